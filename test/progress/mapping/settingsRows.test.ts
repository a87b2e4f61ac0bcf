import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import type { SettingsEdit } from '../../../src/progress/mapping/settingsRows.js';
import type { Correction } from '../../../src/progress/mapping/correction.js';
import { correctedMapping, correctedSheets, type Correctable } from '../../../src/progress/mapping/corrections.js';
import { loadMapping, settingsInFile } from '../../../src/progress/mapping/loadMapping.js';
import { mappingText } from '../../../src/progress/mapping/mappingText.js';
import { settingsEdit } from '../../../src/progress/mapping/settingsRows.js';
import { readProgress } from '../../../src/progress/readProgress.js';
import { targetsOf } from '../../../src/plan/plan.js';
import { readTables } from '../../../src/progress/mapping/readTables.js';
import { addressOf } from '../../../src/workbook/grid.js';
import type { Cell, Workbook } from '../../../src/workbook/workbook.js';
import { inputErrorOf } from '../../plan/inputErrorOf.js';
import { loadFixture } from '../../pipeline/workbookFixture.js';
import type { Value } from '../../workbook/books.js';
import { entriesOf, plan, workbookOf } from '../sheets.js';
import { sense } from './sameProgress.js';

const cellOf = (text: string): Cell | null => (text === '' ? null : { value: text, text, format: '@', error: null });

/** The workbook after a host has written an edit, as it reads it again. */
function written(workbook: Workbook, { sheet, cells, expected, whenAbsent }: SettingsEdit): Workbook {
  const old = workbook.sheets.find((grid) => grid.sheet === sheet);
  const rows: (Cell | null)[][] =
    old === undefined
      ? whenAbsent.rows.map((row) => row.map((value) => cellOf(String(value))))
      : old.cells.map((row) => [...row]);
  if (old !== undefined) {
    for (const { row, column, value } of cells) {
      while (rows.length <= row) rows.push([]);
      const target = rows[row] ?? [];
      assert.equal(target[column]?.text ?? '', expected.get(addressOf(row, column)), 'expects what is there');
      while (target.length <= column) target.push(null);
      target[column] = cellOf(String(value));
    }
    assert.equal(expected.size, cells.length);
  }
  const columnCount = Math.max(...rows.map((row) => row.length));
  const grid = {
    ...(old ?? { sheet, hidden: false, merges: [], hiddenRows: [], hiddenColumns: [] }),
    cells: rows,
    rowCount: rows.length,
    columnCount,
  };
  const others = workbook.sheets.filter((one) => one !== old);
  return { ...workbook, sheets: [...others, grid] };
}

const saved = (base: Correctable, corrections: readonly Correction[]): Workbook =>
  written(base.workbook, settingsEdit(base.workbook, correctedSheets(base, corrections)));
const rowsOf = ({ sheets }: Workbook): string[] =>
  (sheets.find(({ sheet }) => sheet === '简报设置')?.cells ?? []).map((row) =>
    row
      .map((cell) => cell?.text ?? '')
      .join('|')
      .replace(/\|+$/, ''),
  );
const baseOf = (workbook: Workbook): Correctable => ({
  workbook,
  plan,
  file: [],
  progress: readProgress(workbook, plan),
});

describe('settingsRows: all workbooks, told by the sheet 简报设置 as they were read', () => {
  const folder = new URL('../../fixtures/workbooks/', import.meta.url).pathname;
  for (const name of readdirSync(folder)) {
    it(name, async () => {
      const { workbook, mapping } = await loadFixture(`${folder}${name}`, plan);
      if (mapping !== null) return;
      const base = baseOf(workbook);
      const { progress } = base;
      assert.ok(progress);
      // A column that is said to be as it was found changes nothing, and makes its sheet be written.
      const corrections = readTables(workbook, plan, progress, null).map(({ table, columns }): Correction => {
        const sheet = table.grid.sheet;
        return { kind: 'column', sheet, table: 0, column: columns[0]?.column ?? 0, words: '自动' };
      });
      const again = readProgress(saved(base, corrections), plan);
      assert.deepEqual(sense(again), sense(progress));
      assert.deepEqual(sense(readProgress(workbook, plan, correctedMapping(base, corrections))), sense(progress));
      const file = mappingText(workbook, plan, progress, null);
      assert.deepEqual(sense(readProgress(workbook, plan, loadMapping(file, '映射.yaml', plan))), sense(progress));
    });
  }
});

const data = {
  rows: [
    ['截至2021年9月30日'],
    ['指标名称', '年度目标', '累计完成'],
    ['国家高新技术企业新认定数', 30, 38],
    ['某项不知名的工作数', 420, 421],
    ['新增省级瞪羚企业', 3, 3],
    [],
    ['截至2021年9月30日'],
    ['指标名称', '年度目标', '说法', '累计完成'],
    ['技术合同成交额（万元）', 65000, 50000, 27300],
  ],
};
const other = {
  rows: [
    ['指标名称', '年度目标', '累计完成'],
    [targetsOf(plan).find(({ id }) => id === '28-1')?.metric ?? '', 100, 90],
  ],
};
const answer: Correction = { kind: 'row', sheet: '附表', table: 0, row: 3, words: '9-3', label: '某项不知名的工作数' };

describe('settingsRows: corrections', () => {
  it('change the row that they are about, and no other', () => {
    const base = baseOf(workbookOf({ 附表: data, 任务: other }));
    const before = entriesOf(base.progress ?? { entries: [] });
    const book = saved(base, [answer]);
    assert.deepEqual(rowsOf(book).slice(1), [
      '工作表|类别|位置|作为',
      '附表|表头行|2',
      '附表|行|4|9-3（某项不知名的工作数）',
      '附表|表头行|8',
    ]);
    const after = readProgress(book, plan);
    assert.deepEqual(entriesOf(after), [...before, '9-3 2021-09-30 421'].sort());
    assert.deepEqual(after.tasks, base.progress?.tasks);
    const mapped = readProgress(base.workbook, plan, correctedMapping(base, [answer]));
    assert.deepEqual(sense(mapped), sense(after));
    const file = mappingText(base.workbook, plan, mapped, correctedMapping(base, [answer]));
    assert.deepEqual(sense(readProgress(base.workbook, plan, loadMapping(file, 'm.yaml', plan))), sense(after));
  });

  it('change a column, or the rows of a header', () => {
    const base = baseOf(workbookOf({ 附表: data }));
    const column: Correction = { kind: 'column', sheet: '附表', table: 1, column: 2, words: '累计完成' };
    const unread: Correction = { kind: 'column', sheet: '附表', table: 1, column: 3, words: '不读' };
    const book = saved(base, [column, unread]);
    assert.deepEqual(rowsOf(book).slice(-3), ['附表|表头行|8', '附表|列|C|累计完成', '附表|不读|D']);
    assert.ok(entriesOf(readProgress(book, plan)).includes('11-2 2021-09-30 5'));
    const wrong = workbookOf({ 附表: { rows: [['甲', '乙'], ...data.rows] } });
    const header: Correction = { kind: 'header', sheet: '附表', table: 1, rows: '8-9' };
    const mapping = correctedMapping(baseOf(wrong), [header]);
    assert.deepEqual(mapping?.sheets[0]?.tables[1]?.header, { first: 7, last: 8 });
  });

  it('notice a row that has moved', () => {
    const base = baseOf(workbookOf({ 附表: data }));
    const settings = rowsOf(saved(base, [answer])).map((row) => row.split('|'));
    const moved = { rows: [...data.rows.slice(0, 2), ['新的一行', 1, 1], ...data.rows.slice(2)] };
    const error = inputErrorOf(() => readProgress(workbookOf({ 附表: moved, 简报设置: { rows: settings } }), plan));
    assert.equal(error.place.sheet, '简报设置');
    assert.match(error.message, /第4行现在是“国家高新技术企业新认定数”/);
  });

  it('name the sheet and cell that cannot be as a person says', () => {
    const base = baseOf(workbookOf({ 附表: data }));
    const bad: Correction = { kind: 'column', sheet: '附表', table: 1, column: 2, words: '同比' };
    const error = inputErrorOf(() => correctedMapping(base, [bad]));
    assert.deepEqual(error.place, { file: '进展.xlsx', sheet: '附表', cell: 'C8' });
  });

  it('leave a sheet out and take it in again', () => {
    const base = baseOf(workbookOf({ 附表: data, 任务: other }));
    const out = saved(base, [{ kind: 'sheet', sheet: '附表', read: false }]);
    assert.deepEqual(rowsOf(out).slice(2), ['附表|不读']);
    assert.deepEqual(entriesOf(readProgress(out, plan)), []);
    const again = baseOf(out);
    const back = saved(again, [{ kind: 'sheet', sheet: '附表', read: true }]);
    assert.deepEqual(rowsOf(back).slice(2), ['', '附表|表头行|2', '附表|表头行|8']);
    assert.deepEqual(sense(readProgress(back, plan)), sense(readProgress(base.workbook, plan)));
  });
});

const people: Value[][] = [
  ['怎样读'],
  ['说明', '工作表', '类别', '位置', '作为'],
  ['甲写的', '附表', '表头行', '第2行'],
  [null, null, '行', '4', '不读'],
  ['乙写的', '任务', '表头行', 1],
  [null, '附表', '表头行', '8'],
  ['原因', null, '列', 'C列', '累计完成'],
  ['另一行', null, '列', 'D', '不读'],
];

describe('settingsRows: a sheet that people write in', () => {
  const base = baseOf(workbookOf({ 附表: data, 任务: other, 简报设置: { rows: people } }));
  const kept = (book: Workbook, from: number, to: number): string[] => rowsOf(book).slice(from, to);

  it('is changed in its place', () => {
    const book = saved(base, [answer, { kind: 'column', sheet: '附表', table: 1, column: 3, words: '自动' }]);
    assert.deepEqual(kept(book, 2, 99), [
      '甲写的|附表|表头行|第2行',
      '||行|4|9-3（某项不知名的工作数）',
      '乙写的|任务|表头行|1',
      '|附表|表头行|8',
      '原因||列|C列|累计完成',
      '另一行||列|D|自动',
    ]);
    assert.ok(entriesOf(readProgress(book, plan)).includes('9-3 2021-09-30 421'));
  });

  it('is gone on with below, where its table is named again', () => {
    const row: Correction = { kind: 'row', sheet: '附表', table: 0, row: 4, words: '不读', label: '' };
    const book = saved(base, [row]);
    assert.deepEqual(kept(book, 8, 99), ['|附表|表头行|第2行', '|附表|行|5|不读']);
    const before = entriesOf(readProgress(base.workbook, plan));
    const after = entriesOf(readProgress(book, plan));
    assert.ok(before.some((entry) => entry.startsWith('9-4')));
    assert.deepEqual(
      after,
      before.filter((entry) => !entry.startsWith('9-4')),
    );
    // And once more, in the place of that.
    const twice = saved(baseOf(book), [{ ...row, words: '自动' }]);
    assert.deepEqual(kept(twice, 9, 99), ['|附表|行|5|自动']);
    assert.deepEqual(entriesOf(readProgress(twice, plan)), before);
  });

  it('keeps names of sheets that stood in a row which is taken away', () => {
    const rows = [
      ['工作表', '类别', '位置', '作为'],
      ['附表', '表头行', '2'],
      ['任务', '表头行', '1'],
      ['附表', '数据截至', '2021-08-31'],
      [null, '行', '4', '不读'],
    ];
    const workbook = workbookOf({ 附表: data, 任务: other, 简报设置: { rows } });
    const file = settingsInFile('表格: [{ 工作表: 附表, 表头行: 2, 行: { 4: 不读 } }]', 'm.yaml');
    const book = saved({ workbook, plan, file, progress: readProgress(workbook, plan) }, [
      { kind: 'row', sheet: '附表', table: 0, row: 3, words: '9-3', label: '' },
    ]);
    assert.deepEqual(rowsOf(book).slice(1), ['附表|表头行|2', '任务|表头行|1', '', '附表|行|4|9-3']);
  });

  it('is not written where its cells are merged', () => {
    const rows = [...people.slice(0, 3), [null, null, '不读', '4'], ...people.slice(4)];
    const merged = workbookOf({ 附表: data, 任务: other, 简报设置: { rows, merges: ['D4:E4'] } });
    const error = inputErrorOf(() => saved(baseOf(merged), [answer]));
    assert.deepEqual(error.place, { file: '进展.xlsx', sheet: '简报设置', cell: 'D4' });
    assert.match(error.message, /合并/);
  });

  it('is filled where it is empty but for its head', () => {
    const empty = workbookOf({ 附表: data, 简报设置: { rows: [['工作表', '类别', '位置', '作为']] } });
    assert.deepEqual(rowsOf(saved(baseOf(empty), [answer])).slice(1, 2), ['附表|表头行|2']);
  });
});
