import assert from 'node:assert/strict';
import { HELPERS, helpers } from '../../src/template/helpers.js';
import { arityOf } from '../../src/template/helpers/helper.js';
import { compileTemplates } from '../../src/template/compile.js';
import { figure, inputErrorOf, markdownOf, missing, renderOne } from './support.js';

describe('the list of helpers', () => {
  it('gives each an English and a Chinese name of its own', () => {
    const names = HELPERS.flatMap(({ name, chineseName }) => [name, chineseName]);
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual([...helpers.keys()].sort(), names.sort());
    for (const { name, chineseName } of HELPERS) {
      assert.match(name, /^[a-z]+(?:[A-Z][a-z]+)*$/);
      assert.match(chineseName, /^\p{Script=Han}{2,4}$/u);
    }
  });

  for (const { name, chineseName, example } of HELPERS) {
    it(`shows how to write ${name}, in either language`, () => {
      assert.ok(example.includes(chineseName));
      compileTemplates(
        new Map([
          ['chinese', example],
          ['english', example.replace(chineseName, name)],
        ]),
      );
    });
  }

  for (const helper of HELPERS) {
    it(`refuses too few and too many arguments of ${helper.chineseName}, with the place`, () => {
      const [least, most] = arityOf(helper);
      for (const count of [least - 1, ...(most === Infinity ? [] : [most + 1])]) {
        const call = `${helper.chineseName}${' x'.repeat(count)}`;
        const error = inputErrorOf(() => markdownOf(`甲\n{{#if (等于 a (${call}))}}{{/if}}`, {}));
        // Without arguments, parentheses call a helper none the less.
        assert.deepEqual(error.place, { file: 'main.md.hbs', line: 2, column: 13 }, call);
        assert.match(error.what, new RegExp(`“${helper.chineseName}”要有.*这里有${count}个`));
      }
    });
  }
});

describe('helpers under their Chinese names', () => {
  it('are the same as under the English ones', () => {
    const content = { a: '甲', b: [], c: ['乙', '丙'] };
    const source = '{{#each c}}{{序号 @index}}{{中文序号 @index}}{{this}}{{/each}}{{没有时写 a "无"}}';
    assert.equal(markdownOf(source, content), '1一乙2二丙甲');
    for (const [condition, holds] of [
      ["(等于 a '甲')", true],
      ["(等于 a '乙')", false],
      ['(不是 b)', true],
      ['(并且 a b)', false],
      ["(或者 b (并且 a (不是 (等于 a '丙'))))", true],
    ] as const) {
      assert.equal(markdownOf(`{{#if ${condition}}}是{{else}}否{{/if}}`, content), holds ? '是' : '否', condition);
    }
  });

  it('can neither be hidden by a name of a loop, nor hide a variable', () => {
    inputErrorOf(() => markdownOf('{{#each a as |等于|}}{{/each}}', {}));
    assert.equal(markdownOf('{{序号}}', { 序号: '第3期' }), '第3期');
  });
});

describe('没有时写', () => {
  const source = '累计{{没有时写 a "*正在核实*"}}。';

  it('prints a value as without it, with its cell', () => {
    assert.equal(markdownOf(source, { a: '38*' }), '累计38\\*。');
    const rendered = renderOne(source, { a: figure('38家') });
    assert.equal(rendered.markdown, '累计[38家](\ufdd0figure:f1)。');
    assert.deepEqual([...rendered.figures.values()], [figure('38家')]);
    const light = { kind: 'light', title: '亮灯', light: 'green', text: '绿灯' };
    assert.equal(markdownOf(source, { a: light }), '累计[绿灯](light:green)。');
  });

  it('prints the words where there is no value, and that is no finding', () => {
    for (const a of [null, missing]) {
      const rendered = renderOne(source, { a });
      assert.equal(rendered.markdown, '累计\\*正在核实\\*。');
      assert.equal(rendered.missing.size, 0);
    }
    assert.equal(markdownOf('{{没有时写 a.b "无"}}', { a: null }), '无');
  });

  it('hands a value on to a partial', () => {
    const partial = { p: '{{#if x}}有{{x}}{{/if}}' };
    assert.equal(markdownOf('{{> p x=(没有时写 a "无")}}', { a: figure('3家') }, partial), '有[3家](figure:f1)');
    assert.equal(markdownOf('{{> p x=(没有时写 a "无")}}', { a: null }, partial), '有无');
  });

  for (const [what, a] of [
    ['a list', []],
    ['a group', { b: '甲' }],
    ['yes or no', false],
    ['a number without a cell', 3],
    ['a variable that is not there', undefined],
  ] as const) {
    it(`refuses ${what}, with the place`, () => {
      const error = inputErrorOf(() => markdownOf(`甲\n${source}`, { a }));
      assert.deepEqual(error.place, { file: 'main.md.hbs', line: 2, column: 3 });
    });
  }
});

/** `▲` stands where the error is to be. */
const refused: readonly [what: string, text: string, says: RegExp][] = [
  ['words with a digit', '{{没有时写 a ▲"约5家"}}', /“约5家”里有数字/],
  ['words with a full-width digit', '{{没有时写 a ▲"第１期"}}', /有数字/],
  ['words that are empty', '{{没有时写 a ▲" "}}', /是空的/],
  ['a variable for words', '{{没有时写 a ▲b}}', /第2个参数不是加引号的固定文字/],
  ['words for a variable', '{{没有时写 ▲"甲" "乙"}}', /第1个参数不是变量/],
  ['a call for a variable', '{{没有时写 ▲(序号 @index) "乙"}}', /不是变量/],
  ['a number for an index', '{{序号 ▲3}}', /不是列表中的序号/],
  ['a text for an index', '{{中文序号 ▲"3"}}', /不是列表中的序号/],
  ['a fixed text as a condition', "{{#if (或者 (等于 a '甲') ▲'乙')}}{{/if}}", /第2个参数是固定的值/],
  ['yes as a condition', '{{#if ▲true}}{{/if}}', /“#if”后面是固定的值/],
  ['a text from a helper as a condition', '{{#if ▲(序号 @index)}}{{/if}}', /得到的是文字，不是条件/],
  ['the same in an unless', '{{#unless ▲(没有时写 a "无")}}{{/unless}}', /得到的是文字，不是条件/],
  ['the same inside a condition', '{{#if (不是 ▲(chinese @index))}}{{/if}}', /得到的是文字，不是条件/],
  ['a condition as a list', '{{#each ▲(不是 a)}}{{/each}}', /“#each”后面不是变量/],
  ['a condition as a group', '{{#with ▲(或者 a b)}}{{/with}}', /“#with”后面不是变量/],
  ['null compared', '{{#if (等于 a ▲null)}}{{/if}}', /不是能比较的东西/],
  ['yes or no printed', '▲{{等于 a "甲"}}', /“等于”得到的是“是或否”，不能打印/],
];

describe('wrong arguments', () => {
  for (const [what, text, says] of refused) {
    it(`are an error where they stand, when the template is compiled: ${what}`, () => {
      const error = inputErrorOf(() => compileTemplates(new Map([['main', `甲\n${text.replace('▲', '')}`]])));
      assert.deepEqual(error.place, { file: 'main.md.hbs', line: 2, column: text.indexOf('▲') + 1 });
      assert.match(error.what, says);
      assert.match(error.advice, /。$/);
    });
  }

  it('of a comparison are an error: a figure, a list, a variable that is not there', () => {
    for (const a of [figure('3家'), [], {}, undefined]) {
      const error = inputErrorOf(() => markdownOf("甲\n{{#if (等于 a '3家')}}{{/if}}", { a }));
      assert.deepEqual(error.place, { file: 'main.md.hbs', line: 2, column: 7 });
    }
  });

  it('are not what has no value: it equals nothing, and is no condition that holds', () => {
    for (const a of [missing, null, ' ']) {
      const said = (condition: string): string => markdownOf(`{{#if ${condition}}}是{{else}}否{{/if}}`, { a, b: '甲' });
      assert.deepEqual(
        ["(等于 a '甲')", '(等于 a a)', '(并且 a b)', '(或者 a a)', '(或者 a b)', '(不是 a)'].map(said),
        ['否', '否', '否', '否', '是', '是'],
      );
    }
  });
});
