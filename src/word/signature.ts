import { Paragraph, type FileChild } from 'docx';
import { LINE, SIZE, em } from './measures.js';
import { signatureEnds } from './signatureEnds.js';
import { STYLE } from './styleIds.js';
import { textRun } from './textRuns.js';

const CHARACTER = em(SIZE.三号);

/** 落款 without a seal. */
export function signature(organ: string, date: string): FileChild[] {
  const ends = signatureEnds(organ, date);
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
