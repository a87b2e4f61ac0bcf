import { AlignmentType, BorderStyle, LineRuleType, Paragraph, type FileChild } from 'docx';
import type { Letterhead } from '../document/letterhead.js';
import { SIZE, em } from './measures.js';
import { lineWidth, type Orientation } from './page.js';
import { STYLE } from './styleIds.js';
import { TextBoxRun } from './textBox.js';
import { textRun } from './textRuns.js';
import { textWidth } from './textWidth.js';

const CHARACTER = em(SIZE.四号);
/** Height of a line of text, in twips: 21 pt for characters of 14. */
const TEXT_LINE = 420;
/** Height of a paragraph that is only a line; the first and the last are 0.35 mm thick, the others 0.25 mm (7.4.1). */
const RULE_LINE = 60;
const THICK = 8;
const THIN = 6;

/**
 * 报尾, at the foot of the last page's type area whatever the length of the text. The lines stand in a box at the
 * bottom margin that moves no text; the paragraph that anchors it is as high as the box, so that it finds its page
 * only where there is room for the box, and the text before it always ends above.
 * @param drawing id of the box among the document's drawings
 */
export function imprint(letterhead: Letterhead, orientation: Orientation, drawing: number): FileChild[] {
  const lines = distribution(letterhead);
  const copies = letterhead.copies === null ? [] : [`共印${letterhead.copies}份`];
  if (lines.length + copies.length === 0) return [];
  const width = lineWidth(orientation);
  const rows = lines.reduce((sum, line) => sum + rowsOf(line, width), 0) + copies.length;
  const rules = 1 + (lines.length > 0 ? 1 : 0) + copies.length;
  const height = rows * TEXT_LINE + rules * RULE_LINE;
  const box = new TextBoxRun({
    id: drawing,
    name: '版记',
    width,
    height,
    side: 'within',
    end: 'bottom',
    turned: false,
    children: [
      rule(THICK),
      ...lines.map(distributionLine),
      ...(lines.length > 0 ? [rule(copies.length > 0 ? THIN : THICK)] : []),
      ...copies.flatMap((text) => [copiesLine(text), rule(THICK)]),
    ],
  });
  const spacing = { line: height, lineRule: LineRuleType.EXACT };
  return [new Paragraph({ style: STYLE.spacer, spacing, children: [box] })];
}

/** 报：…。 送：…。 发：…。, each where there is anybody. */
function distribution({ reportTo, sendTo, issueTo }: Letterhead): string[] {
  return [['报', reportTo] as const, ['送', sendTo] as const, ['发', issueTo] as const].flatMap(([label, names]) =>
    names.length === 0 ? [] : [`${label}：${names.join('，')}。`],
  );
}

/** Rows of a line that turns over under its first name, one character in at both ends. */
function rowsOf(line: string, width: number): number {
  const characters = Math.floor(width / CHARACTER) - 4;
  return Math.ceil((textWidth(line) - 2) / characters);
}

function distributionLine(text: string): Paragraph {
  return new Paragraph({
    style: STYLE.imprint,
    spacing: { line: TEXT_LINE, lineRule: LineRuleType.EXACT },
    indent: { left: 3 * CHARACTER, hanging: 2 * CHARACTER, right: CHARACTER },
    children: [textRun(text)],
  });
}

function copiesLine(text: string): Paragraph {
  return new Paragraph({
    style: STYLE.imprint,
    alignment: AlignmentType.RIGHT,
    spacing: { line: TEXT_LINE, lineRule: LineRuleType.EXACT },
    indent: { right: CHARACTER },
    children: [textRun(text)],
  });
}

function rule(thickness: number): Paragraph {
  return new Paragraph({
    style: STYLE.imprint,
    spacing: { line: RULE_LINE, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: thickness, space: 0, color: 'auto' } },
  });
}
