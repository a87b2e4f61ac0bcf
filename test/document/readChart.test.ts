import assert from 'node:assert/strict';
import type { Chart, ChartName } from '../../src/bulletin/chart.js';
import type { Block } from '../../src/document/document.js';
import { InputError } from '../../src/inputError.js';
import { sample } from '../word/samples.js';

function chart(name: ChartName, given: Partial<Chart> = {}): Chart {
  return { name, title: '题', description: '说明。', unit: '家', categories: ['甲', '乙'], series: [], ...given };
}

const two = [chart('completion'), chart('course', { categories: ['1月\u0001'] })];

function blocks(markdown: string, charts: readonly Chart[] = two): readonly Block[] {
  return sample(`# 标题\n\n${markdown}`, { charts }).blocks;
}

describe('a chart in a template', () => {
  it('is placed under either name, with its caption, and numbered in the order of the text', () => {
    const [first, second, attachment] = blocks(
      '::图表[走势（截至6月底）]{月度走势}\n\n::chart[完成率]{completion}\n\n:::attachment[附图]\n::图表[再一次]{完成率}\n:::\n',
    );
    assert(first?.type === 'chart' && second?.type === 'chart' && attachment?.type === 'attachment');
    assert.deepEqual(
      [first.id, first.chart.name, first.caption],
      ['c1', 'course', [{ type: 'text', text: '走势（截至6月底）' }]],
    );
    assert.deepEqual([second.id, second.chart.name], ['c2', 'completion']);
    const [third] = attachment.blocks;
    assert(third?.type === 'chart');
    assert.deepEqual([third.id, third.chart.name], ['c3', 'completion']);
  });

  it('has names that XML can hold', () => {
    const [course] = blocks('::chart[走势]{course}');
    assert(course?.type === 'chart');
    assert.deepEqual(course.chart.categories, ['1月\ufffd']);
  });

  const faults: readonly [name: string, markdown: string, what: string, advice: string][] = [
    [
      'a name that there is not',
      '::chart[题]{pie}',
      '没有名为“pie”的图表。',
      '可用的有 {completion}（完成率）、{course}（月度走势）、{districts}（县区）。',
    ],
    [
      'a chart that this document does not have',
      '::图表[题]{县区}',
      '这份文件没有可画“县区”图表的数据。',
      '这份文件有的是 {completion}（完成率）、{course}（月度走势）。请把它写在 {{#if charts.districts}} 和 {{/if}} 之间，或者删去。',
    ],
    ['no name', '::chart[题]', '看不出是哪一张图表。', '请写一个名称，如 ::chart[图题]{completion}。可用的有'],
    ['two names', '::chart[题]{completion course}', '看不出是哪一张图表。', '请写一个名称'],
    ['no caption', '::chart{completion}', '图表没有图题。', '请写作 ::chart[图题]{completion}。'],
    [
      'a place between a caption and its table',
      '::caption[表]\n\n::chart[题]{completion}\n\n| 甲 |\n|---|\n',
      '表题后面没有表格。',
      '请把 ::caption[表题] 写在表格的前面。',
    ],
  ];
  for (const [name, markdown, what, advice] of faults) {
    it(`refuses ${name}`, () => {
      assert.throws(
        () => blocks(markdown),
        (error) => {
          assert(error instanceof InputError);
          assert.equal(error.problem, 'template');
          assert.equal(error.what, what);
          assert.deepEqual(error.place, { file: 'sample.md.hbs', line: 3 });
          assert(error.advice.startsWith(advice), error.advice);
          return true;
        },
      );
    });
  }

  it('says so where a document has no charts at all', () => {
    assert.throws(() => blocks('::chart[题]{course}', []), /这份文件没有图表。/);
  });
});
