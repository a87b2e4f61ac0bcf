import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Series } from '../../../src/progress/row/series.js';
import { measureByCourse } from '../../../src/progress/row/measureByCourse.js';
import { entriesOf, progressOf, rowOf } from '../sheets.js';
import { months } from '../readings.js';

const row = (values: readonly (number | null)[], planned: string | null = null): Series => ({
  periods: months(...values.map((value) => (value === null ? null : String(value)))),
  total: null,
  until: null,
  subtotals: [],
  planned,
  rate: null,
});
const rising = [
  [1, 3, 4, 9, 12],
  [20, 45, 45, 80, 130],
  [0, 2, 5, 6, 9],
  [3, 7, 11, 12, 15],
  [10, 20, 25, 40, 41],
  [2, 5, 6, 8, 9],
];

describe('measureByCourse', () => {
  it('takes what rises in every row for totals', () => {
    assert.equal(measureByCourse(rising.map((values) => row(values))), 'cumulative');
    assert.equal(measureByCourse(rising.map((values) => row([...values, 0, 0]))), 'cumulative');
    assert.equal(measureByCourse(rising.slice(0, 3).map((values) => row(values))), null);
    assert.equal(measureByCourse(rising.map((values) => row(values.slice(0, 2)))), null);
  });

  it('takes one row that falls among many that rise for a fault, but not among few', () => {
    const fault = row([5, 9, 7, 12]);
    assert.equal(measureByCourse([...rising.map((values) => row(values)), fault]), 'cumulative');
    assert.equal(measureByCourse([...rising.slice(0, 4).map((values) => row(values)), fault]), null);
  });

  it('takes what rises and falls in several rows for amounts', () => {
    const falling = [row([5, 2, 4]), row([10, 30, 20]), row([1, 0, 2])];
    assert.equal(measureByCourse([...falling, ...rising.slice(0, 4).map((values) => row(values))]), 'increment');
    assert.equal(measureByCourse(falling.slice(0, 2)), null);
    assert.equal(
      measureByCourse([...falling, ...rising, ...rising].map((of) => (Array.isArray(of) ? row(of) : of))),
      null,
    );
  });

  it('takes what would add up to several times the targets for totals, however few steps up there are', () => {
    const level = [0, 0, 25, 25, 25, 25, 30];
    assert.equal(measureByCourse(Array.from({ length: 4 }, () => row(level, '40'))), 'cumulative');
    assert.equal(measureByCourse(Array.from({ length: 4 }, () => row(level, '400'))), null);
    assert.equal(measureByCourse(Array.from({ length: 4 }, () => row(level))), null);
  });

  it('is not sure of a few periods that grow everywhere and add up to what is due', () => {
    const growing = [
      [5, 7, 10],
      [50, 70, 105],
      [2, 3, 4],
      [20, 25, 30],
    ];
    // By March a quarter of the year is over.
    assert.equal(
      measureByCourse(growing.map((values, at) => row(values, ['88', '900', '36', '300'][at] ?? null))),
      null,
    );
    assert.equal(
      measureByCourse(growing.map((values, at) => row(values, ['40', '420', '16', '120'][at] ?? null))),
      'cumulative',
    );
  });

  it('never takes totals for amounts', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 12 }), (table) => {
        const totals = table.map((one) => one.map((_, at) => one.slice(0, at + 1).reduce((a, b) => a + b, 0)));
        assert.notEqual(measureByCourse(totals.map((values) => row(values))), 'increment');
      }),
    );
  });
});

describe('measure of months without a word', () => {
  const header = ['指标名称', '1月', '2月', '3月', '4月'];
  const totals: (string | number)[][] = [
    ['新认定高企', 1, 3, 6, 9],
    ['转化重大科技成果', 1, 2, 4, 7],
    ['科技型中小企业', 20, 55, 90, 140],
    ['创新券兑付额', 10, 60, 110, 130],
    ['人才团队总数', 50, 52, 51, 53],
  ];

  it('is told by how the figures go', () => {
    const progress = progressOf([header, ...totals]);
    assert.equal(rowOf(progress, '9-3').measure, 'cumulative');
    assert.deepEqual(
      entriesOf(progress).filter((line) => line.startsWith('9-3')),
      ['9-3 2021-01-31 20', '9-3 2021-02-28 55', '9-3 2021-03-31 90', '9-3 2021-04-30 140'],
    );
    const amounts = progressOf([
      header,
      ['新认定高企', 1, 3, 2, 0],
      ['科技型中小企业', 20, 55, 30, 40],
      ['创新券兑付额', 10, 60, 5, 20],
    ]);
    assert.deepEqual(entriesOf(amounts).at(-1), '9-3 2021-04-30 145');
  });

  it('is told by 完成率', () => {
    const progress = progressOf([
      [...header, '完成率'],
      ['科技型中小企业', 20, 55, 30, 40, '36.25%'],
      ['创新券兑付额', 10, 60, 5, 20, '23.8%'],
    ]);
    assert.deepEqual(entriesOf(progress).at(-1), '9-3 2021-04-30 145');
    const totalsByRate = progressOf([
      [...header, '完成率'],
      ['科技型中小企业', 20, 55, 60, 140, 0.35],
    ]);
    assert.deepEqual(entriesOf(totalsByRate).at(-1), '9-3 2021-04-30 140');
  });

  it('is certain in no way for a row that speaks against its table', () => {
    const progress = progressOf([
      [...header, '合计'],
      ['新认定高企', 1, 3, 6, 9, 9],
      ['转化重大科技成果', 1, 2, 4, 7, 7],
      ['科技型中小企业', 20, 55, 90, 140, 140],
      ['创新券兑付额', 10, 60, 110, 130, 130],
      ['新引进人才团队', 1, 1, 1, 2, 5],
    ]);
    assert.equal(rowOf(progress, '9-3').measure, 'cumulative');
    assert.equal(rowOf(progress, '15-1').measure, null);
  });

  it('reads 上半年 and 前三季度 beside quarters', () => {
    const progress = progressOf([
      ['指标名称', '一季度', '二季度', '上半年', '三季度', '前三季度', '四季度', '全年'],
      ['科技型中小企业', 20, 55, 75, 30, 105, 40, 145],
    ]);
    assert.deepEqual(entriesOf(progress), [
      '9-3 2021-03-31 20',
      '9-3 2021-06-30 75',
      '9-3 2021-09-30 105',
      '9-3 2021-12-31 145',
    ]);
  });
});
