import { Paragraph, Tab, TabStopType, TextRun, type FileChild } from 'docx';
import type { Masthead } from '../document/document.js';
import type { Letterhead } from '../document/letterhead.js';
import { fitsIssuer, issueLine, nameFit } from './mastheadLines.js';
import { TYPE_AREA } from './measures.js';
import { STYLE } from './styleIds.js';
import { textRun } from './textRuns.js';

/** 报头: classification, the name in red, the number, office and date, the red line. */
export function mastheadParagraphs(masthead: Masthead, letterhead: Letterhead): FileChild[] {
  const { classification, date } = masthead;
  const issue = issueLine(masthead);
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
  return new Paragraph({
    style: STYLE.issuer,
    tabStops: [{ type: TabStopType.RIGHT, position: TYPE_AREA.width }],
    children: [
      textRun(fitsIssuer(office, date) ? office : `${office}\n`),
      new TextRun({ children: [new Tab()] }),
      textRun(date),
    ],
  });
}

function bulletinName(name: string): Paragraph {
  const { size, spacing } = nameFit(name);
  const characters = Array.from(name);
  return new Paragraph({
    style: STYLE.bulletinName,
    children: [
      textRun(characters.slice(0, -1).join(''), { size, characterSpacing: spacing }),
      textRun(characters.at(-1) ?? '', { size }),
    ],
  });
}
