/** A column's texts, measured in characters. */
export interface Column {
  /** The lines of each cell, its head first. */
  cells: readonly (readonly number[])[];
  /** Its longest line. */
  natural: number;
  /** The longest number or word, which is not to be broken. */
  least: number;
}

/** How far a line's end may move at a time, and how often in all. */
const STEPS = [4, 2, 1] as const;
const MOST_MOVES = 60;

/**
 * Shares of a line, in characters: narrow columns get what they need, and those that cannot all have it share the rest
 * so that the table has few lines.
 */
export function balanced(columns: readonly Column[], width: number): number[] {
  const shares = share(columns, width);
  const wide = columns.flatMap((column, index) => (column.natural > (shares[index] ?? 0) ? [index] : []));
  if (wide.length < 2) return shares;
  let best = { shares, lines: lineCount(columns, shares) };
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const better = neighbours(columns, best.shares, wide)
      .map((moved) => ({ shares: moved, lines: lineCount(columns, moved) }))
      .sort((a, b) => a.lines - b.lines)[0];
    if (better === undefined || better.lines >= best.lines) break;
    best = better;
  }
  return best.shares;
}

/** Lines of the whole table: each row is as high as its highest cell. */
export function lineCount(columns: readonly Column[], shares: readonly number[]): number {
  const rows = columns[0]?.cells.length ?? 0;
  let sum = 0;
  for (let row = 0; row < rows; row += 1) {
    let most = 1;
    columns.forEach(({ cells }, index) => {
      const room = shares[index] ?? 1;
      let lines = 0;
      // A text of several lines breaks between characters.
      for (const line of cells[row] ?? []) lines += line <= room ? 1 : Math.ceil(line / Math.max(1, Math.floor(room)));
      if (lines > most) most = lines;
    });
    sum += most;
  }
  return sum;
}

/** In characters, from the narrowest column up: each takes what it needs, at most an equal share of what is left. */
function share(columns: readonly Column[], width: number): number[] {
  const shares = columns.map(() => 0);
  let left = width;
  const order = [...columns.entries()].sort(([, a], [, b]) => a.natural - b.natural);
  for (const [rank, [index, { natural, least }]] of order.entries()) {
    const part = Math.max(least, Math.min(natural, left / (order.length - rank)));
    shares[index] = part;
    left -= part;
  }
  return shares;
}

/** The shares with something of one wide column given to another. */
function neighbours(columns: readonly Column[], shares: readonly number[], wide: readonly number[]): number[][] {
  return STEPS.flatMap((step) =>
    wide.flatMap((from) =>
      wide.flatMap((to) => {
        const left = (shares[from] ?? 0) - step;
        if (from === to || left < Math.max(NARROWEST, columns[from]?.least ?? 0)) return [];
        return [shares.map((part, index) => (index === from ? left : index === to ? part + step : part))];
      }),
    ),
  );
}

/** A wide column stays readable. */
const NARROWEST = 6;
