import assert from 'node:assert/strict';
import { districtTable } from '../../src/bulletin/districts.js';
import type { Reading, TargetRow } from '../../src/progress/progress.js';
import { planOf, progressOf, read, reportOf, row, source, target } from '../report/sample.js';
import { scope } from './subjects.js';

const plan = planOf([
  target({ id: '1-1', metric: '新认定企业(家)' }),
  target({ id: '1-2', metric: '合同额', unit: '亿元' }),
]);

const bad = (cell: string): Reading => ({ ok: false, doubt: 'unreadable', source: source(cell, '？') });

function across(id: string, table: number, total: Reading, parts: Readonly<Record<string, Reading>>): TargetRow {
  return row({
    target: id,
    label: source('A1', id),
    table,
    total,
    asOf: '2031-09-30',
    parts: Object.entries(parts).map(([name, reading]) => ({ name, reading })),
  });
}

function tableOf(rows: readonly TargetRow[], findings: Parameters<typeof reportOf>[0]['findings'] = []) {
  const table = districtTable(scope({ plan, progress: progressOf({ rows }), report: reportOf({ findings }) }));
  if (table === null) return null;
  const text = (value: (typeof table.totals)[number]): string => (value.kind === 'missing' ? value.reason : value.text);
  return {
    heading: table.metrics.map(({ name, unit }) => `${name} ${unit}`),
    rows: table.rows.map(({ name, values }) => [name, ...values.map(text)]),
    totals: table.totals.map(text),
  };
}

describe('the table of districts', () => {
  const firms = across('1-1', 0, read('E5', '5'), { 东区: read('C5', '2'), 西县: read('D5', '3') });

  it('is every target across the districts as of the very day', () => {
    const money = across('1-2', 0, read('E6', '0.75'), { 东区: read('C6', '0.5'), 西县: read('D6', '0.25') });
    const earlier = {
      ...across('1-1', 1, read('E9', '1'), { 东区: read('C9', '1'), 西县: read('D9', '0') }),
      asOf: '2031-06-30',
    };
    const undated = { ...firms, table: 2, asOf: null };
    assert.deepEqual(tableOf([earlier, undated, firms, money]), {
      heading: ['新认定企业（家） 家', '合同额 亿元'],
      rows: [
        ['西县', '3', '0.25'],
        ['东区', '2', '0.5'],
      ],
      totals: ['5', '0.75'],
    });
    assert.equal(tableOf([earlier, undated]), null);
  });

  it('joins tables of the day by the districts’ names, not by the order of their columns', () => {
    const other = across('1-2', 1, read('E6', '0.75'), { 西县: read('C6', '0.25'), 东区: read('D6', '0.5') });
    assert.deepEqual(tableOf([firms, other])?.rows, [
      ['西县', '3', '0.25'],
      ['东区', '2', '0.5'],
    ]);
  });

  describe('in order', () => {
    const values = { 东区: '2', 西县: '10', 南县: '2', 北县: '0.9', 中区: null };
    const parts = (of: Readonly<Record<string, string | null>>): Readonly<Record<string, Reading>> =>
      Object.fromEntries(
        Object.entries(of).map(([name, value], at) => [name, value === null ? bad(`Z${at}`) : read(`C${at}`, value)]),
      );

    it('has the largest first, by decimals; equal values share a rank, what is not certain has none', () => {
      const table = districtTable(
        scope({ plan, progress: progressOf({ rows: [across('1-1', 0, read('E5', '15'), parts(values))] }) }),
      );
      assert.deepEqual(
        table?.rows.map(({ name, rank }) => [name, rank?.text ?? null]),
        [
          ['西县', '1'],
          ['东区', '2'],
          ['南县', '2'],
          ['北县', '4'],
          ['中区', null],
        ],
      );
    });

    it('gives a rank with all that it follows from, its own value first', () => {
      const table = districtTable(
        scope({ plan, progress: progressOf({ rows: [across('1-1', 0, read('E5', '15'), parts(values))] }) }),
      );
      const rank = table?.rows[2]?.rank;
      assert.equal(rank?.kind, 'derived');
      assert.deepEqual(
        [rank.title, rank.formula, rank.value, rank.unit, ...rank.inputs.map(({ name, value }) => `${name}${value}`)],
        ['南县 名次', '由大到小排序', '2', '', '南县2', '西县10', '东区2', '北县0.9'],
      );
    });

    it('goes by a target of the overall objective, the one that tells most districts apart in the year so far', () => {
      const objective = { objectiveQuote: '总体目标' };
      const main = planOf([
        target({ id: '1-1', metric: '甲' }),
        target({ id: '1-2', metric: '乙', ...objective }),
        target({ id: '1-3', metric: '丙', ...objective }),
      ]);
      const of = (id: string, east: string, west: string, asOf = '2031-09-30'): TargetRow => ({
        ...across(id, Number(asOf.slice(5, 7)), read('E5', '9'), parts({ 东区: east, 西县: west })),
        asOf,
      });
      const orderOf = (rows: readonly TargetRow[]): string[] | undefined =>
        districtTable(scope({ plan: main, progress: progressOf({ rows }) }))?.metrics.map(({ name }) => name);
      const today = [of('1-1', '1', '2'), of('1-2', '3', '4'), of('1-3', '5', '6')];
      assert.deepEqual(orderOf(today), ['乙', '甲', '丙']);
      assert.deepEqual(orderOf([...today, of('1-2', '3', '3', '2031-06-30'), of('1-3', '5', '6', '2031-06-30')]), [
        '丙',
        '甲',
        '乙',
      ]);
      assert.deepEqual(orderOf([...today, of('1-3', '5', '6', '2031-12-31')]), ['乙', '甲', '丙']);
    });
  });

  it('leaves out a table of the day that is about others', () => {
    const offices = across('1-2', 1, read('E6', '0.75'), { 一科: read('C6', '0.25'), 二科: read('D6', '0.5') });
    assert.deepEqual(tableOf([firms, offices])?.heading, ['新认定企业（家） 家']);
  });

  it('prints no value that two tables contradict, and one that they share once', () => {
    const again = across('1-1', 1, read('E8', '5'), { 东区: read('C8', '2'), 西县: read('D8', '4') });
    assert.deepEqual(tableOf([firms, again]), {
      heading: ['新认定企业（家） 家'],
      rows: [
        ['东区', '2'],
        ['西县', '几张表里的数不一致，不能确定用哪一个。'],
      ],
      totals: ['5'],
    });
  });

  it('prints no value that cannot be read, and no total that its parts contradict', () => {
    const doubtful = across('1-1', 0, read('E5', '6'), { 东区: bad('C5'), 西县: read('D5', '3') });
    const finding = {
      rule: 'sum-mismatch',
      severity: 'error',
      target: '1-1',
      sheet: '指标',
      cell: 'E5',
      metric: '新认定企业',
      what: 'parts',
      stated: '6家',
      expected: '5家',
      dropped: false,
    } as const;
    assert.deepEqual(tableOf([doubtful], [finding]), {
      heading: ['新认定企业（家） 家'],
      rows: [
        ['西县', '3'],
        ['东区', '单元格里没有可以确定的数。'],
      ],
      totals: ['各部分相加与合计不一致。'],
    });
  });
});
