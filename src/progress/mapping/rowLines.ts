import { targetsOf, type Plan } from '../../plan/plan.js';
import { districtColumn } from '../district/districtColumn.js';
import { districtFinder } from '../district/districtTables.js';
import type { MappedRow } from './mapping.js';
import { UNREAD } from './mappingWords.js';
import { dataRows, nameColumn, type Area } from './dataRows.js';
import type { Progress, UnmatchedRow } from '../progress.js';
import { positionOf, rowOfTask, rowsOfTarget, tableFinder } from './rowPlaces.js';
import { rowWords, shortLabel } from './rowUse.js';
import { filledIn, type Table } from '../table/table.js';
import { yamlText } from './yamlText.js';

/** What a mapping file says of the rows of one table. */
export interface RowLines {
  /** 数据末行, 1-based; null where the table ends by itself. */
  last: number | null;
  /** Lines of YAML, by row; doubts are comments. */
  lines: readonly string[];
}

/** What is said of rows, by their number. */
type Known = ReadonlyMap<number, readonly string[]>;

/** Prepares what was read of every row of the tables. */
export function rowLinesOf(
  progress: Progress | null,
  plan: Plan,
  tables: readonly Table[],
): (table: Table, area: Area, end: number) => RowLines {
  const known = new Map<Table, Map<number, string[]>>(tables.map((table) => [table, new Map<number, string[]>()]));
  const add = (table: Table | undefined, row: number, lines: readonly string[]): void => {
    const rows = table === undefined ? undefined : known.get(table);
    rows?.set(row, [...(rows.get(row) ?? []), ...lines]);
  };
  const tableAt = tableFinder(tables);
  const districtOf = districtFinder(tables, plan);
  const isOfDistricts = (table: Table): boolean => districtOf(table) !== null || districtColumn(table) !== null;
  for (const target of progress?.rows ?? []) {
    for (const source of rowsOfTarget(target)) {
      const { row } = positionOf(source);
      const table = tableAt(source, row);
      const label = table === undefined || isOfDistricts(table) ? null : labelOf(table, row);
      if (label === null) continue;
      add(table, row, [entry(row, rowWords({ kind: 'target', target: target.target }, label))]);
    }
  }
  for (const task of progress?.tasks ?? []) {
    const row = rowOfTask(task);
    const words = rowWords({ kind: 'task', item: task.item, task: task.task }, task.label.text);
    add(tableAt(task.label, row), row, [entry(row, words)]);
  }
  const metrics = new Map(targetsOf(plan).map(({ id, metric }) => [id, metric]));
  for (const doubt of progress?.unmatched ?? []) {
    const row = positionOf(doubt.label).row;
    if (doubt.district === undefined) add(tableAt(doubt.label, row), row, doubtLines(row, doubt, metrics));
  }
  return (table, area, end) => {
    const lines = new Map([...(known.get(table) ?? [])].map(([row, of]) => [row, withOneAnswer(of)] as const));
    return linesOf(table, area, end, lines);
  };
}

/** A row that was read for several targets stays the program's to read: a mapping can give it one. */
function withOneAnswer(lines: readonly string[]): readonly string[] {
  const answers = lines.filter((line) => !line.startsWith('#'));
  return answers.length < 2 ? lines : [...new Set(answers)].map((line) => `# ${line}`);
}

function linesOf({ grid, header, headings, rows, list }: Table, area: Area, end: number, known: Known): RowLines {
  const isNamed = (row: number): boolean => known.get(row)?.some((line) => !line.startsWith('#')) === true;
  const named = new Map(rows.filter(isNamed).map((row) => [row, AUTOMATIC] as const));
  const own = new Set(rows);
  const byItself = dataRows(grid, { ...area, rows: named, name: nameColumn(list, headings) }, end);
  const last = rows.at(-1) ?? header.last;
  const lines = new Map<number, readonly string[]>();
  for (const row of rows) lines.set(row, known.get(row) ?? []);
  for (const row of byItself) if (!own.has(row) && row < last) lines.set(row, [`${row + 1}: ${UNREAD}`]);
  const found = new Set(byItself);
  for (const row of rows) if (!found.has(row)) lines.set(row, [...(known.get(row) ?? []), `${row + 1}: 自动`]);
  const inOrder = [...lines].sort(([a], [b]) => a - b).flatMap(([, written]) => written);
  return { last: byItself.some((row) => row > last) ? last + 1 : null, lines: inOrder };
}

const AUTOMATIC: MappedRow = { use: { kind: 'automatic' }, label: null, place: {} };

function entry(row: number, words: string): string {
  return `${row + 1}: ${yamlText(words)}`;
}

/** What a person has to decide; each answer is a comment that only needs its # taken away. */
function doubtLines(
  row: number,
  { label, candidates }: UnmatchedRow,
  metrics: ReadonlyMap<string, string>,
): readonly string[] {
  const name = shortLabel(label.text);
  if (candidates.length === 0) {
    const unread = entry(row, rowWords({ kind: 'unread' }, label.text));
    return [`# 没有找到“${name}”是哪项目标或任务：是的写上编号，不是的写“${UNREAD}”，再去掉行首的 #。`, `# ${unread}`];
  }
  const answers = candidates.map(
    (target) => `# ${entry(row, rowWords({ kind: 'target', target }, label.text))}  # ${metrics.get(target) ?? ''}`,
  );
  return [`# “${name}”像几项目标，没有采用：请去掉对的一行行首的 #。`, ...answers];
}

/** The name of a row, null where it has none. */
function labelOf(table: Table, row: number): string | null {
  return (filledIn(table, row, 'metric') ?? filledIn(table, row, 'task'))?.text ?? null;
}
