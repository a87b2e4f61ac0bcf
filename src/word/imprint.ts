import { BorderStyle, LineRuleType, Paragraph, Tab, TabStopType, TextRun, type FileChild } from 'docx';
import type { Masthead } from '../document/document.js';
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

/** A line between rules, one character in at both ends; it may turn over. */
interface Line {
  left: string;
  /** At the right end of the last row. */
  right: string;
  /** How far the rows below the first begin to the right of it, in characters. */
  hanging: number;
}

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
  const groups = [distribution(letterhead), closing(masthead, width)].filter((lines) => lines.length > 0);
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

/** 报：…。 送：…。 发：…。, each where there is anybody; rows turn over under the first name. */
function distribution({ reportTo, sendTo, issueTo }: Letterhead): Line[] {
  return [['报', reportTo] as const, ['送', sendTo] as const, ['发', issueTo] as const].flatMap(([label, names]) =>
    names.length === 0 ? [] : [{ left: `${label}：${names.join('，')}。`, right: '', hanging: 2 }],
  );
}

/** 编辑、审核、签发 left and 共印…份 right, whatever is given: on one line where they fit. */
function closing({ editor, reviewer, signer, copies }: Masthead, width: number): Line[] {
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
function charactersOf(width: number): number {
  return Math.floor(width / CHARACTER) - 2;
}

function rowsOf({ left, hanging }: Line, width: number): number {
  return Math.max(1, Math.ceil((textWidth(left) - hanging) / (charactersOf(width) - hanging)));
}

function textLine({ left, right, hanging }: Line, width: number): Paragraph {
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
