const DIGITS = '一二三四五六七八九';

/** A whole number as headings and lists count in Chinese: 二, 十, 十二, 二十一; in digits where it is not from 1 to 99. */
export function chineseNumber(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens - 1)}十`;
  return head + DIGITS.charAt((number % 10) - 1);
}
