import type { Target } from '../../plan/plan.js';
import { bareTitle } from '../table/bareTitle.js';
import { isDone, readHeading, unitInBrackets, type Heading, type Role } from '../table/heading.js';
import { linesAbove } from '../table/linesAbove.js';
import type { Match, Matcher } from '../match/matchTarget.js';
import { periodColumns } from '../table/periodColumns.js';
import type { CellSource, TargetRow, UnmatchedRow } from '../progress.js';
import type { ProseReader } from '../prose/proseReader.js';
import { readRow } from '../row/readRow.js';
import { byRole, hasRoles, sourceAt, type Table } from '../table/table.js';
import { withMeasure, type RowRead } from '../row/targetRows.js';

/** What tables of districts are read with. */
export interface DistrictReading {
  targets: ReadonlyMap<string, Target>;
  match: Matcher;
  date1904: boolean;
  prose: ProseReader;
}

/** A target of a table without names of targets down its side, and the columns that are about it. */
export interface Block {
  table: Table;
  label: CellSource;
  target: Target;
  found: Extract<Match, { kind: 'one' }>;
}

/** Targets across: headings such as 新认定高企（家）, with 目标 and 完成 under them or alone. */
export function blocksAcross(table: Table, district: number, { targets, match }: DistrictReading): Block[] {
  const blocks = new Map<string, Block & { columns: Map<number, Heading> }>();
  for (const [column, heading] of table.headings) {
    if (column === district) continue;
    const parts = heading.text.split('/');
    for (const [at, words] of [...parts.entries()].reverse()) {
      const found = match(bareTitle(words), null);
      const target = found.kind === 'one' ? targets.get(found.target) : undefined;
      if (found.kind !== 'one' || target === undefined) continue;
      const label = { ...sourceAt(table, table.at(table.header.first, column)), text: words };
      const block = blocks.get(target.id) ?? { table, label, target, found, columns: new Map<number, Heading>() };
      block.columns.set(column, besideTarget(heading, parts, at, target, table.year));
      blocks.set(target.id, block);
      break;
    }
  }
  return [...blocks.values()].map(({ columns, ...block }) => {
    const headings = new Map(
      [...table.headings].map(([column, heading]) => [column, columns.get(column) ?? { ...heading, role: null }]),
    );
    return { ...block, table: { ...table, headings, columns: byRole({ headings }) } };
  });
}

/** What a heading says beside its words at a place, which are a target's own: those of 营业收入增速 do not make it a comparison. */
function besideTarget(
  heading: Heading,
  parts: readonly string[],
  at: number,
  { basis }: Target,
  year: number,
): Heading {
  const others = parts.filter((_, index) => index !== at);
  // 科技金融/创新券兑付额: the group is but a topic; 去年同期/创新券兑付额 is not.
  const isTopic = at === parts.length - 1 && heading.role === null && isDone(others.join('/'));
  if (others.length === 0 || isTopic) return { ...heading, role: 'total', period: null };
  const isOwn = basis === 'growth' || basis === 'ratio' || isDone(parts[at] ?? '');
  if (heading.role !== null || !isOwn) return heading;
  const { role, period, wording } = readHeading(others, year);
  return { ...heading, role, period, wording };
}

/** Headings of what was done that are like several targets: which one they are about is not certain. */
export function severalAcross(table: Table, named: number, { match }: DistrictReading): UnmatchedRow[] {
  const several = new Map<string, UnmatchedRow>();
  for (const [column, { text }] of table.headings) {
    if (column === named || !isDone(text)) continue;
    const found = text.split('/').map((words) => ({ words, match: match(bareTitle(words), null) }));
    if (found.some((one) => one.match.kind === 'one')) continue;
    for (const { words, match: one } of found) {
      if (one.kind !== 'several' || several.has(words)) continue;
      const label = { ...sourceAt(table, table.at(table.header.last, column)), text: words };
      several.set(words, { label, candidates: one.candidates });
    }
  }
  return [...several.values()];
}

/** The one target that the nearest line of the title names. */
export function blockOfTitle(table: Table, { targets, match }: DistrictReading): Block[] {
  const measured = (['total', 'sum', 'period'] as const).some((role) => hasRoles(table, role));
  if (!measured) return [];
  for (const line of linesAbove(table)) {
    const found = match(bareTitle(line.text), null);
    if (found.kind === 'several') return [];
    const target = found.kind === 'one' ? targets.get(found.target) : undefined;
    if (found.kind === 'one' && target !== undefined) return [{ table, label: line, target, found }];
  }
  return [];
}

/** The block as for a row of 年度目标 or 完成率, whose figures are of another role than its columns say. */
export function blockAs(block: Block, role: Role): Block {
  const headings = new Map(
    [...block.table.headings].map(([column, heading]) => [
      column,
      { ...heading, role: heading.role === 'total' || heading.role === 'sum' ? role : null },
    ]),
  );
  return { ...block, table: { ...block.table, headings, columns: byRole({ headings }) } };
}

/** Reads rows of the sheet for the target that a block is about. */
export function readBlock(
  { table, label, target, found }: Block,
  rows: readonly number[],
  { date1904, prose }: DistrictReading,
): TargetRow[] {
  const columns = periodColumns(table);
  const unit = unitInBrackets(label.text);
  const own = unit === null || unit === 'unknown' ? table : { ...table, units: [unit] };
  const read = rows.map((row): RowRead => {
    return { ...readRow({ table: own, row, label, target, date1904, prose }, columns), target, found };
  });
  return withMeasure(read, columns);
}
