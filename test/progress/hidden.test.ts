import assert from 'node:assert/strict';
import { readProgress } from '../../src/progress/readProgress.js';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';
import { bookOf, bytesOf, sheetOf, type Value } from '../workbook/books.js';
import { entriesOf, plan } from './sheets.js';

const ROWS: Value[][] = [
  ['截至2021年9月30日'],
  ['内部编号', '指标名称', '计量单位', '年度目标', '累计完成', '责任领导', '经办人'],
  ['X1', '银企对接会', '场', 1, 2, '张三', '李四'],
  ['X2', '引智项目', '个', 4, 3, '张三', '李四'],
  ['X3', '瞪羚企业', '家', 1, 1, '张三', '李四'],
  ['X4', '民参军企业', '家', 3, 2, '张三', '李四'],
  [],
  ['注：数据由各科室提供'],
];
const ALL = ['16-3 2021-09-30 2', '17-3 2021-09-30 2', '18-1 2021-09-30 3', '9-4 2021-09-30 1'];

function hidden(rows: readonly number[], columns: readonly number[], isHidden = false) {
  const sheet = sheetOf(ROWS);
  for (const row of rows) (sheet['!rows'] ??= [])[row] = { hidden: true };
  for (const column of columns) (sheet['!cols'] ??= [])[column] = { hidden: true };
  const book = bookOf({ 指标: sheet, 通讯录: sheetOf([['姓名', '电话']]) });
  book.Workbook = { Sheets: [{ Hidden: isHidden ? 1 : 0 }, { Hidden: 1 }] };
  const progress = readProgress(readWorkbook(bytesOf(book, 'xlsx'), '进展.xlsx'), plan);
  assert.deepEqual(entriesOf(progress), ALL);
  return progress.hidden.map(({ sheet: of, what, names, source }) => `${of} ${what} ${names} ${source.cell}`);
}

describe('hidden', () => {
  it('is read all the same, and said: rows and columns by their names', () => {
    assert.deepEqual(hidden([3], []), ['指标 rows 4 A4']);
    assert.deepEqual(hidden([2, 4, 5], [3]), ['指标 rows 3、5—6 A3', '指标 columns D D3']);
    assert.deepEqual(hidden([], [2, 3, 4]), ['指标 columns C—E C3']);
  });

  it('says nothing where there is no data, or numbers of rows, remarks and columns without a role', () => {
    assert.deepEqual(hidden([], []), []);
    assert.deepEqual(hidden([0, 6, 7], [0, 5, 6]), []);
  });

  it('says once that a sheet is hidden', () => {
    assert.deepEqual(hidden([3], [3], true), ['指标 sheet  A1']);
  });
});
