import assert from 'node:assert/strict';
import { endOf } from '../../../src/plan/period.js';
import { entriesOf, progressOf, readingText, rowOf } from '../sheets.js';

const merges = ['C1:E1', 'F1:H1', 'A1:A2', 'B1:B2'];
const header = (whole: string | null, last: string) => [
  ['指标名称', '年度目标', '1—6月', null, null, '1—9月', null, null],
  [null, null, '船山区', '安居区', whole ?? '射洪市', '船山区', '安居区', last],
];

describe('columns of one period', () => {
  it('are districts beside their total', () => {
    const progress = progressOf([...header('合计', '合计'), ['新认定高企', 30, 1, 2, 3, 4, 5, 10]], merges);
    assert.deepEqual(entriesOf(progress), ['9-2 2021-06-30 3', '9-2 2021-09-30 10']);
    const { total, parts, asOf } = rowOf(progress, '9-2');
    assert.deepEqual([readingText(total), total?.source.cell, asOf], ['10', 'H3', '2021-09-30']);
    assert.deepEqual(
      parts.map(({ name, reading }) => [name, readingText(reading)]),
      [
        ['船山区', '4'],
        ['安居区', '5'],
      ],
    );
  });

  it('are no certain answer where none is the whole, though they be equal', () => {
    const progress = progressOf([...header(null, '射洪市'), ['新认定高企', 30, 1, 1, 1, 2, 3, 4]], merges);
    assert.deepEqual(entriesOf(progress), []);
    assert.deepEqual(
      rowOf(progress, '9-2').periods.map(({ reading }) => readingText(reading)),
      ['(ambiguous)', '(ambiguous)'],
    );
  });
});

describe('amounts of months', () => {
  const months = ['指标名称', '年度目标', '1月', '2月', '3月', '一季度小计', '4月', '5月', '6月', '上半年合计'];

  it('are in doubt on the day of a subtotal that they contradict', () => {
    const progress = progressOf([
      months,
      ['新认定高企', 30, 1, 2, 0, 3, 1, 1, 1, 6],
      ['科技型中小企业', 400, 30, 20, 40, 90, 10, 10, 10, 121],
    ]);
    assert.deepEqual(entriesOf(progress).slice(-2), ['9-3 2021-05-31 110', '9-2 2021-06-30 6']);
    assert.deepEqual(
      progress.conflicts.map(({ target, asOf, claims }) => [target, asOf, claims.map(({ value }) => value)]),
      [['9-3', '2021-06-30', ['120', '121']]],
    );
  });

  it('are in doubt on the day of a quarter beside 当月 that they contradict', () => {
    const progress = progressOf([
      ['指标名称', '年度目标', '1月当月', '2月当月', '3月当月', '一季度小计'],
      ['新认定高企', 30, 1, 2, 0, 3],
      ['科技型中小企业', 400, 30, 20, 40, 91],
    ]);
    assert.deepEqual(entriesOf(progress).slice(-2), ['9-3 2021-02-28 50', '9-2 2021-03-31 3']);
    assert.deepEqual(
      progress.conflicts.map(({ target, claims }) => [target, claims.map(({ value }) => value)]),
      [['9-3', ['90', '91']]],
    );
  });

  it('are told by 1—3月合计 and by 年初至今, which they must agree with', () => {
    for (const heading of ['1—3月合计', '年初至今']) {
      const progress = progressOf([
        ['截至2021年3月底'],
        ['指标名称', '年度目标', '1月', '2月', '3月', heading],
        ['新认定高企', 30, 1, 2, 0, 3],
        ['转化重大科技成果', 20, 0, 1, 1, 2],
        ['科技型中小企业', 400, 30, 20, 40, 91],
      ]);
      assert.deepEqual(entriesOf(progress).slice(-2), ['8-2 2021-03-31 2', '9-2 2021-03-31 3'], heading);
      assert.deepEqual(
        progress.conflicts.map(({ target }) => target),
        ['9-3'],
        heading,
      );
    }
  });
});

describe('rates beside periods', () => {
  const row = ['科技型中小企业', 400, 200, '50%', 300, '75%'];
  const rates = (header: readonly (readonly (string | null)[])[], merged: readonly string[] = [], values = row) => {
    const { rate, rates: own = [] } = rowOf(progressOf([...header, values], merged), '9-3');
    return [readingText(rate), own.map(({ period, reading }) => [endOf(period), readingText(reading)])];
  };
  const each = [
    ['2021-06-30', '50'],
    ['2021-09-30', '75'],
  ];

  it('are each of the figure before them, under its heading or in one line', () => {
    const above = ['指标名称', '年度目标', '截至6月底', null, '截至9月底', null];
    const below = [null, null, '累计完成', '完成率', '累计完成', '完成率'];
    assert.deepEqual(rates([above, below], ['C1:D1', 'E1:F1', 'A1:A2', 'B1:B2']), [null, each]);
    const lines = [
      ['6月底累计完成', '6月底完成率', '9月底累计完成', '9月底完成率'],
      ['截至6月底累计完成', '截至6月底完成率', '截至9月底累计完成', '截至9月底完成率'],
      ['1-6月累计完成', '完成率', '1-9月累计完成', '完成率（%）'],
    ];
    for (const line of lines) assert.deepEqual(rates([['指标名称', '年度目标', ...line]]), [null, each], line.join());
  });

  it('are one under its period’s heading beside what is only expected', () => {
    const above = ['指标名称', '年度目标', '上半年', null, '全年', null];
    const below = [null, null, '完成', '完成率', '预计', '预计完成率'];
    const merged = ['C1:D1', 'E1:F1', 'A1:A2', 'B1:B2'];
    assert.deepEqual(rates([above, below], merged), [null, [['2021-06-30', '50']]]);
  });

  it('are the row’s own where one stands behind all months', () => {
    const header = ['指标名称', '年度目标', '1-6月累计完成', '1-9月累计完成', '完成率'];
    assert.deepEqual(rates([header], [], ['科技型中小企业', 400, 200, 300, '75%']), ['75', []]);
  });
});
