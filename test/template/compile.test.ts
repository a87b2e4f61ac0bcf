import assert from 'node:assert/strict';
import fc from 'fast-check';
import { InputError } from '../../src/inputError.js';
import { compileTemplates } from '../../src/template/compile.js';
import { render } from '../../src/template/render.js';
import { inputErrorOf } from './support.js';

const compile = (source: string) => compileTemplates(new Map([['bulletins/monthly', source]]));

/** `▲` stands where the error is to be: the source without it, and its line and column. */
function marked(text: string): { source: string; line: number; column: number } {
  const before = text.slice(0, text.indexOf('▲')).split('\n');
  return { source: text.replace('▲', ''), line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

const syntax: readonly [what: string, text: string, says: RegExp][] = [
  ['a tag without its end', '甲\n乙▲{{x\n丙', /缺少结尾的“}}”/],
  ['a tag that runs into the next', '甲\n▲{{x\n丙{{y}}', /缺少结尾的“}}”/],
  ['a block that is not closed', '{{#if a}}甲{{/if}}\n▲{{#if x}}\n{{y}}\n', /块“\{\{#if\}\}”没有结束/],
  [
    'a block that is not closed inside one that is',
    '▲{{#each a}}\n{{#if x}}{{! {{#if}} }}\n{{/if}}',
    /“\{\{#each\}\}”没有结束/,
  ],
  ['a block closed by another name', '甲\n{{#▲if x}}{{/each}}', /用“\{\{\/each\}\}”结束/],
  ['an end without a block', '甲{{x}}\n\n▲{{/if}}', /没有对应的块/],
  ['an else without a block', '甲\n  ▲{{else}}', /\{\{else\}\} 不在块里/],
  ['a second else', '{{#if a}}\n{{else}}\n▲{{else}}\n{{/if}}', /两个 \{\{else\}\}/],
  ['an empty tag', '甲\n{{x}}{{▲}}', /缺少名称/],
  ['braces that do not match', '{{{x▲}}', /花括号的数目/],
  ['a brace too many', '{{x▲}}}', /多了一个“}”/],
  ['a parenthesis that is not closed', '{{#if (eq a b▲}}{{/if}}', /圆括号没有结束/],
  ['a quotation mark that is not closed', '甲\n{{eq ▲"a b}}', /不能这样写/],
  ['a comment that is not closed', '甲\n▲{{!-- 乙\n丙', /注释没有结束/],
  ['a path that goes up in the middle', '甲{{▲a/../b}}', /路径/],
  ['the second of many like lines', `${'{{x}}\n'.repeat(40)}{{x y=▲}}\n${'{{x}}\n'.repeat(40)}`, /缺少名称或内容/],
];

const refused: readonly [what: string, text: string, says: RegExp][] = [
  ['three braces', '甲\n乙▲{{{x}}}', /不转义/],
  ['an ampersand', '甲\n▲{{&x}}', /不转义/],
  ['an unknown helper', '甲\n\n  ▲{{upper x}}', /“upper”的助手/],
  ["Handlebars' own lookup", '▲{{lookup x "constructor"}}', /“lookup”的助手/],
  ["Handlebars' own log", '▲{{log x}}', /“log”的助手/],
  ['an unknown helper as an argument', '{{#if ▲(upper x)}}{{/if}}', /“upper”的助手/],
  ['a path as a helper', '▲{{a.b x}}', /“a\.b”的助手/],
  ['an unknown block', '甲▲{{#loop x}}{{/loop}}', /“#loop”的块/],
  ['a raw block', '▲{{{{raw}}}}x{{{{/raw}}}}', /“#raw”的块/],
  ['a block without argument', '▲{{#if}}{{/if}}', /0个/],
  ['a block with two', '▲{{#if a b}}{{/if}}', /2个/],
  ['an option of a block', '{{#if a ▲includeZero=true}}{{/if}}', /includeZero/],
  ['an option of a helper', '{{eq a b ▲c=d}}', /c=…/],
  ['a name that hides a helper', '▲{{#each a as |eq|}}{{/each}}', /另有用处/],
  ['a name that hides a block', '▲{{#each a as |if|}}{{/each}}', /另有用处/],
  ['a name where there is none', '▲{{#if a as |b|}}{{/if}}', /as \|…\|/],
  ['a fixed text in a tag', '▲{{"甲"}}', /固定的值“甲”/],
  ['a number in a tag', '▲{{5}}', /固定的值“5”/],
  ['an unknown @', '{{▲@key}}', /没有“@key”/],
  ['an inline partial', '甲\n▲{{#*inline "a"}}{{/inline}}', /内嵌片段/],
  ['a partial block', '▲{{#> bulletins/monthly}}{{/bulletins/monthly}}', /片段块/],
  ['a decorator', '▲{{* x}}', /装饰器/],
  ['an unknown partial', '甲\n乙▲{{> partials/none}}', /没有名为“partials\/none”的片段/],
  ['a computed partial', '▲{{> (eq a b)}}', /不能由助手算出/],
];

describe('compileTemplates', () => {
  for (const [what, text, says] of [...syntax, ...refused]) {
    it(`says where and what is wrong: ${what}`, () => {
      const { source, line, column } = marked(text);
      const error = inputErrorOf(() => compile(source));
      assert.deepEqual(error.place, { file: 'bulletins/monthly.md.hbs', line, column });
      assert.match(error.what, says);
      assert.match(error.advice, /。$/);
    });
  }

  for (const [what, text] of syntax) {
    it(`quotes the line: ${what}`, () => {
      const { source, line } = marked(text);
      assert.ok(inputErrorOf(() => compile(source)).what.includes(`“${source.split('\n')[line - 1]?.trim() ?? ''}”`));
    });
  }

  it('counts lines alike with Windows line ends and a byte order mark', () => {
    const error = inputErrorOf(() => compile('\ufeff甲\r\n乙{{{x}}}\r\n'));
    assert.deepEqual(error.place, { file: 'bulletins/monthly.md.hbs', line: 2, column: 2 });
    assert.equal(render(compile('\ufeff甲\r\n乙\r\n'), 'bulletins/monthly', {}).markdown, '甲\n乙\n');
  });

  it('yields a text or an InputError for anything that looks like a template', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{{{',
      '}}}',
      '{{#if ',
      '{{/if}}',
      '{{#each ',
      '{{/each}}',
      '{{#with a}}',
      '{{/with}}',
      '{{else}}',
      '{{else if a}}',
      '{{^',
      '{{> main}}',
      '{{> ',
      '{{!',
      '{{!--',
      '--}}',
      '{{&',
      '{{*',
      '{{#*',
      '{{~',
      '~}}',
      '(',
      ')',
      'eq',
      'not ',
      'a',
      '.',
      '..',
      '/',
      '@',
      'index',
      'this',
      ' ',
      '|',
      'as |b|',
      '=',
      '"',
      "'",
      '[',
      ']',
      '\\',
      '\n',
      '1',
      'true',
      'null',
      'undefined',
      '中',
      '{{a}}',
      '{{#if a}}',
      '{{#each a}}',
      '{{{{',
      '}}}}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        try {
          const { markdown } = render(compileTemplates(new Map([['main', pieces.join('')]])), 'main', { a: ['甲'] });
          assert.equal(typeof markdown, 'string');
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
        }
      }),
      { numRuns: 3000 },
    );
  });
});
