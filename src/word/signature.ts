import { Paragraph, type FileChild } from 'docx';
import { LINE, SIZE, em } from './measures.js';
import { STYLE } from './styleIds.js';
import { textRun } from './textRuns.js';
import { textWidth } from './textWidth.js';

const CHARACTER = em(SIZE.三号);

/**
 * 落款 without a seal: the organ two characters from the right, the date two characters further in than the organ's
 * first; where the date is the longer, it is the date that stands two characters from the right (GB/T 9704—2012, 7.3.5.2).
 */
export function signature(organ: string, date: string): FileChild[] {
  const longer = textWidth(date) - textWidth(organ);
  const ends = longer > 0 ? { organ: 4 + longer, date: 2 } : { organ: 2, date: Math.max(0, -longer) };
  return [
    line(organ, ends.organ, { before: LINE, keepNext: true }),
    line(date, ends.date, { before: 0, keepNext: false }),
  ];
}

function line(text: string, end: number, { before, keepNext }: { before: number; keepNext: boolean }): Paragraph {
  return new Paragraph({
    style: STYLE.signature,
    keepNext,
    ...(before === 0 ? {} : { spacing: { before } }),
    indent: { right: Math.round(end * CHARACTER) },
    children: [textRun(text)],
  });
}
