const DIGITS = '〇一二三四五六七八九';

/** Steps of the notation, highest first: the character and its worth. */
const STEPS = [
  { sign: '亿', worth: 10n ** 8n },
  { sign: '万', worth: 10n ** 4n },
  { sign: '千', worth: 1000n },
  { sign: '百', worth: 100n },
  { sign: '十', worth: 10n },
] as const;

/** Characters of which Chinese numerals are made. */
export const NUMERAL_SIGNS = '〇零一二两三四五六七八九十百千万亿';

/**
 * The whole number that a Chinese numeral writes, in Arabic digits; null where it is none or could be read in two ways.
 * 十二 → 12, 一百零五 → 105, 两万三千 → 23000, 二〇二一 → 2021.
 * 三五 (three to five), 一百五 (150 in speech) and 一万五百 (a 零 is missing) are null.
 */
export function chineseNumeral(text: string): string | null {
  const plain = text.replaceAll('零', '〇');
  if (plain === '两') return '2';
  if (/^[一二三四五六七八九][〇一二三四五六七八九]*〇[〇一二三四五六七八九]*$/.test(plain)) {
    return plain.replace(/./g, (digit) => String(DIGITS.indexOf(digit)));
  }
  const value = plain === '〇' ? 0n : valueOf(plain, 0);
  return value === null ? null : value.toString();
}

/** Value of a numeral whose highest step is `STEPS[from]` or a lower one. */
function valueOf(text: string, from: number): bigint | null {
  for (const [offset, step] of STEPS.slice(from).entries()) {
    const at = text.lastIndexOf(step.sign);
    if (at < 0) continue;
    const count = countBefore(text.slice(0, at), from + offset);
    const rest = restAfter(text.slice(at + 1), from + offset);
    return count === null || rest === null ? null : count * step.worth + rest;
  }
  const digit = DIGITS.indexOf(text);
  return text.length === 1 && digit > 0 ? BigInt(digit) : null;
}

/** How many of a step there are: one digit before 千, 百 and 十 (none before 十: 十二), a whole numeral before 万 and 亿. */
function countBefore(text: string, step: number): bigint | null {
  const sign = STEPS[step]?.sign;
  if (text === '两' && sign !== '十') return 2n;
  if (text === '' && sign === '十') return 1n;
  if (sign === '亿' || sign === '万') return valueOf(text, step + 1);
  return text.length === 1 ? valueOf(text, STEPS.length) : null;
}

/** What follows a step: nothing, the step just below it, or 零 and something lower. */
function restAfter(text: string, step: number): bigint | null {
  if (text === '') return 0n;
  const gap = text.startsWith('〇');
  const value = valueOf(gap ? text.slice(1) : text, step + 1);
  if (value === null) return null;
  const nextPlace = (STEPS[step]?.worth ?? 1n) / 10n;
  return gap === value < nextPlace ? value : null;
}
