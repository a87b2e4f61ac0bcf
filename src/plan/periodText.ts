import { FIRST_YEAR, LAST_YEAR, type Period } from './period.js';

const FORM = /^(\d{4})(?:-(?:(\d{2})|Q(\d)|H(\d)))?$/;

/**
 * The period that a text names: `2021-02` a month, `2021-Q1` a quarter, `2021-H1` a half-year, `2021` a year;
 * null where it names none.
 */
export function periodNamed(text: string): Period | null {
  const match = FORM.exec(text);
  if (match === null) return null;
  const [, yearDigits = '', month, quarter, half] = match;
  const year = Number(yearDigits);
  if (month !== undefined) return within({ kind: 'month', year, index: Number(month) }, 12);
  if (quarter !== undefined) return within({ kind: 'quarter', year, index: Number(quarter) }, 4);
  if (half !== undefined) return within({ kind: 'half-year', year, index: Number(half) }, 2);
  return within({ kind: 'year', year, index: 1 }, 1);
}

function within(period: Period, count: number): Period | null {
  const { year, index } = period;
  return year >= FIRST_YEAR && year <= LAST_YEAR && index >= 1 && index <= count ? period : null;
}

/** The text that `periodNamed` reads as this period. */
export function periodText({ kind, year, index }: Period): string {
  switch (kind) {
    case 'month':
      return `${year}-${String(index).padStart(2, '0')}`;
    case 'quarter':
      return `${year}-Q${index}`;
    case 'half-year':
      return `${year}-H${index}`;
    case 'year':
      return String(year);
  }
}
