import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { lint } from '../../../src/template/lint/lint.js';
import { faultsOf, placesOf, shippedTemplates } from './support.js';

const monthly = (source: string) => faultsOf({ 'bulletins/monthly': source });

/** `▲…▼` stands around what is at fault: the source without it, and the columns. */
function marked(text: string): { source: string; columns: string } {
  const [from, to] = [text.indexOf('▲'), text.indexOf('▼') - 1];
  return { source: text.replace(/[▲▼]/g, ''), columns: `1:${from + 1}-${to + 1}` };
}

const cases: readonly [rule: string, text: string, says: RegExp][] = [
  ['unknown-variable', '{{▲targts.counts.all▼}}', /是不是要写 targets\.counts\.all？/],
  ['unknown-variable', '{{▲targets.cuonts.all▼}}', /“targets”里没有“cuonts”。是不是要写 targets\.counts\.all？/],
  ['unknown-variable', '{{#each news}}{{▲pace▼}}{{/each}}', /外一层才有，请写 \.\.\/pace。/],
  ['unknown-variable', '{{#each chapters}}{{#each items}}{{▲pace▼}}{{/each}}{{/each}}', /请写 @root\.pace。/],
  ['unknown-variable', '{{#each chapters}}{{#each items}}{{▲ordinal▼}}{{/each}}{{/each}}', /请写 \.\.\/ordinal。/],
  ['unknown-variable', '{{#each chapters}}{{else}}{{▲ordinal▼}}{{/each}}', /这里可以写：/],
  ['unknown-variable', '{{#with period}}{{else}}{{▲label▼}}{{/with}}', /这里没有“label”/],
  ['unknown-variable', '{{▲../pace▼}}', /“\.\.\/”多了.*请写 pace。/],
  [
    'unknown-variable',
    '{{#each offices}}{{#each behind}}{{name}}{{▲../../name▼}}{{/each}}{{/each}}',
    /外一层才有，请写 \.\.\/name。/,
  ],
  ['unknown-helper', '{{#if news}}甲▲{{elseif pace}}▼乙{{/if}}', /请写作 \{\{else if …\}\}/],
  ['unknown-variable', '{{#if (eq kind ▲欠进度▼)}}{{/if}}', /固定的文字要加英文引号，如 "欠进度"/],
  ['doubled-unit', '▲{{pace}}▼%', /已经带着“%”/],
  ['doubled-unit', '{{#each headline}}▲{{gap}}▼ 个百分点{{/each}}', /已经带着“个百分点”/],
  ['wrong-argument', '{{#if ▲targets▼}}{{/if}}', /总是有的，这样判断永远算“是”/],
  ['unknown-variable', '{{#if pace}}{{▲../pace▼}}{{/if}}', /“\.\.\/”多了/],
  ['unknown-variable', '{{#each news as |n|}}{{▲n.txet▼}}{{/each}}', /是不是要写 n\.text？/],
  ['unknown-variable', '{{#each news as |n|}}{{/each}}{{▲n.text▼}}', /这里没有“n\.text”/],
  ['unknown-variable', '{{number ▲@index▼}}', /不在 \{\{#each\}\} 里/],
  ['unknown-variable', '{{#each news}}{{#if ▲@../first▼}}{{/if}}{{/each}}', /没有那么多层/],
  ['unknown-variable', '{{▲@key▼}}', /带 @ 的变量只有/],
  ['unknown-variable', '{{▲constructor▼}}', /这里没有“constructor”/],
  ['unknown-variable', '{{▲__proto__▼}}', /这里没有“__proto__”/],
  ['unknown-variable', '{{▲period.toString▼}}', /“period”里没有“toString”/],
  ['unknown-variable', '{{▲period.label.big▼}}', /“period\.label”是一段文字，里面没有“big”/],
  ['unknown-variable', '{{▲targets/all/name▼}}', /“targets\.all”是一个列表/],
  ['unknown-variable', '{{▲targets.all.[0].name▼}}', /\{\{#each targets\.all\}\}/],
  ['unknown-variable', '{{#if (and pace ▲peace▼)}}{{/if}}', /是不是要写 pace？/],
  ['unknown-variable', '{{▲chapter.title▼}}', /这种简报没有“chapter”.*只有专题才有/],
  ['unknown-helper', '▲{{nubmer pace}}▼', /没有名为“nubmer”的助手。是不是要写 number？/],
  ['unknown-helper', '{{#if ▲(等於 kind "x")▼}}{{/if}}', /是不是要写 等于？/],
  ['unknown-helper', '▲{{#eahc news}}▼{{/eahc}}', /是不是要写 \{\{#each\}\}？/],
  ['unknown-partial', '甲▲{{> partials/lgas}}▼', /没有名为“partials\/lgas”的片段/],
  ['wrong-argument', '{{#if ▲(eq kind)▼}}{{/if}}', /“eq”要有2个参数/],
  ['wrong-argument', '{{#if (等于 ▲pace▼ "25%")}}{{/if}}', /“pace”是一个数或一段原文/],
  ['wrong-argument', '{{#if ▲(eq period.isWholeYear "是")▼}}{{/if}}', /不是同一类东西/],
  ['wrong-argument', '{{#each news}}{{chinese ▲headline▼}}{{/each}}', /不能给助手“中文序号”/],
  ['wrong-argument', '{{ifMissing ▲targets.all▼ "无"}}', /是一个列表，不能给助手“没有时写”/],
  ['wrong-argument', '{{没有时写 pace ▲""▼}}', /是空的/],
  ['wrong-argument', '▲{{#with period as |a b|}}▼{{/with}}', /至多有1个名称/],
  ['wrong-argument', '▲{{^each news as |n|}}▼{{/each}}', /“\^each”后面不能写/],
  ['not-printable', '{{▲targets.all▼}}', /请用 \{\{#each targets\.all\}\}/],
  ['not-printable', '{{▲period▼}}', /如 \{\{period\.label\}\}/],
  ['not-printable', '{{▲period.isWholeYear▼}}', /请用 \{\{#if period\.isWholeYear\}\}/],
  ['not-printable', '{{▲charts.course▼}}', /::chart\[图题\]\{course\}/],
  ['not-printable', '{{#each news}}{{▲this▼}}{{/each}}', /如 \{\{date\}\}/],
  ['not-printable', '▲{{not pace}}▼', /“是或否”，不能打印/],
  ['no-provenance', '{{▲pace.text▼}}', /没有出处了。请直接写 \{\{pace\}\}。/],
  ['no-provenance', '{{▲targets.counts.all.value▼}}', /请直接写 \{\{targets\.counts\.all\}\}。/],
  ['no-provenance', '{{▲targets.all.length▼}}', /请写 \{\{targets\.counts\.all\}\}。/],
  ['no-provenance', '{{▲news.length▼}}', /\{\{#if news\}\}/],
  ['no-provenance', '▲{{{pace}}}▼', /请改为两个花括号/],
  ['no-provenance', '▲{{&pace}}▼', /请改为两个花括号/],
  ['no-provenance', '{{#each news}}{{▲@index▼}}{{/each}}', /\{\{number @index\}\}/],
  ['not-a-list', '{{#each ▲pace▼}}{{/each}}', /不是列表/],
  ['not-a-list', '{{#each ▲period▼}}{{/each}}', /请改用 \{\{#with period\}\}/],
  ['not-a-group', '{{#with ▲pace▼}}{{/with}}', /请直接写 \{\{pace\}\}/],
  ['not-a-group', '{{#with ▲news▼}}{{/with}}', /请改用 \{\{#each news\}\}/],
  ['syntax', '{{#if pace}}▲{{"甲"}}▼{{/if}}', /固定的值/],
  ['syntax', '▲{{#if pace}}▼', /没有结束/],
];

describe('lint', () => {
  for (const [rule, text, says] of cases) {
    it(`${rule}: ${text}`, () => {
      const { source, columns } = marked(text);
      const faults = monthly(source);
      assert.deepEqual(placesOf(faults), [`${rule} ${columns}`]);
      assert.match(faults.map(({ what, advice }) => what + advice).join(''), says);
      for (const { what, advice } of faults) assert.match(`${what}\n${advice}`, /。\n.*[。？]$/);
    });
  }

  for (const source of [
    '{{#each news as |n i|}}{{n.headline}}{{number i}}{{中文序号 @index}}{{this.text}}{{./text}}{{../pace}}{{@root.pace}}{{/each}}',
    '{{#with period}}{{label}}{{#if next}}{{../pace}}{{/if}}{{/with}}',
    '{{#with this}}{{pace}}{{/with}}{{#with @root}}{{pace}}{{/with}}',
    '{{#each chapters}}{{#each items}}{{#if @../first}}{{../title}}{{../../pace}}{{/if}}{{/each}}{{/each}}',
    '{{#each chapters}}{{title}}{{else}}{{pace}}{{/each}}{{#if news}}{{else if chapters}}{{pace}}{{/if}}',
    '{{#if changes}}{{changes.since}}{{/if}}{{#if chapter}}{{chapter.title}}{{/if}}',
    '{{targets/counts/all}}{{targets.[counts].all}}{{#each withNext}}{{#each next}}{{this}}{{/each}}{{/each}}',
    '{{#if (并且 (不是 news) (等于 kind "monthly"))}}{{没有时写 pace "正在核实"}}{{/if}}',
  ]) {
    it(`finds nothing in ${source}`, () => {
      assert.deepEqual(monthly(source), []);
    });
  }

  it('reports the faults of all files at once, in order', () => {
    const faults = faultsOf({
      'summaries/table': '{{x}}',
      'bulletins/monthly': '甲\n{{y}}{{{z}}}',
      'bulletins/news': '{{#if',
    });
    assert.deepEqual(placesOf(faults), [
      'unknown-variable 2:3-4',
      'no-provenance 2:6-13',
      'syntax bulletins/news.md.hbs 1:1-2',
      'unknown-variable summaries/table.md.hbs 1:3-4',
    ]);
  });

  it('has nothing to say of what is shipped, and is quick about it', () => {
    const calendar = { name: 'calendar.yaml', text: readFileSync('seeds/2021/calendar.yaml', 'utf8') };
    const input = { templates: shippedTemplates(), calendar };
    assert.deepEqual(lint(input), []);
    const start = performance.now();
    lint(input);
    assert.ok(performance.now() - start < 2000);
  });

  it('refuses what would take too long', () => {
    const many = Array.from({ length: 301 }, (_, n) => [`summaries/${String(n)}`, ''] as const);
    for (const [templates, says] of [
      [{ 'summaries/table': 'x'.repeat(1_000_000) }, /超过50000个字/],
      [{ 'summaries/table': '{{#if pace}}'.repeat(2_000) }, /超过100层/],
      [{ 'summaries/table': `{{#if ${'(not '.repeat(2_000)}` }, /超过100层/],
      [Object.fromEntries(many), /超过300个/],
    ] as const) {
      const faults = faultsOf(templates);
      assert.equal(faults[0]?.rule, 'too-large');
      assert.match(faults[0].what, says);
    }
  });
});
