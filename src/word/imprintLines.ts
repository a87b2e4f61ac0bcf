import type { Masthead } from '../document/document.js';
import type { Letterhead } from '../document/letterhead.js';
import { SIZE, em } from './measures.js';
import { textWidth } from './textWidth.js';

/** One character of 报尾, in twips. */
export const CHARACTER = em(SIZE.四号);

/** A line between rules, one character in at both ends; it may turn over. */
export interface ImprintLine {
  left: string;
  /** At the right end of the last row. */
  right: string;
  /** How far the rows below the first begin to the right of it, in characters. */
  hanging: number;
}

/**
 * What 报尾 says: the groups between its rules; none where it has nothing to say.
 * @param width of the line in twips
 */
export function imprintLines(masthead: Masthead, letterhead: Letterhead, width: number): ImprintLine[][] {
  return [distribution(letterhead), closing(masthead, width)].filter((lines) => lines.length > 0);
}

/** 报：…。 送：…。 发：…。, each where there is anybody; rows turn over under the first name. */
function distribution({ reportTo, sendTo, issueTo }: Letterhead): ImprintLine[] {
  return [['报', reportTo] as const, ['送', sendTo] as const, ['发', issueTo] as const].flatMap(([label, names]) =>
    names.length === 0 ? [] : [{ left: `${label}：${names.join('，')}。`, right: '', hanging: 2 }],
  );
}

/** 编辑、审核、签发 left and 共印…份 right, whatever is given: on one line where they fit. */
function closing({ editor, reviewer, signer, copies }: Masthead, width: number): ImprintLine[] {
  const staff = [['编辑', editor] as const, ['审核', reviewer] as const, ['签发', signer] as const]
    .flatMap(([label, name]) => (name === null ? [] : [`${label}：${name}`]))
    .join('　　');
  const right = copies === null ? '' : `共印${copies}份`;
  const together = { left: staff, right, hanging: 0 };
  if (staff === '' || right === '') return staff + right === '' ? [] : [together];
  const fits = textWidth(staff) + 1 + textWidth(right) <= charactersOf(width);
  return fits
    ? [together]
    : [
        { ...together, right: '' },
        { ...together, left: '' },
      ];
}

/** Characters of a row between the indents. */
export function charactersOf(width: number): number {
  return Math.floor(width / CHARACTER) - 2;
}
