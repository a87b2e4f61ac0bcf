import assert from 'node:assert/strict';
import { faultsOf, placesOf } from './support.js';

const CALENDAR = `newsTitle: 动态
summary: { date: 2021-12-31, title: 总结 }
bulletins:
  - kind: monthly
    title: '{{period.label}}的''进展''{{perod.label}}'
  - kind: topic
    title: 专题：{{> partials/a}}{{x}}
  - kind: 人才
    title: "\\u4e00“{{y}}"
  - kind: monthly
    title: '{{#if'
`;

describe('lint of partials', () => {
  it('follows them with the context and the values they are given', () => {
    const item = '{{name}}{{caption}}';
    const one = (call: string) => faultsOf({ 'bulletins/monthly': call, 'partials/p': item });
    assert.deepEqual(one('{{#each headline}}{{> partials/p caption="甲"}}{{/each}}'), []);
    assert.deepEqual(one('{{#with changes}}{{> partials/p name=since caption=@root.kind}}{{/with}}'), []);
    assert.deepEqual(placesOf(one('{{> partials/p caption=targets}}')), [
      'unknown-variable partials/p.md.hbs 1:3-7',
      'not-printable partials/p.md.hbs 1:11-18',
    ]);
    assert.deepEqual(placesOf(one('{{> partials/p changes name="甲" caption="乙"}}')), ['wrong-argument 1:1-46']);
    assert.deepEqual(one('{{#if changes}}{{> partials/p changes name="甲" caption="乙"}}{{/if}}'), []);
  });

  it('sees loops around them, and the whole, but nothing else outside', () => {
    const inLoop = (partial: string) =>
      faultsOf({ 'bulletins/monthly': '{{#each news as |n|}}{{> partials/p}}{{/each}}', 'partials/p': partial });
    assert.deepEqual(
      inLoop('{{headline}}{{number @index}}{{@root.pace}}{{#each @root.news}}{{#if @../last}}{{/if}}{{/each}}'),
      [],
    );
    assert.deepEqual(placesOf(inLoop('{{n.headline}}{{../pace}}')), [
      'unknown-variable partials/p.md.hbs 1:3-13',
      'unknown-variable partials/p.md.hbs 1:17-24',
    ]);
  });

  it('blames the call for what is wrong only there, and tells each fault once', () => {
    const faults = faultsOf({
      'bulletins/monthly': '{{#each headline}}{{> partials/p}}{{/each}}\n{{> partials/p}}{{> partials/p}}',
      'partials/p': '{{name}}{{nmae}}',
    });
    assert.deepEqual(placesOf(faults), ['unknown-variable 2:1-17', 'unknown-variable partials/p.md.hbs 1:11-15']);
    assert.match(
      faults[0]?.what ?? '',
      /^这样引用片段“partials\/p”不行：它的 partials\/p\.md\.hbs 第1行，这里没有“name”。$/,
    );
    assert.match(faults[0]?.advice ?? '', /要不要写在列表的循环里，或在引用时给出 name=…/);
    assert.match(faults[1]?.what ?? '', /^这里没有“nmae”。$/);
  });

  it('is one fault at the call, however much of the partial does not go together with it', () => {
    const faults = faultsOf({
      'bulletins/monthly':
        '{{> partials/p rows=headline title="甲"}}\n{{> partials/p rows=targets title="甲"}}\n{{> partials/p rows=news titel="甲"}}',
      'partials/p': '{{title}}{{#each rows}}{{name}}{{/each}}{{#each rows}}{{item}}{{/each}}',
    });
    assert.deepEqual(placesOf(faults), ['not-a-list 2:1-40', 'unknown-variable 3:1-37']);
    assert.match(faults[0]?.what ?? '', /“rows”是一组数据，不是列表.*（这样的共2处）$/);
    assert.match(faults[1]?.advice ?? '', /没有参数“titel”，是不是要写 title=…？/);
  });

  it('finds those that have no end, and goes on', () => {
    const chain = Array.from({ length: 22 }, (_, n): [string, string] => [
      `partials/c${String(n)}`,
      `{{> partials/c${String(n + 1)}}}`,
    ]);
    const faults = faultsOf({
      'bulletins/monthly': '{{> partials/a}}{{> partials/c0}}',
      'partials/a': '{{> partials/b}}{{x}}',
      'partials/b': '{{#if pace}}{{> partials/a y=pace}}{{/if}}',
      ...Object.fromEntries(chain),
      'partials/c22': '',
    });
    assert.deepEqual(placesOf(faults).slice(0, 2), [
      'unknown-variable partials/a.md.hbs 1:19-20',
      'endless-partial partials/b.md.hbs 1:13-36',
    ]);
    assert.match(faults[1]?.what ?? '', /partials\/a → partials\/b → partials\/a/);
    assert.ok(faults.some(({ what }) => /超过20层/.test(what)));
  });

  it('comes to an end where partials call each other in ever new ways', () => {
    const chain = Array.from({ length: 19 }, (_, n): [string, string] => {
      const next = `partials/p${String(n + 1)}`;
      return [`partials/p${String(n)}`, `{{> ${next} a=this}}{{> ${next} b=this}}{{> ${next} c=pace}}`];
    });
    const faults = faultsOf({
      'bulletins/monthly': '{{> partials/p0}}',
      ...Object.fromEntries(chain),
      'partials/p19': '',
    });
    assert.ok(faults.some(({ rule }) => rule === 'endless-partial'));
    assert.ok(faults.some(({ rule }) => rule === 'too-large'));
  });

  it('warns of those that nothing calls, and looks only at what is wrong anywhere', () => {
    const faults = faultsOf(
      {
        'partials/p': '{{x}}{{../y}}{{#if (eq a)}}{{/if}}',
        'bulletins/monthly': '',
        'bulletins/news': '',
        'summaries/summary': '',
        'summaries/table': '{{> partials/q}',
        'partials/q': '',
      },
      'newsTitle: 动态\n',
    );
    assert.deepEqual(placesOf(faults), [
      'unused-partial partials/p.md.hbs 1:1-35',
      'wrong-argument partials/p.md.hbs 1:20-26',
      'syntax summaries/table.md.hbs 1:1-2',
    ]);
    assert.equal(faults[0]?.severity, 'warning');
  });
});

describe('lint of a calendar', () => {
  it('finds faults of titles in its own lines, and templates that are not there', () => {
    const templates = {
      'bulletins/monthly': '# {{> title}}',
      'bulletins/topic': '{{#each news}}{{> title}}{{/each}}',
      'bulletins/rencai': '',
      'summaries/sumary': '',
      'partials/a': '',
    };
    const faults = faultsOf(templates, CALENDAR);
    assert.deepEqual(placesOf(faults), [
      'no-template calendar.yaml 1:1-10',
      'no-template calendar.yaml 2:1-8',
      'no-template calendar.yaml 2:1-8',
      'unknown-variable calendar.yaml 5:38-49',
      'unknown-variable calendar.yaml 7:33-34',
      'no-template calendar.yaml 8:11-13',
      'unknown-variable calendar.yaml 9:22-23',
      'syntax calendar.yaml 11:13-14',
    ]);
    assert.match(faults[1]?.advice ?? '', /有一个 summaries\/sumary\.md\.hbs/);
    assert.match(faults[4]?.advice ?? '', /headline/);
  });

  it('says where it is no YAML', () => {
    assert.deepEqual(placesOf(faultsOf({ 'bulletins/monthly': '' }, 'newsTitle: "动态\n').slice(0, 1)).length, 1);
  });
});
