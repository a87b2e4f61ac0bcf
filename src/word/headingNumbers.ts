import { chineseNumber } from '../plan/chineseNumber.js';

/** How headings are numbered, by level: 一、 （一） 1. （1）; `%2` is the number of the second level. */
export const HEADING_NUMBERS = [
  { digits: 'chinese', text: '%1、' },
  { digits: 'chinese', text: '（%2）' },
  { digits: 'decimal', text: '%3.' },
  { digits: 'decimal', text: '（%4）' },
] as const;

/** What stands before an item of a list without order. */
export const DASH = '——';

/** Counts the headings of a text as Word does: a heading begins the levels below it anew. */
export function headingCounter(): (level: 1 | 2 | 3 | 4) => string {
  const counts = [0, 0, 0, 0];
  return (level) => {
    const count = (counts[level - 1] ?? 0) + 1;
    counts.splice(level - 1, 5 - level, count, ...Array.from({ length: 4 - level }, () => 0));
    const { digits, text } = HEADING_NUMBERS[level - 1] ?? HEADING_NUMBERS[3];
    return text.replace(/%\d/, digits === 'chinese' ? chineseNumber(count) : String(count));
  };
}
