import type { Place } from '../../inputError.js';
import { lettersOf } from '../../workbook/grid.js';
import type { Grid } from '../../workbook/workbook.js';
import { mappingFault as fault, type MappedTable } from './mapping.js';
import { listColumns } from '../list/listColumns.js';
import { isLabel } from './rowUse.js';
import { columnsOf, filledIn, hasRoles, type Table } from '../table/table.js';
import { isTargetTable } from '../row/targetRows.js';
import { isTaskTable } from '../row/taskRows.js';

/** The sheet has the rows and columns that a table is said to have. */
export function requireArea(grid: Grid, { header, place, span, last, columns, rows, list }: MappedTable): void {
  requireRow(grid, header.last, place);
  if (span !== null) requireColumn(grid, span.right, span.place);
  if (last !== null) requireRow(grid, last.row, last.place);
  if (list !== null && list.sumColumn !== null) requireColumn(grid, list.sumColumn, list.place);
  for (const [column, { place: own }] of columns) requireColumn(grid, column, own);
  for (const [row, { place: own }] of rows) requireRow(grid, row, own);
}

/** The last row of a table: the one that is named, which must not be in the next table, or the last that there can be. */
export function requireLast({ header, last }: MappedTable, end: number): number {
  if (last === null) return end;
  if (last.row >= header.last && last.row <= end) return last.row;
  throw fault(last.place, `数据末行${last.row + 1}不在这张表里。`, rowsBetween(header.last, end));
}

function rowsBetween(header: number, end: number): string {
  return `请写${header + 2}到${end + 1}之间的行号。`;
}

function requireRow({ sheet, rowCount }: Grid, row: number, place: Place): void {
  if (row < rowCount) return;
  throw fault(place, `工作表“${sheet}”没有第${row + 1}行，只有${rowCount}行。`, '请改正行号。');
}

function requireColumn({ sheet, columnCount }: Grid, column: number, place: Place): void {
  if (column < columnCount) return;
  const [own = '', last = ''] = [column, columnCount - 1].map(lettersOf);
  throw fault(place, `工作表“${sheet}”没有${own}列，最后一列是${last}。`, '请改正列的字母。');
}

/** A list says in one of its columns what a row is called. */
export function requireListName({ grid, headings }: Table, { list }: MappedTable): void {
  if (list === null || listColumns(headings) !== null) return;
  const advice = '请在“列”里写明哪一列是“企业名称”（或项目、合同的名称）。';
  throw fault(list.place, `工作表“${grid.sheet}”的名单没有认出名称是哪一列。`, advice);
}

/** One part without a whole is no figure of the city. */
export function requireWhole(table: Table, { columns }: MappedTable): void {
  const [part, ...more] = columnsOf(table, 'part');
  const place = part === undefined || more.length > 0 ? undefined : columns.get(part)?.place;
  if (part === undefined || place === undefined) return;
  if ((['total', 'sum', 'period'] as const).some((role) => hasRoles(table, role))) return;
  const name = table.headings.get(part)?.name ?? '';
  const advice = '请写明哪一列是“合计”或“累计完成”，或写上其余的分项；这一列就是全市的，请写“累计完成”。';
  throw fault(place, `只有一个分项“${name}”，没有合计，不能当作全市的数。`, advice);
}

/** Every named row is in the table, has the label that it had, and can be read as what it is said to be. */
export function requireNamedRows(table: Table, { header, rows }: MappedTable, end: number): void {
  const [isTargets, isTasks] = [isTargetTable(table), isTaskTable(table)];
  for (const [row, { use, label, place }] of rows) {
    if (row <= header.last || row > end) {
      throw fault(place, `第${row + 1}行不在这张表的数据行里。`, rowsBetween(header.last, end));
    }
    const labels = (['metric', 'task'] as const).flatMap((role) => filledIn(table, row, role)?.text ?? []);
    if (label !== null && !labels.some((text) => isLabel(label, text))) {
      const now = labels[0] === undefined ? '没有名称' : `是“${labels[0]}”`;
      const advice = '行有增减时，请改正行号；名称改了的，请改括号里的名称，或删去括号。';
      throw fault(place, `第${row + 1}行现在${now}，不是“${label.text}”。`, advice);
    }
    if (use.kind === 'target' && !isTargets) {
      const advice = '请在列里写明哪一列是“指标名称”（或“工作任务”），哪一列是“累计完成”“3月累计完成”或“年度目标”。';
      throw fault(place, `第${row + 1}行写了目标，但这张表没有可以读数的列。`, advice);
    }
    if (use.kind === 'task' && !isTasks && !isTargets) {
      const advice = '请在列里写明哪一列是“工作任务”，哪一列是“进展情况”。';
      throw fault(place, `第${row + 1}行写了任务，但这张表没有可以读进展的列。`, advice);
    }
  }
}
