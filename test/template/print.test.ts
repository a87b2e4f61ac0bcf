import assert from 'node:assert/strict';
import { figure, inputErrorOf, markdownOf, missing, renderOne } from './support.js';

describe('printing', () => {
  it('prints a figure as a link with an id of its own at every occurrence, in the order of the text', () => {
    const [a, b] = [figure('38家'), figure('126.7%')];
    const { markdown, figures } = renderOne(
      '{{a}}，{{#each list}}{{this}}；{{/each}}{{> tail}}',
      { a, list: [b, a] },
      { tail: '{{@root.a}}' },
    );
    assert.equal(
      markdown,
      '[38家](\ufdd0figure:f1)，[126.7%](\ufdd0figure:f2)；[38家](\ufdd0figure:f3)；[38家](\ufdd0figure:f4)',
    );
    assert.deepEqual(
      [...figures],
      [
        ['f1', a],
        ['f2', b],
        ['f3', a],
        ['f4', a],
      ],
    );
  });

  it('escapes the text of a figure', () => {
    assert.equal(markdownOf('{{a}}', { a: figure('甲]\n*') }), '[甲\\]\u2028\\*](figure:f1)');
  });

  it('registers a figure with its text as the page has it', () => {
    const rendered = renderOne('{{a}}', { a: figure('一\r\n二\v三\u0085四\u2028五\u2029六\u0001\ufdd0') });
    assert.equal(rendered.figures.get('f1')?.text, '一\n二\n三\n四\n五\n六\ufffd\ufffd');
  });

  it('lets neither a template nor a value hold the mark of printed links', () => {
    const { markdown } = renderOne('[x](\ufdd0figure:f1){{a}}{{> p}}', { a: '\ufdd0' }, { p: '\ufdd0' });
    assert.equal(markdown, '[x](\ufffdfigure:f1)\ufffd\ufffd');
  });

  it('prints a missing value marked, with its reason in the register', () => {
    const rendered = renderOne('{{a}}和{{a}}', { a: missing });
    assert.equal(rendered.markdown, '[暂无数据](\ufdd0missing:m1)和[暂无数据](\ufdd0missing:m2)');
    assert.deepEqual(
      [...rendered.missing],
      [
        ['m1', missing],
        ['m2', missing],
      ],
    );
  });

  it('takes a variable without a value as missing, and says where it was asked for', () => {
    const rendered = renderOne('甲\n  乙{{lead.total}}', { lead: {} });
    assert.equal(rendered.markdown, '甲\n  乙[暂无数据](\ufdd0missing:m1)');
    assert.deepEqual(rendered.missing.get('m1'), {
      kind: 'missing',
      title: 'lead.total',
      reason: '模板“main.md.hbs”第2行第4列要印“lead.total”，数据里没有这个变量，请先检查模板里的变量名。',
      source: null,
      ofTemplate: true,
    });
    assert.equal(markdownOf('{{a}}', { a: null }), '[暂无数据](missing:m1)');
    assert.equal(markdownOf('{{a.b.c}}', undefined), '[暂无数据](missing:m1)');
  });

  it('tells of a variable that has no value here what its template can do', () => {
    const reasonOf = (source: string, content: unknown): string => {
      const [only, ...more] = renderOne(source, content).missing.values();
      assert.ok(only !== undefined && more.length === 0);
      return only.reason;
    };
    assert.equal(
      reasonOf('甲\n\n乙{{office}}', { office: null }),
      '模板“main.md.hbs”第3行第2列要印“office”，这个值这里没有；没有时不写就用 {{#if office}}，写别的话就用 {{没有时写 office "……"}}。',
    );
    // Of a group that is not there, no variable is.
    assert.match(reasonOf('{{changes.since}}', { changes: null }), /要印“changes\.since”，这个值这里没有/);
    assert.match(reasonOf('{{#each list}}{{this}}{{/each}}', { list: [null] }), /第1行第15列要印“this”/);
  });

  for (const [what, blank] of [
    ['no letter', ''],
    ['spaces and tabs', ' \t\r\n'],
    ['full-width and fixed spaces', '\u3000\u00a0\u2007'],
    ['characters without width', '\u200b\ufeff\u2060\u00ad'],
  ] as const) {
    it(`never prints nothing for a text of ${what}`, () => {
      const rendered = renderOne('甲{{a}}{{b}}乙', { a: blank, b: figure(blank) });
      assert.equal(rendered.markdown, '甲[暂无数据](\ufdd0missing:m1)[暂无数据](\ufdd0missing:m2)乙');
      const [text, cell] = [...rendered.missing.values()];
      assert.match(text?.reason ?? '', /第1行第2列要印“a”，这个值是空白/);
      assert.equal(cell?.reason, '单元格里只有空格，没有内容。');
      assert.deepEqual(cell.source, figure(blank).source);
      assert.equal(rendered.figures.size, 0);
      for (const value of [blank, figure(blank)]) {
        assert.equal(markdownOf('{{#if a}}有{{else}}无{{/if}}{{没有时写 a "没有"}}', { a: value }), '无没有');
      }
    });
  }

  it('prints a list of nothing, where the template says nothing else, as nothing', () => {
    const rendered = renderOne('甲{{#each a}}{{this}}{{/each}}{{#each b}}{{this}}{{/each}}乙', { a: [], b: missing });
    assert.equal(rendered.markdown, '甲乙');
    assert.equal(rendered.missing.size, 0);
  });

  it('escapes text and leaves prose alone', () => {
    assert.equal(markdownOf('{{a}}', { a: '*甲* {{b}}' }), '\\*甲\\* \\{\\{b\\}\\}');
    const prose = '截至9月底，全市新认定国家高新技术企业38家，同比增长12.5%；“揭榜挂帅”项目2个。';
    assert.equal(markdownOf('{{a}}', { a: prose }), prose);
  });

  for (const [what, value, says] of [
    ['a number', 5, '没有出处的数'],
    ['a truth value', true, '是或否'],
    ['a list', ['甲'], '列表'],
    ['an object', { name: '甲' }, '一组数据'],
    ['a function', () => '甲', '一组数据'],
  ] as const) {
    it(`refuses ${what}, with its place`, () => {
      const error = inputErrorOf(() => markdownOf('甲\n乙{{> p}}', { a: { b: value } }, { p: '丙\n\n丁戊{{a.b}}' }));
      assert.deepEqual(error.place, { file: 'p.md.hbs', line: 3, column: 3 });
      assert.match(error.what, /^“a\.b”/);
      assert.ok(error.what.includes(says), error.what);
    });
  }

  it("keeps the template's own text from running into a value", () => {
    assert.equal(markdownOf('<{{a}}> A&{{a}}; \\\\{{a}}', { a: 'b' }), '\\<b> A\\&b; \\\\b');
    assert.equal(markdownOf(':::note\n{{a}}\n:::{{#if b}}{{/if}}', { a: 'b' }), ':::note\nb\n:::');
  });

  it('leaves an escaped tag as text', () => {
    assert.equal(markdownOf('\\{{a}}{{a}}', { a: 'b' }), '{{a}}b');
  });
});

describe('hostile content', () => {
  it('reaches nothing on a prototype', () => {
    const paths = [
      'constructor',
      'x.constructor.name',
      'x.__proto__',
      'x.toString',
      'list.map',
      'text.constructor',
      '__proto__.x',
    ];
    for (const path of paths) {
      assert.equal(markdownOf(`{{${path}}}`, { x: {}, list: ['甲'], text: '甲' }), '[暂无数据](missing:m1)', path);
    }
    assert.equal(markdownOf('{{#if x.constructor}}有{{else}}无{{/if}}', { x: {} }), '无');
    inputErrorOf(() => markdownOf('{{lookup x "constructor"}}', { x: {} }));
  });

  it('prints an own property by such a name as any other', () => {
    assert.equal(markdownOf('{{x.constructor}}', { x: { constructor: '施工方' } }), '施工方');
  });

  it('does not call what the content holds by the name of a helper', () => {
    assert.equal(markdownOf('{{eq}}{{number}}', { eq: '甲', number: '第6期' }), '甲第6期');
    assert.equal(markdownOf('{{helperMissing}}', {}), '[暂无数据](missing:m1)');
  });
});
