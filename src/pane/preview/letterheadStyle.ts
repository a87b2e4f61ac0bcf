import type { CSSProperties } from 'react';
import type { Letterhead } from '../../document/letterhead.js';

/** What stands in for the fonts of official documents where they are not installed; the last word is the family's kind. */
const SONG = ['宋体', 'SimSun', 'Songti SC', 'Noto Serif CJK SC', 'serif'];
const FANG = ['仿宋', 'FangSong', 'STFangsong', 'Noto Serif CJK SC', 'serif'];
const KAI = ['楷体', 'KaiTi', 'STKaiti', 'Kaiti SC', 'serif'];
const HEI = ['黑体', 'SimHei', 'Heiti SC', 'Noto Sans CJK SC', 'sans-serif'];

/** Fonts and colours of a letterhead, as CSS variables. */
export function letterheadStyle({ fonts, red, colors }: Letterhead): CSSProperties {
  const variables: Record<string, string> = {
    '--title': families(fonts.title, SONG),
    '--body': families(fonts.body, FANG),
    '--heading1': families(fonts.heading1, HEI),
    '--heading2': families(fonts.heading2, KAI),
    '--red': `#${red}`,
    '--green-light': `#${colors.green}`,
    '--yellow-light': `#${colors.yellow}`,
    '--red-light': `#${colors.red}`,
    '--bars': `#${colors.bars}`,
    '--behind': `#${colors.behind}`,
    '--due': `#${colors.line}`,
  };
  return variables;
}

function families(font: string, others: readonly string[]): string {
  // A name is a person's own words: it must not end the string that it stands in.
  const named = [font, ...others.slice(0, -1)].map((name) => JSON.stringify(name.replace(/["\\\n\r]/g, '')));
  return [...named, others.at(-1)].join(', ');
}
