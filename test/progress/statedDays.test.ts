import assert from 'node:assert/strict';
import { readProgress } from '../../src/progress/readProgress.js';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';
import { bookOf, bytesOf, sheetOf, type Value } from '../workbook/books.js';
import { plan, workbookOf } from './sheets.js';

const TABLE: Value[][] = [
  ['指标名称', '年度目标', '累计完成'],
  ['银企对接会', 1, 2],
];

function daysOf(above: Value[][], name = '进展.xlsx', table = TABLE): { asOf: string | null; days: string[] } {
  const { asOf, statedDays } = readProgress(workbookOf({ 指标: { rows: [...above, ...table] } }, name), plan);
  return { asOf, days: statedDays.map(({ day, strength, source }) => `${day} ${strength} ${source?.cell ?? 'name'}`) };
}

describe('statedDays: the day that a workbook gives for itself', () => {
  it('is found in all the words of practice, with its cell', () => {
    const lines: Readonly<Record<string, string>> = {
      '截止时间：2021年9月30日': '2021-09-30 as-of',
      截至11月底: '2021-11-30 as-of',
      '时间：2021年1—6月': '2021-06-30 period',
      '2021年三季度指标完成情况': '2021-09-30 period',
      '统计时点：2021年9月30日': '2021-09-30 as-of',
      '数据截止：2021年9月': '2021-09-30 as-of',
      '数据截止日期：2021.9.30': '2021-09-30 as-of',
      '统计日期：2021年10月15日': '2021-10-15 as-of',
      '（截至9月末）': '2021-09-30 as-of',
      '统计期间：2021年1-9月': '2021-09-30 period',
    };
    for (const [line, expected] of Object.entries(lines)) {
      const [day = ''] = expected.split(' ');
      assert.deepEqual(daysOf([[line]]), { asOf: day, days: [`${expected} A1`] }, line);
      assert.deepEqual(daysOf([[null, null, line], []]), { asOf: day, days: [`${expected} C1`] }, line);
    }
  });

  it('is read from a cell beside its words', () => {
    assert.deepEqual(daysOf([['填报单位', '市科技局', '截止时间', '2021年9月30日']]).days, ['2021-09-30 as-of D1']);
    assert.deepEqual(daysOf([['时间：', '1—9月', '单位：家']]).days, ['2021-09-30 period B1']);
    assert.equal(daysOf([['填报日期', '2021年10月8日']]).asOf, '2021-10-08');
  });

  it('is read from a cell that holds a date, whatever its format shows', () => {
    for (const format of ['yyyy/m/d', 'd-mmm-yy', 'yyyy"年"m"月"d"日"', 'mm-dd']) {
      const sheet = sheetOf([[null, '截止时间', null], ...TABLE]);
      sheet['C1'] = { t: 'n', v: 44469, z: format };
      const progress = readProgress(readWorkbook(bytesOf(bookOf({ 指标: sheet }), 'xlsx'), '进展.xlsx'), plan);
      assert.equal(progress.asOf, '2021-09-30', format);
      assert.deepEqual(
        progress.statedDays.map(({ day, source }) => [day, source?.cell]),
        [['2021-09-30', 'C1']],
        format,
      );
    }
  });

  it('is the day in brackets behind a title where nothing else says', () => {
    assert.deepEqual(daysOf([['2021年指标完成情况表（2021.9.30）']]), { asOf: '2021-09-30', days: [] });
    assert.equal(daysOf([['2021年指标完成情况表（2021.10.8）'], ['截至9月底']]).asOf, '2021-09-30');
  });

  it('is all of several that contradict each other, the file’s name among them', () => {
    assert.deepEqual(daysOf([['2021年1—9月指标'], ['截止时间：2021年10月31日']], '进展（截至8月底）.xlsx'), {
      asOf: '2021-10-31',
      days: ['2021-10-31 as-of A2', '2021-09-30 period A1', '2021-08-31 as-of name'],
    });
    assert.deepEqual(daysOf([['截至9月底，截至10月底']]).days, ['2021-09-30 as-of A1', '2021-10-31 as-of A1']);
  });

  it('is none where a line is a note, the day of filling in, or above a table that says nothing of the plan', () => {
    assert.deepEqual(daysOf([['填报日期：2021年10月8日']]).days, []);
    const rows = [...TABLE, ['注：数据截至8月底'], [], ['截至3月底'], ['姓名', '电话'], ['张三', 1]];
    assert.deepEqual(daysOf([], '进展.xlsx', rows).days, []);
  });

  it('may stand in the heading of a column', () => {
    const rows = [
      ['指标名称', '年度目标', '截至9月30日完成情况'],
      ['银企对接会', 1, 2],
    ];
    assert.equal(daysOf([], '进展.xlsx', rows).asOf, '2021-09-30');
    const midMonth = [
      ['指标名称', '年度目标', '截至9月15日完成情况'],
      ['银企对接会', 1, 2],
    ];
    assert.deepEqual(daysOf([], '进展.xlsx', midMonth), { asOf: '2021-09-15', days: ['2021-09-15 as-of C1'] });
  });
});
