import { halvesOf, cellsOf } from './area.js';
import type { Area, Located } from './area.js';

/** An area that is larger may be blank for the most part: one stray cell is enough. */
const LARGE = 250_000;
/** As many cells as a file's sheet may have; and pieces, where those that are looked into grow ever more. */
const MOST_CELLS = 20_000_000;
const MOST_PIECES = 200;

/** A sheet beyond all measure. */
export class SheetTooLargeError extends Error {
  override readonly name = 'SheetTooLargeError';
  constructor(readonly sheet: string) {
    super(`too large: ${sheet}`);
  }
}

/** Where sheets hold anything, as few cells besides as need be; sheets must have their names loaded. */
export async function usedAreas(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Located<Excel.Worksheet>[]> {
  const whole = sheets.map((sheet) => ({ of: sheet, used: used(sheet) }));
  await context.sync();
  return withoutBlanks(context, whole.flatMap(found));
}

type Piece = Located<Excel.Worksheet>;

/** Halves what is large and lets Excel shrink each half to what it holds, until nothing large is left. */
async function withoutBlanks(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<Piece[]> {
  if (pieces.every(isSmall)) return refuseTooLarge(pieces);
  const looked = pieces.map((piece) =>
    isSmall(piece) ? [piece] : halvesOf(piece.area).map((half) => ({ of: piece.of, used: used(piece.of, half) })),
  );
  await context.sync();
  const left = looked.flatMap((parts) => parts.flatMap((part) => ('used' in part ? found(part) : [part])));
  const largest = left.filter((piece) => !isSmall(piece));
  const [first] = largest;
  if (first !== undefined && largest.length > MOST_PIECES) throw new SheetTooLargeError(first.of.name);
  return withoutBlanks(context, left);
}

function isSmall({ area }: Piece): boolean {
  return cellsOf(area) <= LARGE;
}

function refuseTooLarge(pieces: readonly Piece[]): Piece[] {
  const cells = new Map<Excel.Worksheet, number>();
  for (const { of, area } of pieces) {
    const sum = (cells.get(of) ?? 0) + cellsOf(area);
    if (sum > MOST_CELLS) throw new SheetTooLargeError(of.name);
    cells.set(of, sum);
  }
  return [...pieces];
}

function used(sheet: Excel.Worksheet, within?: Area): Excel.Range {
  const range =
    within === undefined
      ? sheet.getUsedRangeOrNullObject(true)
      : sheet.getRangeByIndexes(within.top, within.left, within.rows, within.columns).getUsedRangeOrNullObject(true);
  return range.load('rowIndex,columnIndex,rowCount,columnCount');
}

/** Nothing where the area is blank. */
function found({ of, used: range }: { of: Excel.Worksheet; used: Excel.Range }): Piece[] {
  if (range.isNullObject) return [];
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return [{ of, area: { top: rowIndex, left: columnIndex, rows: rowCount, columns: columnCount } }];
}
