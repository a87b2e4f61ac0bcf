import Big from 'big.js';
import { decimalSum } from '../number/decimalSum.js';
import { halfWidth } from '../number/halfWidth.js';
import type { ListSubtotal, Reading } from '../progress.js';
import type { Table } from '../table/table.js';

type Certain = Extract<Reading, { ok: true }>;

/** 小计, 合计 and others as a whole cell: 一季度小计, 合计（万元）, 本页小计：. */
const TOTAL = /^(?:(?:合计|总计|小计)|.{0,12}(?:小计|合计|总计|累计)(?:数|额|金额)?(?:\([^()]*\))?:?$)/;
const WORD = /小计|合计|总计|累计/;
/** A part of a part: of which rows it is made is not told by where it stands. */
const OF_WHICH = /其中|其它|其他/;

/**
 * The words with which a row says that it is the total of others, null for any other row. They stand in the row's first cells;
 * of a row that names nothing they may stand in any.
 */
export function totalWords({ grid, span }: Table, row: number, name: number): string | null {
  const cells = grid.cells[row] ?? [];
  const until = (cells[name]?.text ?? '') === '' ? span.right : Math.max(span.left + 3, name);
  for (let column = span.left; column <= until; column++) {
    const value = cells[column]?.value;
    if (typeof value !== 'string' || !value.includes('计')) continue;
    const words = halfWidth(value).replace(/\s/g, '');
    if (TOTAL.test(words)) return words;
  }
  return null;
}

/** A total that a list states, and what came before it. */
interface Stated {
  words: string;
  /** 小计, 合计, 总计 or 累计. */
  word: string;
  reading: Certain;
  /** How many amounts stand above it: those that count, and the others (struck off, listed twice). */
  counted: number;
  others: number;
}

/** The totals that a list states among its rows, to be compared with them. */
export class ListSums {
  readonly #counted: string[] = [];
  readonly #others: string[] = [];
  readonly #stated: Stated[] = [];

  add(amount: Reading | null, isCounted: boolean): void {
    if (amount?.ok === true) (isCounted ? this.#counted : this.#others).push(amount.value);
  }

  state(words: string, reading: Reading | null): void {
    if (reading?.ok !== true) return;
    const word = WORD.exec(words)?.[0] ?? '';
    this.#stated.push({ words, word, reading, counted: this.#counted.length, others: this.#others.length });
  }

  /**
   * The totals that no rows come to: neither those since the total before, nor since the last of that word, nor all above, nor
   * those below up to the next. Several 小计 on end divide the rows in another way, and are not compared.
   */
  contradictions(target: string): ListSubtotal[] {
    return this.#groups().flatMap(({ stated: { words, reading }, sums, expected }, at): ListSubtotal[] => {
      const isSound = OF_WHICH.test(words) || this.#isOnEnd(at) || sums.some((sum) => agrees(reading.value, sum));
      return isSound ? [] : [{ target, stated: reading, value: expected }];
    });
  }

  #groups() {
    const between = this.#stated.map((one, at) => {
      const above = this.#stated[at - 1];
      const own = decimalSum(this.#counted.slice(above?.counted ?? 0, one.counted));
      return { own, all: plus(own, decimalSum(this.#others.slice(above?.others ?? 0, one.others))) };
    });
    const rest = decimalSum(this.#counted.slice(this.#stated.at(-1)?.counted ?? 0));
    const whole = between.reduce((sum, { own }) => plus(sum, own), rest);
    const upToWord = new Map<string, Sums>();
    let above = NOTHING;
    return this.#stated.map((stated, at) => {
      const since = between[at] ?? NOTHING;
      above = { own: plus(above.own, since.own), all: plus(above.all, since.all) };
      const before = upToWord.get(stated.word) ?? NOTHING;
      upToWord.set(stated.word, above);
      const ofWord = { own: minus(above.own, before.own), all: minus(above.all, before.all) };
      const below = between[at + 1]?.own ?? rest;
      const sums = [since, ofWord, above].flatMap(({ own, all }) => [own, all]);
      const isFirst = stated.counted === 0;
      const expected = { 小计: isFirst ? below : since.own, 合计: isFirst ? whole : ofWord.own }[stated.word];
      return { stated, sums: [...sums, below, whole], expected: expected ?? (isFirst ? whole : above.own) };
    });
  }

  /** 小计 next to another 小计, with no rows between. */
  #isOnEnd(at: number): boolean {
    const isEmptySub = (index: number): boolean => {
      const [own, above] = [this.#stated[index], this.#stated[index - 1]];
      return own?.word === '小计' && above?.word === '小计' && own.counted === above.counted;
    };
    return isEmptySub(at) || isEmptySub(at + 1);
  }
}

/** Sums of the amounts that count, and of all. */
interface Sums {
  own: string;
  all: string;
}

const NOTHING: Sums = { own: '0', all: '0' };

/** Equal, but for what rounding of the total or of the rows' own digits may do. */
function agrees(stated: string, sum: string): boolean {
  if (stated === sum) return true;
  const decimals = stated.split('.')[1]?.length ?? 0;
  const exact = new Big(sum);
  return [Big.roundHalfUp, Big.roundDown].some((mode) => exact.round(decimals, mode).eq(stated));
}

function plus(a: string, b: string): string {
  return new Big(a).plus(b).toFixed();
}

function minus(a: string, b: string): string {
  return new Big(a).minus(b).toFixed();
}
