import { allInText } from '../time/asOf.js';
import type { Heading } from './heading.js';
import type { CellSource, StatedDay } from '../progress.js';
import type { TableTitle } from './titleLines.js';

/**
 * 截至9月15日完成情况: a day that the headings of totals state is said of them more closely than one in the lines above.
 * @param sourceOf the cell of a column's heading
 */
export function dayOfTotal(
  headings: ReadonlyMap<number, Heading>,
  title: Pick<TableTitle, 'year' | 'asOf' | 'onePeriod' | 'statedDays'>,
  sourceOf: (column: number) => CellSource,
): Pick<TableTitle, 'asOf' | 'onePeriod' | 'statedDays'> {
  const stated = [...headings]
    .filter(([, { role }]) => role === 'total')
    .flatMap(([column, { text }]) =>
      allInText(text, title.year)
        .filter(({ strength }) => strength === 'as-of')
        .map(({ date, strength }): StatedDay => ({ day: date, strength, source: sourceOf(column) })),
    );
  const [first] = stated;
  const { asOf, onePeriod, statedDays } = title;
  if (first === undefined) return { asOf, onePeriod, statedDays };
  const isOne = stated.every(({ day }) => day === first.day);
  const day = isOne ? ({ date: first.day, strength: 'as-of' } as const) : asOf;
  return { asOf: day, onePeriod: isOne ? null : onePeriod, statedDays: [...statedDays, ...stated] };
}
