import { Paragraph, Tab, TabStopType, TextRun, type FileChild } from 'docx';
import type { Masthead } from '../document/document.js';
import type { Letterhead } from '../document/letterhead.js';
import { em, SIZE, TYPE_AREA } from './measures.js';
import { STYLE } from './styleIds.js';
import { textRun } from './textRuns.js';
import { textWidth } from './textWidth.js';

/** The name in half-points: 42 pt, less where it would not fit between the margins. */
const NAME_SIZE = 84;
/** Widest space between two of its characters, in twips, and the share of the line that it fills at most. */
const NAME_SPACING = 240;
const NAME_SHARE = 0.75;

/** 报头: classification, the name in red, the number, office and date, the red line. */
export function mastheadParagraphs(
  { classification, number, runningNumber, date }: Masthead,
  letterhead: Letterhead,
): FileChild[] {
  const issue = (number ?? '') + (runningNumber === null ? '' : `（${runningNumber}）`);
  return [
    ...(classification === null
      ? []
      : [new Paragraph({ style: STYLE.classification, children: [textRun(classification)] })]),
    bulletinName(letterhead.bulletinName),
    ...(issue === '' ? [] : [new Paragraph({ style: STYLE.issueNumber, children: [textRun(issue)] })]),
    issuer(letterhead.issuingOffice, date),
  ];
}

/** The office left and the day right, above the red line; the day on a line of its own where the office needs it all. */
function issuer(office: string, date: string): Paragraph {
  const fits = (textWidth(office) + 1 + textWidth(date)) * em(SIZE.三号) <= TYPE_AREA.width;
  return new Paragraph({
    style: STYLE.issuer,
    tabStops: [{ type: TabStopType.RIGHT, position: TYPE_AREA.width }],
    children: [textRun(fits ? office : `${office}\n`), new TextRun({ children: [new Tab()] }), textRun(date)],
  });
}

/** A short name is spread, a long one set smaller. */
function bulletinName(name: string): Paragraph {
  const width = Math.max(textWidth(name), 1);
  const size = Math.min(NAME_SIZE, Math.floor(TYPE_AREA.width / width / 10));
  const free = TYPE_AREA.width * NAME_SHARE - width * size * 10;
  const spacing = Math.max(0, Math.min(NAME_SPACING, Math.floor(free / width)));
  const characters = Array.from(name);
  return new Paragraph({
    style: STYLE.bulletinName,
    children: [
      textRun(characters.slice(0, -1).join(''), { size, characterSpacing: spacing }),
      textRun(characters.at(-1) ?? '', { size }),
    ],
  });
}
