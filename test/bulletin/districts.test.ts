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
        ['东区', '2', '0.5'],
        ['西县', '3', '0.25'],
      ],
      totals: ['5', '0.75'],
    });
    assert.equal(tableOf([earlier, undated]), null);
  });

  it('joins tables of the day by the districts’ names, not by the order of their columns', () => {
    const other = across('1-2', 1, read('E6', '0.75'), { 西县: read('C6', '0.25'), 东区: read('D6', '0.5') });
    assert.deepEqual(tableOf([firms, other])?.rows, [
      ['东区', '2', '0.5'],
      ['西县', '3', '0.25'],
    ]);
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
        ['东区', '单元格里没有可以确定的数。'],
        ['西县', '3'],
      ],
      totals: ['各部分相加与合计不一致。'],
    });
  });
});
