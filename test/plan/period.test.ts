import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as period from '../../src/plan/period.js';
import { periodNamed, periodText } from '../../src/plan/periodText.js';

const year = fc.integer({ min: 1900, max: 2999 });
const ofKind = (kind: period.Period['kind'], count: number) =>
  fc.record({ kind: fc.constant(kind), year, index: fc.integer({ min: 1, max: count }) }, { noNullPrototype: true });
const anyPeriod = fc.oneof(ofKind('month', 12), ofKind('quarter', 4), ofKind('half-year', 2), ofKind('year', 1));
const anyDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
const iso = (day: Date) => day.toISOString().slice(0, 10);

describe('period', () => {
  it('is read from its text and written as it was', () => {
    assert.deepEqual(periodNamed('2021-02'), { kind: 'month', year: 2021, index: 2 });
    assert.deepEqual(periodNamed('2021-Q3'), { kind: 'quarter', year: 2021, index: 3 });
    assert.deepEqual(periodNamed('2021-H1'), { kind: 'half-year', year: 2021, index: 1 });
    assert.deepEqual(periodNamed('2021'), { kind: 'year', year: 2021, index: 1 });
    fc.assert(fc.property(anyPeriod, (one) => assert.deepEqual(periodNamed(periodText(one)), one)));
  });

  it('is not read from anything else', () => {
    for (const text of [
      '',
      '2021-13',
      '2021-00',
      '2021-2',
      '2021-Q5',
      '2021-Q0',
      '2021-H3',
      '21-02',
      '0999',
      '2021-02-01',
    ]) {
      assert.equal(periodNamed(text), null, text);
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = periodNamed(text);
        if (found !== null) assert.equal(periodText(found), text);
      }),
    );
  });

  it('has as many months as its kind, and ends on the day before the next begins', () => {
    const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
    fc.assert(
      fc.property(anyPeriod, (one) => {
        assert.equal(period.lastMonth(one) - period.firstMonth(one) + 1, months[one.kind]);
        const dayAfter = new Date(`${period.endOf(one)}T00:00:00Z`);
        dayAfter.setUTCDate(dayAfter.getUTCDate() + 1);
        const next = period.lastMonth(one) + 1;
        assert.equal(iso(dayAfter), period.isoDate(next > 12 ? one.year + 1 : one.year, next > 12 ? 1 : next, 1));
      }),
    );
    assert.equal(period.startOf({ kind: 'quarter', year: 2021, index: 2 }), '2021-04-01');
    assert.equal(period.monthEnd(2024, 2), '2024-02-29');
    assert.equal(period.monthEnd(2100, 2), '2100-02-28');
  });

  it('takes every day that exists, apart and together', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: number } = period.partsOf(iso(day));
        assert.equal(period.validDate(year, month, number), iso(day));
      }),
    );
  });

  it('takes no day that does not exist', () => {
    for (const [y, m, d] of [
      [2021, 2, 29],
      [2021, 4, 31],
      [2021, 13, 1],
      [2021, 1, 0],
      [1899, 1, 1],
      [2021, 1.5, 1],
      [Number.NaN, 1, 1],
    ] as const) {
      assert.equal(period.validDate(y, m, d), null, `${y}-${m}-${d}`);
    }
  });

  it('counts the months that are over', () => {
    assert.deepEqual(
      ['2020-12-31', '2021-01-30', '2021-01-31', '2021-02-28', '2021-09-15', '2021-12-31', '2022-01-01'].map((day) =>
        period.monthsElapsed(day, 2021),
      ),
      [0, 0, 1, 2, 8, 12, 12],
    );
  });

  it('is named as a bulletin names it', () => {
    const named = (text: string) => {
      const one = periodNamed(text);
      assert.ok(one !== null);
      return [period.periodLabel(one), period.cumulativeLabel(one)];
    };
    assert.deepEqual(named('2021-01'), ['1月', '1月']);
    assert.deepEqual(named('2021-05'), ['5月', '1—5月']);
    assert.deepEqual(named('2021-Q1'), ['一季度', '一季度']);
    assert.deepEqual(named('2021-Q3'), ['三季度', '前三季度']);
    assert.deepEqual(named('2021-Q4'), ['四季度', '全年']);
    assert.deepEqual(named('2021-H1'), ['上半年', '上半年']);
    assert.deepEqual(named('2021-H2'), ['下半年', '全年']);
    assert.deepEqual(named('2021'), ['全年', '全年']);
  });

  it('writes days in Chinese without leading zeros', () => {
    assert.equal(period.chineseDate('2021-09-05'), '2021年9月5日');
    assert.equal(period.dayLabel('2021-09-30'), '9月底');
    assert.equal(period.dayLabel('2021-09-15'), '9月15日');
  });
});
