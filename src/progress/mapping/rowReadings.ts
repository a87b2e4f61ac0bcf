import type { Plan } from '../../plan/plan.js';
import { districtColumn } from '../district/districtColumn.js';
import { districtFinder } from '../district/districtTables.js';
import type { Progress, UnmatchedRow } from '../progress.js';
import { filledIn, type Table } from '../table/table.js';
import { dataRows, nameColumn, type Area } from './dataRows.js';
import type { RowUse } from './mapping.js';
import { positionOf, rowOfTask, rowsOfTarget, tableFinder } from './rowPlaces.js';

/** A target or a task that a row was read for. */
export interface RowAnswer {
  use: RowUse;
  label: string;
  /** Why, and how surely (0–1); null for a task. */
  match: { evidence: string; score: number } | null;
}

/** What was made of one row. */
export interface RowReading {
  /** Of the sheet, 0-based. */
  row: number;
  /** Of a row with several the program has to make sense: a mapping can name but one. */
  answers: readonly RowAnswer[];
  doubts: readonly UnmatchedRow[];
  /** What a mapping has to say of it, so that the table has the same rows of data. */
  needs: 'unread' | 'automatic' | null;
}

/** What was made of the rows of a table. */
export interface RowReadings {
  /** 数据末行, 1-based; null where the table ends by itself. */
  last: number | null;
  /** From the top down: those of the table, and those between them that it left out. */
  rows: readonly RowReading[];
}

type Known = Pick<RowReading, 'answers' | 'doubts'>;

/** Prepares what was read of every row of the tables. */
export function rowReadingsOf(
  progress: Progress | null,
  plan: Plan,
  tables: readonly Table[],
): (table: Table, area: Area, end: number) => RowReadings {
  const known = new Map(tables.map((table) => [table, new Map<number, Known>()]));
  const add = (table: Table | undefined, row: number, { answers = [], doubts = [] }: Partial<Known>): void => {
    const rows = table === undefined ? undefined : known.get(table);
    const before = rows?.get(row);
    rows?.set(row, {
      answers: [...(before?.answers ?? []), ...answers],
      doubts: [...(before?.doubts ?? []), ...doubts],
    });
  };
  const tableAt = tableFinder(tables);
  const isOfDistricts = ofDistricts(tables, plan);
  for (const target of progress?.rows ?? []) {
    for (const source of rowsOfTarget(target)) {
      const { row } = positionOf(source);
      const table = tableAt(source, row);
      const label = table === undefined || isOfDistricts(table) ? null : labelOf(table, row);
      const { evidence, score } = target;
      const use = { kind: 'target', target: target.target } as const;
      if (label !== null) add(table, row, { answers: [{ use, label, match: { evidence, score } }] });
    }
  }
  for (const task of progress?.tasks ?? []) {
    const row = rowOfTask(task);
    const use = { kind: 'task', item: task.item, task: task.task } as const;
    add(tableAt(task.label, row), row, { answers: [{ use, label: task.label.text, match: null }] });
  }
  for (const doubt of progress?.unmatched ?? []) {
    const { row } = positionOf(doubt.label);
    if (doubt.district === undefined) add(tableAt(doubt.label, row), row, { doubts: [doubt] });
  }
  return (table, area, end) => readingsOf(table, area, end, known.get(table) ?? new Map<number, Known>());
}

/** Whether a table has districts, down its side or all of it one's: its rows are no city's, so that a mapping names none. */
export function ofDistricts(tables: readonly Table[], plan: Plan): (table: Table) => boolean {
  const districtOf = districtFinder(tables, plan);
  return (table) => districtOf(table) !== null || districtColumn(table) !== null;
}

function readingsOf(
  { grid, header, headings, rows, list }: Table,
  area: Area,
  end: number,
  known: ReadonlyMap<number, Known>,
): RowReadings {
  const own = new Set(rows);
  const byItself = dataRows(grid, { ...area, rows: new Map(), name: nameColumn(list, headings) }, end);
  const found = new Set(byItself);
  const last = rows.at(-1) ?? header.last;
  const leftOut = byItself.filter((row) => !own.has(row) && row < last);
  const readings = [
    ...rows.map((row): RowReading => ({
      ...(known.get(row) ?? { answers: [], doubts: [] }),
      row,
      needs: found.has(row) ? null : 'automatic',
    })),
    ...leftOut.map((row): RowReading => ({ row, answers: [], doubts: [], needs: 'unread' })),
  ];
  return {
    last: byItself.some((row) => row > last) ? last + 1 : null,
    rows: readings.sort((a, b) => a.row - b.row),
  };
}

/** The name of a row, null where it has none. */
export function labelOf(table: Table, row: number): string | null {
  return (filledIn(table, row, 'metric') ?? filledIn(table, row, 'task'))?.text ?? null;
}
