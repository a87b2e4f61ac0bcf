import type { Comparator } from '../../plan/plan.js';

/** How exactly a figure is stated. */
export interface Precision {
  /** 约, 近, 左右, 余, 多. */
  approximate: boolean;
  /** 6500台以上, 超过6500台, 5%以内: only a bound of the figure; null where it is not one, or approximate as well. */
  bound: Comparator | null;
}

/** A figure that claims to be the very number. */
export const EXACT: Precision = { approximate: false, bound: null };

/** Whether a figure claims to be the very number: only such a one can contradict another. */
export function isExact({ approximate, bound }: Precision): boolean {
  return !approximate && bound === null;
}

/** How exactly a sum of figures is known: from below if each is. */
export function precisionOfSum(added: readonly Precision[]): Precision {
  const bounds = new Set(added.flatMap(({ bound }) => bound ?? []));
  const isMixed = bounds.has('<=') && bounds.size > 1;
  if (isMixed || added.some(({ approximate }) => approximate)) return { approximate: true, bound: null };
  const [bound = null] = bounds;
  return { approximate: false, bound: bounds.has('>') ? '>' : bound };
}

/** How exactly what is lacking to a whole is known, given what is there. */
export function precisionOfRest({ approximate, bound }: Precision): Precision {
  return { approximate, bound: bound === null ? null : bound === '<=' ? '>=' : '<=' };
}
