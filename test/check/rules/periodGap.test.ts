import assert from 'node:assert/strict';
import { periodGap } from '../../../src/check/rules/periodGap.js';
import type { Period } from '../../../src/plan/period.js';
import type { Heading } from '../../../src/progress/table/heading.js';
import type { TableReading } from '../../../src/progress/progress.js';
import { end, entry, findingsOf, planOf, progressOf, read, row, source, target, told, YEAR } from '../builders.js';

const quarterly = target({ basis: 'per-quarter', value: '1', unit: '次', cycle: 'quarter' });

function heading(kind: Period['kind'], index: number): Heading {
  const period = { kind, year: YEAR, index };
  return { text: '', name: '', role: 'period', unit: null, period, wording: null };
}

function table(columns: readonly Heading[], index = 0, sheet = '指标月报'): TableReading {
  const header = { first: 2, last: 3 };
  const at = new Map(columns.map((one, place) => [place + 4, one]));
  return { index, sheet, year: YEAR, header, rows: [], use: 'targets', columns: at };
}

const months = (...indexes: readonly number[]): Heading[] => indexes.map((index) => heading('month', index));

describe('rule period-gap', () => {
  describe('of a quarterly event', () => {
    const found = (values: readonly (string | null)[], asOf = end(12)): string[] => {
      const entries = values.flatMap((value, at) =>
        value === null
          ? []
          : [entry({ asOf: end((at + 1) * 3), value, sources: [source(`${'DEFG'.charAt(at)}17`, value, '前三季度')] })],
      );
      return findingsOf(periodGap, planOf([quarterly]), progressOf({ entries }), asOf).map(told);
    };

    it('is content with one in each quarter that is over', () => {
      assert.deepEqual(found(['1', '2', '3', '3'], end(9)), []);
      assert.deepEqual(found([]), []);
    });

    it('names a quarter in which nothing was added', () => {
      assert.deepEqual(found(['1', '1', '2'], end(9)), [
        'period-gap warning 9-2 前三季度!E17 “新认定国家高新技术企业”每季度都要有，二季度一次也没有。',
      ]);
      assert.equal(found(['0']).length, 1);
    });

    it('names the cell of 当季 beside 累计 where it says so', () => {
      const ofQuarter = { kind: 'quarter', year: YEAR, index: 2 } as const;
      const rows = [row({ amounts: [{ period: ofQuarter, reading: read('D17', '0') }] })];
      const entries = ['1', '1'].map((value, at) => entry({ asOf: end((at + 1) * 3), value }));
      const [gap] = findingsOf(periodGap, planOf([quarterly]), progressOf({ rows, entries }), end(6));
      assert.equal(gap?.cell, 'D17');
    });

    it('leaves a quarter alone that has no figure at either end', () => {
      assert.deepEqual(found(['1', null, '1'], end(9)), []);
    });
  });

  describe('of columns', () => {
    const found = (columns: readonly Heading[], asOf = end(9)): string[] =>
      findingsOf(periodGap, planOf(), progressOf({ tables: [table(columns)] }), asOf).map(told);

    it('names the month between others, at the heading after it', () => {
      assert.deepEqual(found(months(1, 2, 4)), ['period-gap warning - 指标月报!G4 这张表的各栏跳过了3月。']);
      assert.deepEqual(
        found(
          [1, 2, 4].map((index) => heading('quarter', index)),
          end(12),
        ),
        ['period-gap warning - 指标月报!G4 这张表的各栏跳过了三季度。'],
      );
      assert.deepEqual(found(months(1, 2, 4), end(2)), []);
    });

    it('is content with each third month, with months that another period stands for, and with any beginning', () => {
      assert.deepEqual(found(months(3, 6, 9)), []);
      assert.deepEqual(found(months(2, 3, 4)), []);
      assert.deepEqual(found([...months(1, 2, 4, 5), heading('quarter', 1)]), []);
      assert.deepEqual(found(months(1, 6, 12), end(12)), []);
      assert.deepEqual(found(months(1, 1, 2, 2)), []);
    });
  });

  describe('of sheets', () => {
    const found = (indexes: readonly number[], more: readonly TableReading[] = []): string[] => {
      const tables = [...indexes.map((index, at) => table([], at, `${index}月`)), ...more];
      const rows = indexes.map((index, at) => row({ table: at, asOf: end(index) }));
      return findingsOf(periodGap, planOf(), progressOf({ tables, rows })).map(told);
    };

    it('names the month, at the sheet after it', () => {
      assert.deepEqual(found([3, 4, 6]), ['period-gap warning - 6月! 各张表跳过了5月。']);
    });

    it('names the quarter where the sheets are of quarters', () => {
      const tables = [3, 9, 12].map((index, at) => table([], at, `${index / 3}季度`));
      const rows = [3, 9, 12].map((index, at) => row({ table: at, asOf: end(index) }));
      const gaps = findingsOf(periodGap, planOf(), progressOf({ tables, rows }), end(12)).map(told);
      assert.deepEqual(gaps, ['period-gap warning - 3季度! 各张表跳过了二季度。']);
    });

    it('is content with each quarter, with two sheets, and with what another table has', () => {
      assert.deepEqual(found([3, 6, 9]), []);
      assert.deepEqual(found([3, 9]), []);
      assert.deepEqual(found([3, 4, 6], [table(months(4, 5, 6), 9)]), []);
    });
  });
});
