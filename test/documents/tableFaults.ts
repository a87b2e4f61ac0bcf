import type { Element } from '@xmldom/xmldom';
import { all, child, inside, w } from './docxPackage.js';
import { controlsOf, paragraphsOf, textOf } from './paragraphs.js';

/** Width of the type area in twips, upright and across. */
const WIDTHS: Readonly<Record<string, number>> = { portrait: 8844, landscape: 12756 };

/** Columns whose digits are names, not amounts. */
const ORDINALS = /^(条目|要点条目|序号|名次|排名|位次)$/;

/** What is wrong with the tables of a main part; empty where nothing is. */
export function tableFaults(main: Element): string[] {
  return all(main, 'tbl').flatMap((table, at) =>
    [...captionFaults(table, at + 1), ...rowFaults(table), ...widthFaults(main, table), ...alignmentFaults(table)].map(
      (fault) => `表${at + 1}: ${fault}`,
    ),
  );
}

function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(w(element, 'val') ?? '1');
}

/** A caption 表1 stands right above its table, its number a field. */
function captionFaults(table: Element, number: number): string[] {
  const above = table.previousSibling as Element | null;
  const [caption] =
    above?.localName === 'p'
      ? paragraphsOf(above.parentNode as Element).filter(({ element }) => element === above)
      : [];
  if (caption?.style !== 'Caption') return ['no caption above it'];
  const field = caption.pieces.find((piece) => piece.field !== null)?.field ?? '';
  const faults = field.startsWith('SEQ 表') ? [] : ['the number of its caption is no field'];
  return textOf(caption).startsWith(`表${number}\u3000`) ? faults : [...faults, `its caption is “${textOf(caption)}”`];
}

function rowFaults(table: Element): string[] {
  return all(table, 'tr').flatMap((row, at) => {
    const properties = child(row, 'trPr');
    const faults = isOn(child(properties, 'cantSplit')) ? [] : [`row ${at + 1} may break`];
    const isHead = isOn(child(properties, 'tblHeader'));
    return isHead === (at === 0) ? faults : [...faults, `row ${at + 1} is ${isHead ? 'repeated' : 'not repeated'}`];
  });
}

/** The columns are as wide as they say, and together as wide as the type area. */
function widthFaults(main: Element, table: Element): string[] {
  const grid = all(table, 'gridCol').map((column) => Number(w(column, 'w')));
  const sum = grid.reduce((total, width) => total + width, 0);
  const width = WIDTHS[orientationOf(main, table)];
  const faults = sum === width ? [] : [`its columns are ${sum} wide, not ${width}`];
  const wrong = all(table, 'tr').filter((row) =>
    all(row, 'tc').some((cell, at) => Number(w(inside(cell, 'tcPr', 'tcW'), 'w')) !== grid[at]),
  );
  return wrong.length === 0 ? faults : [...faults, `${wrong.length} rows have other widths than the grid`];
}

/** The orientation of the section in which a table stands: that of the next section's end. */
function orientationOf(main: Element, table: Element): string {
  const order = Array.from(main.getElementsByTagName('*'));
  const start = order.indexOf(table);
  const section = all(main, 'sectPr').find((each) => order.indexOf(each) > start);
  return w(inside(section, 'pgSz'), 'orient') ?? 'portrait';
}

/** Amounts are right-aligned, and a column is aligned in one way. */
function alignmentFaults(table: Element): string[] {
  const [head = [], ...rows] = all(table, 'tr').map((row) => all(row, 'tc'));
  return head.flatMap((cell, at) => {
    const heading = paragraphsOf(cell).map(textOf).join('');
    const column = rows.flatMap((cells) => cells[at] ?? []);
    const sides = new Set(column.flatMap((body) => all(body, 'p').map(sideOf)));
    const faults = sides.size <= 1 ? [] : [`“${heading}” is aligned ${[...sides].join(' and ')}`];
    const isAmount = column.some(holdsAmount) && !ORDINALS.test(heading);
    return isAmount && !sides.has('right') && !sides.has('end')
      ? [...faults, `“${heading}” is not right-aligned`]
      : faults;
  });
}

function sideOf(paragraph: Element): string {
  return w(inside(paragraph, 'pPr', 'jc'), 'val') ?? 'by its style';
}

/** Whether all of a cell is one figure that begins with a digit. */
function holdsAmount(cell: Element): boolean {
  const [control, ...more] = controlsOf(cell);
  const text = paragraphsOf(cell).map(textOf).join('');
  return control !== undefined && more.length === 0 && control.text === text && /^\d/.test(text) && text.length < 12;
}
