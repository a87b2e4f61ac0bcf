import { sumBy } from 'es-toolkit/math/sumBy';
import type { TitlePiece } from './titlePieces.js';

/** A line longer than the one above it makes the pile top-heavy the wrong way; it should not differ by much. */
const GROWING = 6;

/** Lines from some piece on to the end of the title. */
interface Lines {
  cost: number;
  /** Offsets in the text at which they end. */
  ends: readonly number[];
}

/**
 * Where the lines of a title end, so that they are about equal, as few as can be, and end where the sense does.
 * @param room widest line, in characters
 * @returns offsets in the text, the last of them its end; null where a piece does not fit on a line
 */
export function bestEnds(pieces: readonly TitlePiece[], room: number): readonly number[] | null {
  if (pieces.some(({ width, space }) => width - space > room)) return null;
  const total = sumBy(pieces, ({ width }) => width);
  const lines = fewestLines(pieces, room);
  return new LineSearch(pieces, room, total / lines).best(lines);
}

/** Filling each line as far as it goes needs the fewest. */
function fewestLines(pieces: readonly TitlePiece[], room: number): number {
  let lines = 1;
  let width = 0;
  for (const piece of pieces) {
    if (width + piece.width - piece.space > room) {
      lines += 1;
      width = 0;
    }
    width += piece.width;
  }
  return lines;
}

/** The best lines from each piece on, looked for once: a long title has very many ways to be broken. */
class LineSearch {
  readonly #known = new Map<string, Lines | null>();

  constructor(
    private readonly pieces: readonly TitlePiece[],
    private readonly room: number,
    private readonly mean: number,
  ) {}

  best(lines: number): readonly number[] | null {
    return this.#from(0, lines, this.room)?.ends ?? null;
  }

  #from(first: number, lines: number, above: number): Lines | null {
    const key = `${first} ${lines} ${above}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = lines === 0 ? this.#end(first) : this.#line(first, lines, above);
    this.#known.set(key, found);
    return found;
  }

  #end(first: number): Lines | null {
    return first === this.pieces.length ? { cost: 0, ends: [] } : null;
  }

  /** The best first line, and the best ones under it. */
  #line(first: number, lines: number, above: number): Lines | null {
    let best: Lines | null = null;
    let width = 0;
    for (let index = first; ; index += 1) {
      const piece = this.pieces[index];
      if (piece === undefined) break;
      width += piece.width;
      const shown = width - piece.space;
      if (shown > this.room) break;
      const below = this.#from(index + 1, lines - 1, shown);
      if (below === null) continue;
      const uneven = (shown - this.mean) ** 2 + (shown > above ? GROWING : 0);
      const cost = uneven + piece.cost + below.cost;
      if (best === null || cost < best.cost) best = { cost, ends: [piece.end, ...below.ends] };
    }
    return best;
  }
}
