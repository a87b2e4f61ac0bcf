import { addressOf, shownAt } from '../../workbook/grid.js';
import type { CellEdit, OwnSheet, SheetEdit } from '../../workbook/host.js';
import type { Workbook } from '../../workbook/workbook.js';
import { grouped } from '../grouped.js';
import { isColumnSetting, isRowSetting, plain } from './correctedBlocks.js';
import { blocksOf, IDENTITY, identityOf } from './joinedTables.js';
import { mappingFault as fault } from './mapping.js';
import {
  isSettingsSheet,
  SETTINGS_HEADINGS,
  SETTINGS_SHEET,
  settingsInSheet,
  type SettingsColumn,
  type SettingsSheet,
} from './mappingSheet.js';
import type { Setting } from './setting.js';
import type { BareSetting } from './tableSettings.js';

/** An edit of the sheet 简报设置. */
export interface SettingsEdit extends SheetEdit {
  whenAbsent: OwnSheet;
}

type WrittenSetting = SettingsSheet['settings'][number];

const TITLE = '这张表说明工作簿怎样读：一行一项，可以修改；不要的行请整行删除。';
const WIDTHS = [24, 12, 12, 48];

/**
 * What to write into the sheet 简报设置, so that it says of some sheets what these settings do. What is said of them already
 * is changed in its place, what is new comes below; rows about other sheets, and other columns, stay as they are.
 * @param sheets all that is to be said of each sheet
 * @throws InputError `mapping` where cells that have to be changed are merged
 */
export function settingsEdit(workbook: Workbook, sheets: ReadonlyMap<string, readonly Setting[]>): SettingsEdit {
  const present = settingsInSheet(workbook);
  const grid = workbook.sheets.find(isSettingsSheet);
  const wanted = [...sheets].flatMap(([sheet, settings]) => settings.map((setting) => ({ ...setting, sheet })));
  const whenAbsent: OwnSheet = {
    sheet: SETTINGS_SHEET,
    rows: [[TITLE], SETTINGS_HEADINGS, ...wanted.map(rowOf)],
    frozenRows: 2,
    widths: WIDTHS,
    links: [],
  };
  if (grid === undefined || present === null) {
    const cells = whenAbsent.rows.flatMap((row, at) => row.map((value, column) => ({ row: at, column, value })));
    return {
      sheet: grid?.sheet ?? SETTINGS_SHEET,
      cells: grid === undefined ? [] : cells,
      expected: blank(cells),
      whenAbsent,
    };
  }
  const cells = [...sheets].reduce<CellEdit[]>(
    (before, [sheet, settings]) => editsOf(present, sheet, settings, before),
    [],
  );
  const named = [...cells, ...namesLost(present, cells)];
  const changed = named.filter(({ row, column, value }) => shownAt(grid, row, column) !== value);
  const rows = new Set(changed.map(({ row }) => row));
  for (const row of rows) requireUnmerged(workbook, present, row);
  const expected = new Map(changed.map(({ row, column }) => [addressOf(row, column), shownAt(grid, row, column)]));
  return { sheet: grid.sheet, cells: changed, expected, whenAbsent };
}

function rowOf({ sheet, kind, at, as }: Setting): string[] {
  return [sheet, kind, at, as];
}

function blank(cells: readonly CellEdit[]): ReadonlyMap<string, string> {
  return new Map(cells.map(({ row, column }) => [addressOf(row, column), '']));
}

/** The edits so far, with those for one sheet. */
function editsOf(present: SettingsSheet, sheet: string, wanted: readonly Setting[], before: CellEdit[]): CellEdit[] {
  const own = present.settings.filter((setting) => setting.sheet === sheet);
  const [old, next] = [byKey(own), byKey(wanted)];
  const edits: CellEdit[] = [];
  for (const [key, settings] of old) {
    const [setting] = next.get(key) ?? [];
    for (const { row } of settings) {
      if (setting === undefined) edits.push(...rowEdits(present, row, ['', '', '', '']));
      else edits.push(...rowEdits(present, row, [null, setting.kind, setting.at, setting.as]));
    }
  }
  const bottom = Math.max(present.grid.rowCount, ...before.map(({ row }) => row + 1));
  const lines = linesBelow(own, wanted, old);
  return [...before, ...edits, ...lines.flatMap((line, at) => rowEdits(present, bottom + at, rowOf(line)))];
}

/** What is not said yet, each behind a 表头行 that tells its table where it is not the one that was spoken of last. */
function linesBelow(
  own: readonly WrittenSetting[],
  wanted: readonly Setting[],
  old: ReadonlyMap<string, readonly WrittenSetting[]>,
): Setting[] {
  let open = own.length === 0 ? -1 : tableOfLast(own);
  return blocksOf(wanted).flatMap((block, table) => {
    const news = block.filter((setting) => !old.has(keyOf(table, setting)));
    if (news.length === 0) return [];
    const isKnown = table === open || news.some(({ kind }) => kind === '表头行');
    open = table;
    return isKnown ? news : [...block.filter(({ kind }) => IDENTITY.has(kind)), ...news];
  });
}

function tableOfLast(own: readonly WrittenSetting[]): number {
  const blocks = blocksOf(own).map(identityOf);
  return [...new Set(blocks)].indexOf(blocks.at(-1) ?? '');
}

/** Settings of a sheet by what they are about; a 表头行 that is repeated stands more than once. */
function byKey<Of extends BareSetting>(settings: readonly Of[]): ReadonlyMap<string, readonly Of[]> {
  const tables = new Map<string, number>();
  const keyed = blocksOf(settings).flatMap((block) => {
    const identity = identityOf(block);
    const table = tables.get(identity) ?? tables.size;
    tables.set(identity, table);
    return block.map((setting) => ({ key: keyOf(table, setting), setting }));
  });
  const groups = grouped(keyed, ({ key }) => key);
  return new Map([...groups].map(([key, of]) => [key, of.map(({ setting }) => setting)]));
}

function keyOf(table: number, setting: BareSetting): string {
  if (isColumnSetting(setting) || isRowSetting(setting)) return `${table} ${plain(setting.at)}`;
  return `${table} ${setting.kind}`;
}

/** The four cells of a row; null leaves one as it is. */
function rowEdits({ columns }: SettingsSheet, row: number, values: readonly (string | null)[]): CellEdit[] {
  return SETTINGS_HEADINGS.flatMap((heading, at): CellEdit[] => {
    const [column, value] = [columns.get(heading), values[at]];
    return column === undefined || value === undefined || value === null ? [] : [{ row, column, value }];
  });
}

/** The names of sheets for rows that took theirs from a row above that is taken away. */
function namesLost({ grid, columns, settings }: SettingsSheet, edits: readonly CellEdit[]): CellEdit[] {
  const column = columnOf(columns, '工作表');
  const taken = new Set(edits.filter((edit) => edit.column === column && edit.value === '').map(({ row }) => row));
  let name: string | null = null;
  return settings.flatMap(({ row, sheet }): CellEdit[] => {
    if (taken.has(row)) return [];
    const isNamed = shownAt(grid, row, column).trim() !== '';
    const isLost = !isNamed && name !== sheet && taken.size > 0;
    name = sheet;
    return isLost ? [{ row, column, value: sheet }] : [];
  });
}

function columnOf(columns: SettingsSheet['columns'], heading: SettingsColumn): number {
  return columns.get(heading) ?? 0;
}

function requireUnmerged({ name }: Workbook, { grid, columns }: SettingsSheet, row: number): void {
  const own = [...columns.values()];
  const merge = grid.merges.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && own.some((one) => one >= left && one <= right),
  );
  if (merge === undefined) return;
  const place = { file: name, sheet: grid.sheet, cell: addressOf(row, merge.left) };
  throw fault(place, '这一行的单元格是合并的，不能只改其中一格。', '请先取消合并，再保存。');
}
