import { displayText } from './displayText.js';
import { isDateFormat } from './numberFormat.js';

/** A number that a host shows as a date, and how it shows it. */
export interface ShownDate {
  value: number;
  format: string;
  text: string;
}

/**
 * Whether serial dates count from 1904, judged by what the host shows: Excel's own interface does not tell it. The first
 * date that reads one way and not the other decides; where none does, it makes no difference that anybody could see.
 */
export function countsFrom1904(dates: Iterable<ShownDate>): boolean {
  const isDate = new Map<string, boolean>();
  for (const { value, format, text } of dates) {
    let known = isDate.get(format);
    if (known === undefined) isDate.set(format, (known = isDateFormat(format)));
    if (!known) continue;
    const shown = numbersOf(text);
    const from1900 = shown === numbersOf(displayText(format, value, false) ?? '');
    const from1904 = shown === numbersOf(displayText(format, value, true) ?? '');
    if (from1900 !== from1904) return from1904;
  }
  return false;
}

/** The numbers in a text, whatever their order: the host's country decides whether it is 3/5/2021 or 2021/3/5. */
function numbersOf(text: string): string {
  return (text.match(/\d+/g) ?? [])
    .map(Number)
    .sort((a, b) => a - b)
    .join(' ');
}
