import { chunk } from 'es-toolkit/array';
import { range as rangeOf } from 'es-toolkit/math';
import type { Located } from './area.js';

/** Rows or columns that are hidden, of a sheet; 0-based. */
export interface HiddenOf {
  of: Excel.Worksheet;
  rows: number[];
  columns: number[];
}

/** So many lines are asked of at once; each answer names every line. */
const STRIP = 20_000;
/** Strips in one answer. */
const STRIPS = 3;

type Kind = 'rows' | 'columns';

/** A strip of rows or columns. Whether they are hidden: null where only some are. */
interface Strip {
  of: Excel.Worksheet;
  kind: Kind;
  start: number;
  count: number;
  range: Excel.Range;
}

/** What is hidden within areas that begin at A1. Most sheets answer with one word that nothing is. */
export async function hiddenIn(
  context: Excel.RequestContext,
  areas: readonly Located<Excel.Worksheet>[],
): Promise<HiddenOf[]> {
  const strips = areas.flatMap(({ of, area }) => [
    ...rangeOf(0, area.rows, STRIP).map((start) => stripOf(of, 'rows', start, Math.min(STRIP, area.rows - start))),
    stripOf(of, 'columns', 0, area.columns),
  ]);
  await context.sync();
  const mixed = strips.filter((strip) => isHidden(strip) === null);
  const some = new Map<Strip, number[]>();
  for (const part of chunk(mixed, STRIPS)) {
    for (const [strip, lines] of await hiddenLines(context, part)) some.set(strip, lines);
  }
  const linesOf = (of: Excel.Worksheet, kind: Kind): number[] =>
    strips
      .filter((strip) => strip.of === of && strip.kind === kind)
      .flatMap((strip) => (isHidden(strip) === true ? allOf(strip) : (some.get(strip) ?? [])));
  return areas.map(({ of }) => ({ of, rows: linesOf(of, 'rows'), columns: linesOf(of, 'columns') }));
}

function stripOf(of: Excel.Worksheet, kind: Kind, start: number, count: number): Strip {
  const range = kind === 'rows' ? of.getRangeByIndexes(start, 0, count, 1) : of.getRangeByIndexes(0, start, 1, count);
  return { of, kind, start, count, range: range.load(kind === 'rows' ? 'rowHidden' : 'columnHidden') };
}

/** Null where some are, whatever the types say. */
function isHidden({ kind, range }: Strip): boolean | null {
  return kind === 'rows' ? range.rowHidden : range.columnHidden;
}

function allOf({ start, count }: Strip): number[] {
  return rangeOf(start, start + count);
}

async function hiddenLines(context: Excel.RequestContext, strips: readonly Strip[]): Promise<Map<Strip, number[]>> {
  const asked = strips.map((strip) => ({ strip, lines: linesHidden(strip) }));
  await context.sync();
  return new Map(asked.map(({ strip, lines }) => [strip, allOf(strip).filter((_, index) => lines(index))]));
}

/** Asks of each line of a strip; the answer can be looked into after sync. */
function linesHidden({ kind, range }: Strip): (index: number) => boolean {
  return kind === 'rows'
    ? rowsHidden(range.getRowProperties({ rowHidden: true }))
    : columnsHidden(range.getColumnProperties({ columnHidden: true }));
}

function rowsHidden(rows: OfficeExtension.ClientResult<Excel.RowProperties[]>): (index: number) => boolean {
  return (index) => rows.value[index]?.rowHidden === true;
}

function columnsHidden(columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>): (index: number) => boolean {
  return (index) => columns.value[index]?.columnHidden === true;
}
