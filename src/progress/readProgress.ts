import { InputError } from '../inputError.js';
import { endOf, type IsoDate } from '../plan/period.js';
import { targetsOf, type Plan } from '../plan/plan.js';
import type { Workbook } from '../workbook/workbook.js';
import { asOfInText, type AsOf } from './dates.js';
import { isPartOf, isSmallCity } from './district.js';
import { settle } from './entries.js';
import { targetMatcher } from './matchTarget.js';
import { isLedgerTable, isNewsTable, readLedger, readNews } from './newsAndLedger.js';
import type { LedgerRow, NewsItem, Progress, TargetRow, TaskRow, UnmatchedRow } from './progress.js';
import { filledIn, findTables, type Table } from './table.js';
import { isTargetTable, readTargetRows } from './targetRows.js';
import { clauseMatcher, isTaskTable, readTaskRows } from './taskRows.js';

/**
 * Reads what a workbook says about a plan. Tables of another year say nothing about it.
 * @throws InputError `no-table` where no sheet has a table that can be recognised, with a row that belongs to the plan
 */
export function readProgress(workbook: Workbook, plan: Plan): Progress {
  const all = tablesOf(workbook, plan.year);
  const tables = all.filter(({ year }) => year === plan.year);
  const targets = new Map(targetsOf(plan).map((target) => [target.id, target]));
  const match = targetMatcher(plan);
  const matchClause = clauseMatcher(plan);
  const rows: TargetRow[][] = [];
  const unmatched: UnmatchedRow[][] = [];
  const tasks: TaskRow[][] = [];
  const news: NewsItem[][] = [];
  const ledger: LedgerRow[][] = [];
  const districtOf = districtsIn(tables, plan);
  for (const table of tables) {
    const district = isTargetTable(table) ? districtOf(table) : null;
    if (district !== null) unmatched.push(leftOut(table, district));
    else if (isLedgerTable(table)) ledger.push(readLedger(table, workbook.date1904));
    else if (isNewsTable(table)) news.push(readNews(table, workbook.date1904));
    else if (isTargetTable(table)) {
      const found = readTargetRows(table, targets, match);
      rows.push(withDate(found.rows, table));
      unmatched.push(found.several);
      // A list of tasks may have a column of targets: what is no target may be a task.
      if (isTaskTable(table)) {
        const left = readTaskRows({ ...table, rows: found.none.map(({ row }) => row) }, matchClause, workbook.date1904);
        tasks.push(left.tasks);
        unmatched.push(left.unmatched);
      } else unmatched.push(found.none.map(({ label }) => ({ label, candidates: [] })));
    } else if (isTaskTable(table)) {
      const found = readTaskRows(table, matchClause, workbook.date1904);
      tasks.push(found.tasks);
      unmatched.push(found.unmatched);
    }
  }
  const read = rows.flat();
  if (read.length === 0 && tasks.flat().length === 0) throw nothingFound(workbook, plan.year, all, unmatched.flat());
  const asOf =
    statedDate(tables, ['as-of', 'period']) ??
    dateInName(workbook.name, plan.year) ??
    lastFilledPeriod(read) ??
    statedDate(tables, ['filed']);
  const dated = read.map((row) => ({ ...row, asOf: row.asOf ?? asOf }));
  return {
    workbook: workbook.name,
    asOf,
    rows: dated,
    ...settle(dated),
    unmatched: unmatched.flat(),
    tasks: tasks.flat(),
    news: news.flat(),
    ledger: ledger.flat(),
  };
}

function tablesOf(workbook: Workbook, year: number): Table[] {
  const tables: Table[] = [];
  for (const grid of workbook.sheets) for (const table of findTables(grid, year, tables.length)) tables.push(table);
  return tables;
}

/** What one district has done is not what the city has: the district that a table is only about, null for the city's. */
function districtsIn(tables: readonly Table[], plan: Plan): (table: Table) => string | null {
  const named = ({ district }: Table): string | null =>
    district !== null && isPartOf(plan, district) ? district : null;
  const isAny = tables.some((table) => isTargetTable(table) && named(table) !== null);
  return (table) => named(table) ?? (isAny && isSmallCity(table.grid.sheet) ? table.grid.sheet : null);
}

/** Says once that a table is left out, at its first row. */
function leftOut(table: Table, district: string): UnmatchedRow[] {
  const [row] = table.rows;
  const label = row === undefined ? null : (filledIn(table, row, 'metric') ?? filledIn(table, row, 'task'));
  return label === null ? [] : [{ label, candidates: [], district }];
}

/** Totals that no title dates stand as of the table's last filled period; the day of filling in comes after it. */
function withDate(rows: readonly TargetRow[], table: Table): TargetRow[] {
  const last = lastFilledPeriod(rows);
  const stated = table.asOf !== null && table.asOf.strength !== 'filed';
  return rows.map((row) =>
    stated || last === null || (row.asOf !== null && row.asOf < last) ? row : { ...row, asOf: last },
  );
}

function nothingFound(
  workbook: Workbook,
  year: number,
  tables: readonly Table[],
  unmatched: readonly UnmatchedRow[],
): InputError {
  const districts = [...new Set(unmatched.flatMap(({ district }) => district ?? []))];
  if (districts.length > 0) {
    return new InputError(
      'no-table',
      `工作簿里只有${districts.join('、')}的进展表，没有全市的。`,
      { file: workbook.name },
      '请提供全市的进展表；如各表就是全市的，请在标题和工作表名称中去掉区县的名称。',
    );
  }
  const other = tables.find((table) => table.year !== year && (isTargetTable(table) || isTaskTable(table)));
  if (other !== undefined) {
    return new InputError(
      'no-table',
      `工作簿里的进展表是${other.year}年的，工作要点是${year}年的。`,
      { file: workbook.name, sheet: other.grid.sheet },
      `请提供${year}年的进展表，或改用${other.year}年的工作要点。`,
    );
  }
  const sheets = workbook.sheets.map(({ sheet }) => sheet).join('、');
  return new InputError(
    'no-table',
    `没有找到能识别的进展表（已看过工作表：${sheets}）。`,
    { file: workbook.name },
    '请确认表头写有“指标名称”“年度目标”“累计完成”或月份，或“工作任务”“进展情况”等字样，且要点条目、指标与工作要点一致。',
  );
}

/** The latest day that a title line states, of the surest strength that there is. */
function statedDate(tables: readonly Table[], strengths: readonly AsOf['strength'][]): IsoDate | null {
  const dates = tables.filter((table) => isTargetTable(table) || isTaskTable(table)).flatMap(({ asOf }) => asOf ?? []);
  for (const strength of strengths) {
    const latest = dates
      .filter((d) => d.strength === strength)
      .map((d) => d.date)
      .sort()
      .at(-1);
    if (latest !== undefined) return latest;
  }
  return null;
}

/** 进展表（截至9月底）.xlsx. */
function dateInName(name: string, year: number): IsoDate | null {
  const found = asOfInText(name.replace(/\.[^.]*$/, ''), year);
  return found === null || found.strength === 'filed' || !found.date.startsWith(String(year)) ? null : found.date;
}

/** The last period for which a row has more than nothing: months to come may be filled with zeros. */
function lastFilledPeriod(rows: readonly TargetRow[]): IsoDate | null {
  let last: IsoDate | null = null;
  for (const { periods } of rows) {
    for (const { period, reading } of periods) {
      const end = endOf(period);
      if (reading.ok && reading.value !== '0' && (last === null || end > last)) last = end;
    }
  }
  return last;
}
