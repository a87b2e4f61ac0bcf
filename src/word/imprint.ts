import { BorderStyle, LineRuleType, Paragraph, Tab, TabStopType, TextRun, type FileChild } from 'docx';
import type { Masthead } from '../document/document.js';
import type { Letterhead } from '../document/letterhead.js';
import { CHARACTER, charactersOf, imprintLines, type ImprintLine } from './imprintLines.js';
import { lineWidth, type Orientation } from './line.js';
import { STYLE } from './styleIds.js';
import { TextBoxRun } from './textBox.js';
import { textRun } from './textRuns.js';
import { textWidth } from './textWidth.js';

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
export function imprint(
  masthead: Masthead,
  letterhead: Letterhead,
  orientation: Orientation,
  drawing: number,
): FileChild[] {
  const width = lineWidth(orientation);
  const groups = imprintLines(masthead, letterhead, width);
  if (groups.length === 0) return [];
  const rows = groups.flat().reduce((sum, line) => sum + rowsOf(line, width), 0);
  const height = rows * TEXT_LINE + (groups.length + 1) * RULE_LINE;
  const between = (index: number): Paragraph => rule(index === groups.length - 1 ? THICK : THIN);
  const box = new TextBoxRun({
    id: drawing,
    name: '版记',
    description: '报送范围和印数',
    width,
    height,
    side: 'within',
    end: 'bottom',
    turned: false,
    children: [
      rule(THICK),
      ...groups.flatMap((lines, index) => [...lines.map((line) => textLine(line, width)), between(index)]),
    ],
  });
  const spacing = { line: height, lineRule: LineRuleType.EXACT };
  return [new Paragraph({ style: STYLE.spacer, spacing, children: [box] })];
}

function rowsOf({ left, hanging }: ImprintLine, width: number): number {
  return Math.max(1, Math.ceil((textWidth(left) - hanging) / (charactersOf(width) - hanging)));
}

function textLine({ left, right, hanging }: ImprintLine, width: number): Paragraph {
  return new Paragraph({
    style: STYLE.imprint,
    spacing: { line: TEXT_LINE, lineRule: LineRuleType.EXACT },
    indent: { left: (1 + hanging) * CHARACTER, hanging: hanging * CHARACTER, right: CHARACTER },
    ...(right === '' ? {} : { tabStops: [{ type: TabStopType.RIGHT, position: width - CHARACTER }] }),
    children: [
      ...(left === '' ? [] : [textRun(left)]),
      ...(right === '' ? [] : [new TextRun({ children: [new Tab()] }), textRun(right)]),
    ],
  });
}

function rule(thickness: number): Paragraph {
  return new Paragraph({
    style: STYLE.imprint,
    spacing: { line: RULE_LINE, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: thickness, space: 0, color: 'auto' } },
  });
}
