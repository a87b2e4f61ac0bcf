import { AlignmentType, LevelFormat, LevelSuffix, type INumberingOptions, type ILevelsOptions } from 'docx';
import { DASH, HEADING_NUMBERS } from './headingNumbers.js';
import { SIZE, em } from './measures.js';
import { STYLE } from './styleIds.js';

/** Levels of headings: 一、 （一） 1. （1）. */
export const HEADING_NUMBERING = 'heading';
/** Items of an ordered list: 1. 2. 3. */
export const ORDERED_NUMBERING = 'ordered';
/** Items of a list without order, after a dash as official documents have it. */
export const DASH_NUMBERING = 'dash';

const FIRST_LINE = { firstLine: 2 * em(SIZE.三号), firstLineChars: 200 };
const { CHINESE_COUNTING_THOUSAND: CHINESE, DECIMAL, NONE } = LevelFormat;
const FORMATS = { chinese: CHINESE, decimal: DECIMAL } as const;

/** All lists of a document; the text follows its number at once, and turn-over lines stand flush. */
export function numbering(): INumberingOptions {
  const common = { alignment: AlignmentType.LEFT, suffix: LevelSuffix.NOTHING, start: 1 } as const;
  const style = { paragraph: { indent: FIRST_LINE } };
  return {
    config: [
      {
        reference: HEADING_NUMBERING,
        levels: STYLE.heading.map((id, level) => ({
          ...common,
          level,
          ...headingFormat(level),
          style: { ...style, style: id },
        })),
      },
      { reference: ORDERED_NUMBERING, levels: [{ ...common, level: 0, format: DECIMAL, text: '%1.', style }] },
      { reference: DASH_NUMBERING, levels: [{ ...common, level: 0, format: NONE, text: DASH, style }] },
    ],
  };
}

function headingFormat(level: number): Pick<ILevelsOptions, 'format' | 'text'> {
  const number = HEADING_NUMBERS[level];
  return number === undefined ? {} : { format: FORMATS[number.digits], text: number.text };
}
