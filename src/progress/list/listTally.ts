import Big from 'big.js';
import type { Target } from '../../plan/plan.js';
import type { ListItem } from './listItems.js';
import { EXACT, precisionOfSum } from '../number/precision.js';
import type { CellSource, Conversion, Reading, UnitOrigin } from '../progress.js';
import { isTooLarge } from '../number/sumScale.js';

/** What the rows of a list come to, row by row. */
export class ListTally {
  #count = 0;
  #sum = new Big(0);
  #precision = EXACT;
  #conversion: Conversion | null = null;
  #unitFrom: UnitOrigin = 'plan';

  constructor(items: readonly ListItem[] = []) {
    for (const item of items) this.add(item);
  }

  add({ amount }: ListItem): void {
    this.#count += 1;
    if (amount === null) return;
    if (this.#count === 1) this.#unitFrom = amount.unitFrom;
    this.#sum = this.#sum.plus(amount.value);
    this.#precision = precisionOfSum([this.#precision, amount]);
    this.#conversion ??= amount.conversion;
  }

  /** The count or the sum so far, as one reading of the list's column, or of those of several lists with their rows. */
  reading(target: Target, isSum: boolean, ranges: readonly CellSource[]): Reading {
    const [first = { sheet: '', cell: '', text: '' }, ...more] = ranges;
    const source = more.length === 0 ? { ...first, text: `${this.#count}行` } : first;
    if (isSum && isTooLarge(this.#sum, target)) return { ok: false, doubt: 'scale', source };
    return {
      ok: true,
      value: isSum ? this.#sum.toFixed() : String(this.#count),
      ...this.#precision,
      conversion: this.#conversion,
      unitFrom: this.#unitFrom,
      asText: false,
      span: null,
      source,
      made: { how: isSum ? 'summed' : 'counted', from: [source, ...more] },
    };
  }
}
