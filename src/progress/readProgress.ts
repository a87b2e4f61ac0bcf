import { InputError } from '../inputError.js';
import { endOf, type IsoDate } from '../plan/period.js';
import { targetsOf, type Plan, type Target } from '../plan/plan.js';
import type { Workbook } from '../workbook/workbook.js';
import { asOfInText, type AsOf } from './time/dates.js';
import { ofDistricts } from './district/districtSums.js';
import { readDistrictsDown } from './district/districtsDown.js';
import { withDistrictSheets, type DistrictTable } from './district/districtSheets.js';
import { districtFinder } from './district/districtTables.js';
import { settle } from './entries.js';
import { formsToCome } from './table/blankTables.js';
import { hiddenData } from './hidden.js';
import { countLedger } from './ledgerCount.js';
import type { Mapping } from './mapping/mapping.js';
import { targetMatcher } from './match/matchTarget.js';
import { isLedgerTable, isNewsTable, readLedger, readNews } from './newsAndLedger.js';
import type { LedgerRow, NewsItem, Progress, TargetRow, UnmatchedRow, Witness } from './progress.js';
import { listsOfDistricts } from './list/lists.js';
import { readLists } from './list/readList.js';
import { statedDays } from './statedDays.js';
import { proseReader } from './prose/proseReader.js';
import type { Ledger } from './prose/proseParagraphs.js';
import { besideTables, proseRows } from './prose/proseRows.js';
import type { Table } from './table/table.js';
import { isUsed, tableReading } from './tableReading.js';
import { tablesOf } from './table/tablesOf.js';
import { isTargetTable, readTargetRows } from './row/targetRows.js';
import { clauseMatcher } from './match/clauseMatcher.js';
import { isTaskTable, readTaskRows } from './row/taskRows.js';
import { knownAsOf } from './undatedNotes.js';
import { witnessReader } from './witnesses.js';

/**
 * Reads what a workbook says about a plan. Tables of another year say nothing about it.
 * @param mapping what a person has confirmed in a file; it goes before what the workbook's own sheet 简报设置 says
 * @throws InputError `no-table` where no sheet has a table that can be recognised, with a row that belongs to the plan;
 * `mapping` where a mapping fits neither plan nor workbook
 */
export function readProgress(workbook: Workbook, plan: Plan, mapping: Mapping | null = null): Progress {
  const all = tablesOf(workbook, plan, mapping);
  const tables = all.filter(({ year }) => year === plan.year);
  const targets = new Map(targetsOf(plan).map((target) => [target.id, target]));
  const match = targetMatcher(plan);
  const readWitnesses = witnessReader(plan);
  const witnesses: Witness[][] = [];
  const matchClause = clauseMatcher(plan);
  const prose = proseReader(plan, match);
  const rows: TargetRow[][] = [];
  const unmatched: UnmatchedRow[][] = [];
  const news: NewsItem[][] = [];
  const ledger: LedgerRow[][] = [];
  const ledgersOfTasks: Ledger[] = [];
  const districts: DistrictTable[] = [];
  const districtOf = districtFinder(tables, plan);
  const ofDistrictsDown = new Set<Table>();
  const { blank, atNothing } = formsToCome(tables);
  const reading = { targets, match, date1904: workbook.date1904, prose };
  for (const table of tables) {
    if (table.list !== null || atNothing.has(table)) continue;
    const name = districtOf(table);
    const down = name === null ? readDistrictsDown(table, reading) : null;
    if (name !== null) {
      const found = readTargetRows(table, ofDistricts(targets), match, workbook.date1904, prose);
      districts.push({ name, table, rows: withDate(found.rows, table) });
    } else if (down !== null) {
      ofDistrictsDown.add(table);
      rows.push(withDate(down.rows, table));
      unmatched.push(down.unmatched);
    } else if (isLedgerTable(table)) ledger.push(readLedger(table, workbook.date1904));
    else if (isNewsTable(table)) news.push(readNews(table, workbook.date1904));
    else if (isTargetTable(table)) {
      const found = readTargetRows(table, targets, match, workbook.date1904, prose);
      rows.push(withDate(found.rows, table));
      unmatched.push(found.several);
      const unknown = readWitnesses(table, found.none, workbook.date1904);
      witnesses.push(unknown.witnesses);
      // What is no target may be a task.
      const others = unknown.others.map(({ row }) => row);
      const left = readTaskRows({ ...table, rows: others }, matchClause, workbook.date1904);
      ledgersOfTasks.push({ table, ...left });
      unmatched.push(left.unmatched);
    } else if (isTaskTable(table)) {
      const found = readTaskRows(table, matchClause, workbook.date1904);
      ledgersOfTasks.push({ table, ...found });
      unmatched.push(found.unmatched);
    }
  }
  const { rows: read, leftOut } = withDistrictSheets(rows.flat(), tables, districts, targets);
  unmatched.push(leftOut);
  const used = all.filter((table) => {
    const isToCome = blank.has(table) || atNothing.has(table);
    return !isToCome && (isUsed(table) || ofDistrictsDown.has(table));
  });
  const ofYear = used.filter(({ year }) => year === plan.year);
  const known =
    statedDate(ofYear, ['as-of', 'period']) ??
    dateInName(workbook.name, plan.year) ??
    lastFilledPeriod(read) ??
    statedDate(ofYear, ['filed']);
  unmatched.push(listsOfDistricts(tables, plan));
  const lists = readLists(tables, targets, known, workbook.date1904);
  const hasTasks = ledgersOfTasks.some(({ tasks, chapters }) => tasks.length + chapters.length > 0);
  if (read.length + lists.rows.length === 0 && !hasTasks)
    throw nothingFound(workbook, plan.year, all, unmatched.flat());
  const asOf = known ?? lastFilledPeriod(lists.rows);
  const dataRows = [...read, ...lists.rows].map((row) => (row.asOf === null ? { ...row, asOf } : row));
  const ledgerTable = tables.find(isLedgerTable)?.index ?? 0;
  const issued = countLedger(ledger.flat(), withoutFigure(targets, dataRows), plan.year, asOf, ledgerTable);
  const inTables = [...dataRows, ...issued];
  const inProse = proseRows(ledgersOfTasks, plan, asOf, prose, match);
  const dated = [...inTables, ...besideTables(inProse, settle(inTables).entries)];
  const told = new Set(dated.map(({ target }) => target));
  return {
    workbook: workbook.name,
    asOf,
    rows: dated,
    ...settle(dated),
    unmatched: unmatched.flat().filter(({ notSummed }) => notSummed === undefined || !told.has(notSummed)),
    tasks: ledgersOfTasks.flatMap(({ table, tasks }) => knownAsOf(tasks, table.asOf?.date ?? asOf)),
    news: news.flat(),
    ledger: ledger.flat(),
    tables: all.map((table) => tableReading(table, ofDistrictsDown.has(table))),
    statedDays: statedDays(workbook.name, plan.year, used),
    hidden: hiddenData(workbook.sheets, ofYear),
    doubles: lists.doubles,
    lists: lists.lists,
    witnesses: witnesses.flat().map((witness) => ({ ...witness, asOf: witness.asOf ?? asOf })),
  };
}

/** The targets of which neither a table nor a list tells anything. */
function withoutFigure(targets: ReadonlyMap<string, Target>, rows: readonly TargetRow[]): Target[] {
  const told = new Set(
    rows
      .filter(({ total, periods }) => total?.ok === true || periods.some(({ reading }) => reading.ok))
      .map(({ target }) => target),
  );
  return [...targets.values()].filter(({ id }) => !told.has(id));
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
  const dates = tables
    .filter((table) => !isLedgerTable(table) && !isNewsTable(table))
    .flatMap(({ asOf }) => asOf ?? []);
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
    const filled = periods.findLast(({ reading }) => reading.ok && reading.value !== '0');
    const end = filled === undefined ? null : endOf(filled.period);
    if (end !== null && (last === null || end > last)) last = end;
  }
  return last;
}
