import assert from 'node:assert/strict';
import { entriesOf, progressOf, readingText, rowOf } from './sheets.js';

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
