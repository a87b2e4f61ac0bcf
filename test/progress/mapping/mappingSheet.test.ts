import assert from 'node:assert/strict';
import { loadMapping } from '../../../src/progress/mapping/loadMapping.js';
import { readProgress } from '../../../src/progress/readProgress.js';
import { inputErrorOf } from '../../plan/inputErrorOf.js';
import type { Value } from '../../workbook/books.js';
import { entriesOf, plan, rowOf, workbookOf } from '../sheets.js';

const data = {
  rows: [
    ['截至2021年9月30日'],
    ['科室', '甲', '乙', '丙'],
    ['高新科', '第一件事', 30, 38],
    ['成果科', '第二件事', 65000, 27300],
    ['成果科', '第三件事', 1, 9],
  ],
};
const heading = ['工作表', '类别', '位置', '作为', '说明'];
const settings: Value[][] = [
  ['附表', '表头行', '2', null, '表头在第2行'],
  [null, '列', 'B', '指标名称'],
  [null, '列', 'C', '年度目标'],
  [null, '列', 'D列', '累计完成（万元）'],
  [null, '行', 3, '目标9-2'],
  [null, '行', 4, '11-2（第二件事）'],
  [null, '不读', 5],
  [null, null, null, null, '一行说明'],
];
/** A workbook whose own sheet, after a line of title, says how it is read. */
const bookWith = (rows: readonly (readonly Value[])[]) =>
  workbookOf({ 附表: data, 简报设置: { rows: [['怎样读这个工作簿'], heading, ...rows] } });
const faultIn = (rows: readonly (readonly Value[])[]) => inputErrorOf(() => readProgress(bookWith(rows), plan));

describe('mappingSheet: the sheet 简报设置', () => {
  it('says the same as a mapping file', () => {
    const text =
      '表格: [{ 工作表: 附表, 表头行: 2, 列: { B: 指标名称, C: 年度目标, D: 累计完成（万元） },' +
      ' 行: { 3: 9-2, 4: 11-2（第二件事）, 5: 不读 } }]';
    const byFile = readProgress(workbookOf({ 附表: data }), plan, loadMapping(text, '映射.yaml', plan));
    const bySheet = readProgress(bookWith(settings), plan);
    assert.equal(rowOf(bySheet, '11-2').evidence, '按工作表“简报设置”指定');
    const told = '按映射文件指定';
    assert.deepEqual(
      {
        ...bySheet,
        rows: bySheet.rows.map((row) => ({ ...row, evidence: told })),
        entries: bySheet.entries.map((entry) => ({ ...entry, evidence: told })),
      },
      byFile,
    );
    assert.deepEqual(entriesOf(bySheet), ['11-2 2021-09-30 2.73']);
  });

  it('is no data itself, and says nothing where it is empty', () => {
    const rows = [['截至2021年9月30日'], ['指标名称', '年度目标', '累计完成'], ['国家高新技术企业新认定数', 30, 38]];
    const own = [...rows, ['国家科技型中小企业入库备案数', 420, 500]];
    const error = inputErrorOf(() => readProgress(workbookOf({ 指标: { rows }, 简报设置: { rows: own } }), plan));
    assert.match(error.message, /工作表“简报设置”：没有找到表头。请在一行里写上表头：工作表、类别、位置、作为/);
    const only = workbookOf({ 指标: { rows }, 简报设置: { rows: [heading] } });
    assert.deepEqual(entriesOf(readProgress(only, plan)), ['9-2 2021-09-30 38']);
    assert.deepEqual(
      readProgress(only, plan).tables.map(({ sheet }) => sheet),
      ['指标'],
    );
  });

  it('gives way to a file for the sheets that the file names', () => {
    const other = loadMapping(
      '表格: [{ 工作表: 附表, 表头行: 2, 列: { B: 指标名称, C: 不读, D: 累计完成 }, 行: { 3: 9-3 } }]',
      '映射.yaml',
      plan,
    );
    assert.deepEqual(entriesOf(readProgress(bookWith(settings), plan, other)), ['9-3 2021-09-30 38']);
  });

  it('takes a day as text or as a date of the spreadsheet', () => {
    const withDay = (day: Value) => [...settings.slice(0, 1), ['附表', '数据截至', null, day], ...settings.slice(1)];
    assert.equal(readProgress(bookWith(withDay('2021年8月31日')), plan).asOf, '2021-08-31');
  });

  it('names sheet and cell of a fault', () => {
    const faultAt = (row: number, column: number, value: Value, cell = 'ABCD'.charAt(column)): string => {
      const changed = settings.map((cells) => [...cells]);
      const cells = changed[row - 3];
      assert.ok(cells);
      while (cells.length < column) cells.push(null);
      cells[column] = value;
      const error = faultIn(changed);
      assert.equal(error.problem, 'mapping');
      assert.deepEqual(error.place, { file: '进展.xlsx', sheet: '简报设置', cell: `${cell}${row}` });
      return error.message;
    };
    assert.match(faultAt(4, 3, '同比'), /不认识B列的“同比”/);
    assert.match(faultAt(4, 1, '栏'), /不认识类别“栏”。可以写：表头行、/);
    assert.match(faultAt(4, 1, null), /没有写类别/);
    assert.match(faultAt(7, 3, '9-77'), /没有编号为“9-77”的目标/);
    assert.match(faultAt(7, 2, 60), /没有第60行/);
    assert.match(faultAt(8, 3, '11-2（第一件事）', 'C'), /第4行现在是“第二件事”/);
    assert.match(faultAt(3, 0, '附件'), /没有工作表“附件”/);
    assert.match(faultAt(3, 0, null), /没有写工作表/);
    assert.match(faultAt(3, 2, '二'), /表头行“二”不是行号/);
  });

  it('takes no setting of itself, nor a 不读 that is read as something', () => {
    const own = faultIn([['简报设置', '表头行', 1]]);
    assert.equal(own.place.cell, 'A3');
    assert.match(own.message, /工作表“简报设置”写的是怎样读工作簿，本身不是数据/);
    assert.doesNotMatch(faultIn([['附件', '表头行', 1]]).message, /其中之一：.*简报设置/);
    const column = faultIn([...settings.slice(0, 1), ['附表', '不读', 'C', '累计完成']]);
    assert.equal(column.place.cell, 'D4');
    assert.match(column.message, /写了“不读”，又写了作为“累计完成”。请删去其中一个/);
    assert.match(faultIn([['附表', '不读', null, 'C']]).message, /写了“不读”，又写了作为“C”/);
    assert.match(faultIn([['附表', '不读']]).message, /每张工作表都写了“不读”/);
  });

  it('counts a merged cell once', () => {
    const rows = [['怎样读'], heading, ...settings.map((cells) => [...cells])];
    const merged = (...merges: string[]) => readProgress(workbookOf({ 附表: data, 简报设置: { rows, merges } }), plan);
    // 位置 and 作为 of the header in one cell; the sheet's name down to the last row, which has nothing else.
    assert.deepEqual(entriesOf(merged('C3:D3', 'A3:A9')), ['11-2 2021-09-30 2.73']);
    rows.splice(3, 0, [null]);
    assert.deepEqual(entriesOf(merged('A3:A4', 'B3:B4', 'C3:C4', 'D3:D4')), ['11-2 2021-09-30 2.73']);
  });

  it('wants a header before what belongs to a table', () => {
    assert.match(faultIn(settings.slice(1, 3).map((row) => ['附表', ...row.slice(1)])).message, /前面没有“表头行”/);
    assert.match(faultIn([['附表', '不读'], ...settings]).message, /既写了“不读”，又写了怎样读/);
  });

  it('does not guess what Excel made a date of', () => {
    const workbook = bookWith(settings);
    const sheets = workbook.sheets.map((grid) => ({
      ...grid,
      cells: grid.cells.map((row) =>
        row.map((cell) =>
          cell?.text === '目标9-2' ? { ...cell, value: 44441, text: '9月2日', format: 'm"月"d"日"' } : cell,
        ),
      ),
    }));
    const error = inputErrorOf(() => readProgress({ ...workbook, sheets }, plan));
    assert.match(error.message, /单元格D7：Excel把所写的内容变成了日期“9月2日”。.*目标9-2/);
  });
});
