import type { Printable } from './printables.js';
import { originOf, type AskedPlace } from './print.js';
import type { Rendered } from './rendered.js';

/**
 * What a template yielded, as it comes back from where it was run: what was printed is told by its number alone, and
 * stands for the object that was given out under it.
 */
export interface NumberedText {
  markdown: string;
  /** Numbers of the figures, in the order of the ids `f1`, `f2` …. */
  figures: readonly number[];
  /**
   * Of the missing values, in the order of `m1`, `m2` …: numbers of a missing value or of a figure that is blank; where the
   * content has no value, the place that asks for one.
   */
  missing: readonly (number | AskedPlace)[];
}

/** Carries a printable's number; a copy of the printable that is printed in its stead has it too. */
const NUMBER = Symbol('number');

/** Gives each printable its number. They are to be copies of the worker's own, for they are changed. */
export function numberPrintables(printables: readonly Printable[]): void {
  for (const [number, printable] of printables.entries()) Object.assign(printable, { [NUMBER]: number });
}

/** A rendering of a content whose printables were numbered, ready to be handed back. */
export function numberedText({ markdown, figures, missing }: Rendered): NumberedText {
  return {
    markdown,
    figures: [...figures.values()].map(numberOf),
    missing: [...missing.values()].map((value) => {
      const origin = originOf(value) ?? value;
      return 'got' in origin ? origin : numberOf(origin);
    }),
  };
}

/** -1, which is refused, for what came from elsewhere than the content. */
function numberOf(value: object): number {
  return NUMBER in value && typeof value[NUMBER] === 'number' ? value[NUMBER] : -1;
}
