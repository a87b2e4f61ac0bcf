import Big from 'big.js';
import { groupBy } from 'es-toolkit/array';
import { unitNamed, unitNames, type Unit } from '../../plan/unit.js';
import { chineseNumeral, NUMERAL_SIGNS } from './chineseNumeral.js';

/** A number and its unit, without words around them. */
export interface Amount {
  /** Decimal, in `unit`. */
  value: string;
  unit: Unit | null;
  /** 30余家, 300多家. */
  more: boolean;
  /** A plus sign before it. */
  plus: boolean;
}

const NAMES_BY_END: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(groupBy(unitNames(), (name) => name.slice(-1))),
);

const ARABIC =
  /^(?<sign>[-+\u2212]?)(?<digits>0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?<decimals>\.\d+)?(?<scale>[十百千万亿]*)(?<more>[多余]?)$/;
const CHINESE = new RegExp(`^(?<numeral>[${NUMERAL_SIGNS}]+)(?<more>[多余]?)$`);

/**
 * Reads 27, -5.2%, 1,234.5万元, 1.2万家 (12000家), ¥300 and 一百零五场, in half-width signs. Where the last characters can be a unit
 * in several ways (三百万元) all must come to the same.
 * @returns `ambiguous` for what has several values, or a 万 or 亿 without a unit (2.7亿 in a column of 万元); null for no amount
 */
export function readAmount(text: string): Amount | 'ambiguous' | null {
  const yuan = /^([-+\u2212]?)\s*¥\s*/.exec(text);
  const plain = yuan === null ? text : `${yuan[1] ?? ''}${text.slice(yuan[0].length)}`;
  const withUnit = (NAMES_BY_END.get(plain.slice(-1)) ?? []).flatMap((name) => {
    const unit = plain.endsWith(name) ? unitNamed(name) : null;
    const number = unit === null ? null : readNumber(plain.slice(0, -name.length).trim());
    return number === null || (unit?.dimension === 'share' && number.scaled) ? [] : [{ ...number, unit }];
  });
  const [first] = withUnit;
  if (first !== undefined) {
    const worth = (amount: typeof first): Big => new Big(amount.value).times(amount.unit?.factor ?? '1');
    const alike = withUnit.every((amount) => worth(amount).eq(worth(first)));
    return alike && (yuan === null || first.unit?.dimension === 'money') ? amountOf(first, first.unit) : 'ambiguous';
  }
  const bare = readNumber(plain);
  if (bare === null) return null;
  return bare.scaled && yuan === null ? 'ambiguous' : amountOf(bare, yuan === null ? null : unitNamed('元'));
}

function amountOf({ value, more, plus }: PlainNumber, unit: Unit | null): Amount {
  return { value, unit, more, plus };
}

/** `scaled`: written with 万 or 亿, which a column's unit may hold as well. */
type PlainNumber = Omit<Amount, 'unit'> & { scaled: boolean };

function readNumber(text: string): PlainNumber | null {
  const arabic = ARABIC.exec(text)?.groups;
  if (arabic !== undefined) {
    const { sign = '', digits = '', decimals = '', scale = '', more } = arabic;
    const factor = scale === '' ? '1' : chineseNumeral(scale.startsWith('十') ? scale : `一${scale}`);
    if (factor === null) return null;
    const number = new Big(`${digits.replaceAll(',', '')}${decimals}`).times(factor);
    const value = (sign === '' || sign === '+' || number.eq(0) ? number : number.neg()).toFixed();
    return { value, more: more !== '', plus: sign === '+', scaled: /[万亿]/.test(scale) };
  }
  const { numeral = '', more } = CHINESE.exec(text)?.groups ?? {};
  const value = chineseNumeral(numeral);
  return value === null ? null : { value, more: more !== '', plus: false, scaled: /[万亿]/.test(numeral) };
}
