import type { Place } from '../../inputError.js';
import type { Plan } from '../../plan/plan.js';
import { addressOf, isFilled, throughMerges, type Located } from '../../workbook/grid.js';
import { isDateFormat } from '../../workbook/numberFormat.js';
import type { Cell, Grid, Workbook } from '../../workbook/workbook.js';
import { isDay } from '../progress.js';
import { dateInCell } from '../time/dates.js';
import { joinedTables } from './joinedTables.js';
import { mappingFault as fault, type Mapping } from './mapping.js';
import { mappingOf } from './mappingSettings.js';
import { SETTING_KINDS, type Setting, type SettingKind } from './setting.js';

/** The sheet in which a workbook says itself how it is read; it holds no data. */
export const SETTINGS_SHEET = '简报设置';
export const SETTINGS_HEADINGS = ['工作表', '类别', '位置', '作为'] as const;
export type SettingsColumn = (typeof SETTINGS_HEADINGS)[number];

/** The sheet of settings, with what stands in it. */
export interface SettingsSheet {
  grid: Grid;
  /** The columns (0-based) of its headings. */
  columns: ReadonlyMap<SettingsColumn, number>;
  /** From the top down; `row` is the sheet's, 0-based. */
  settings: readonly (Setting & { row: number })[];
}

/** Whether a sheet is the one of settings. */
export function isSettingsSheet({ sheet }: Pick<Grid, 'sheet'>): boolean {
  return sheet.trim() === SETTINGS_SHEET;
}

/**
 * The mapping that stands in the workbook itself, in the sheet 简报设置. Null where there is no such sheet, or nothing in it.
 * @throws InputError `mapping` with sheet and cell of what cannot be understood, or what the plan does not have
 */
export function mappingInSheet(workbook: Workbook, plan: Plan): Mapping | null {
  const settings = settingsInSheet(workbook)?.settings ?? [];
  return settings.length === 0 ? null : mappingOf(joinedTables(settings), plan, `按工作表“${SETTINGS_SHEET}”指定`);
}

/**
 * What stands in the sheet 简报设置: a row a setting, under 工作表, 类别, 位置, 作为; an empty 工作表 is the one above. Null where
 * there is no such sheet, or nothing in it, not even its headings.
 * @throws InputError `mapping` with sheet and cell of a row that is no setting
 */
export function settingsInSheet({ name, sheets, date1904 }: Workbook): SettingsSheet | null {
  const grid = sheets.find(isSettingsSheet);
  if (grid === undefined || grid.rowCount === 0) return null;
  const at = throughMerges(grid);
  const placeAt = ({ row, column }: Located): Place => ({
    file: name,
    sheet: grid.sheet,
    cell: addressOf(row, column),
  });
  const { row: header, columns } = headerOf(grid, name);
  const settings: (Setting & { row: number })[] = [];
  let sheet: string | null = null;
  for (let row = header + 1; row < grid.rowCount; row++) {
    const [ofSheet, kind, position, as] = SETTINGS_HEADINGS.map((heading) => at(row, columns.get(heading) ?? 0));
    if (ofSheet === undefined || kind === undefined || position === undefined || as === undefined) continue;
    // A cell that is merged down from the row above says nothing more, and one that is merged across counts once.
    if (![ofSheet, kind, position, as].some((one) => one.row === row && isFilled(one.cell))) continue;
    const isOne = position.row === as.row && position.column === as.column;
    sheet = textOf(ofSheet.cell) || sheet;
    if (sheet === null) throw fault(placeAt(ofSheet), '没有写工作表。', '请写这一行说的是哪张工作表。');
    const kindName = kindOf(kind, placeAt(kind));
    settings.push({
      row,
      sheet,
      kind: kindName,
      at: valueOf(position, kindName, placeAt(position), date1904),
      as: isOne ? '' : valueOf(as, kindName, placeAt(as), date1904),
      places: { sheet: placeAt(ofSheet), setting: placeAt(kind), at: placeAt(position), as: placeAt(as) },
    });
  }
  return { grid, columns, settings };
}

function headerOf(grid: Grid, file: string): { row: number; columns: ReadonlyMap<SettingsColumn, number> } {
  for (const [row, cells] of grid.cells.entries()) {
    const texts = cells.map((cell) => textOf(cell));
    const columns = new Map(SETTINGS_HEADINGS.map((heading) => [heading, texts.indexOf(heading)] as const));
    if ([...columns.values()].every((column) => column >= 0)) return { row, columns };
  }
  const advice = `请在一行里写上表头：${SETTINGS_HEADINGS.join('、')}；不用它时请删去这张表，或改名。`;
  throw fault({ file, sheet: grid.sheet }, '没有找到表头。', advice);
}

function kindOf({ cell }: Located, place: Place): SettingKind {
  const words = textOf(cell);
  const kind = SETTING_KINDS.find((one) => one === words);
  if (kind !== undefined) return kind;
  const what = words === '' ? '没有写类别。' : `不认识类别“${words}”。`;
  throw fault(place, what, `可以写：${SETTING_KINDS.join('、')}。`);
}

/** Excel makes a date of 4-5 and of 9-2, from which it cannot be told what was typed. */
function valueOf({ cell }: Located, kind: SettingKind, place: Place, date1904: boolean): string {
  if (cell === null || typeof cell.value !== 'number' || !isDateFormat(cell.format)) return textOf(cell);
  const day = kind === '数据截至' ? dateInCell(cell, 0, date1904) : null;
  if (isDay(day)) return day;
  const advice = '请先把单元格设为“文本”格式再写；或者行号写成“4至5”，目标写成“目标9-2”的样子。';
  throw fault(place, `Excel把所写的内容变成了日期“${cell.text}”。`, advice);
}

function textOf(cell: Cell | null): string {
  return cell?.text.trim() ?? '';
}
