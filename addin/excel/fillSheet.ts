import { groupBy } from 'es-toolkit/array';
import { range } from 'es-toolkit/math';
import type { OwnSheet } from '../../src/workbook/host.js';

/** A character of the usual font, in points. */
const CHARACTER_POINTS = 6;
/** As many as Excel's columns are wide at most. */
const MOST_CHARACTERS = 200;
/** Excel on the web takes 5 MB a request; a character takes up to 3 bytes, and the commands have their own. */
const REQUEST_CHARACTERS = 800_000;
/** Quotes and number format of a cell, and a link's commands. */
const CELL_CHARACTERS = 8;
const LINK_CHARACTERS = 300;

type Rows = OwnSheet['rows'];
type Link = OwnSheet['links'][number];

/**
 * Writes a whole sheet, which must be blank. Texts stay texts, whatever they begin with. What is queued before goes with
 * the first request, and so does all of a sheet that is not very long.
 */
export async function fillSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, own: OwnSheet): Promise<void> {
  const width = Math.max(own.widths.length, ...own.rows.map((row) => row.length), 1);
  setLook(sheet, own, width);
  const [first, ...more] = partsOf(own);
  if (first !== undefined) writePart(sheet, first, width);
  await context.sync();
  for (const part of more) await writeMore(context, sheet, part, width);
}

/** Rows that go out together, with their links. */
interface Part {
  top: number;
  rows: Rows;
  links: Link[];
}

function partsOf({ rows, links }: OwnSheet): Part[] {
  const linksOf = groupBy(links, ({ row }) => row);
  const parts: Part[] = [];
  let part: { top: number; characters: number } = { top: 0, characters: 0 };
  const close = (end: number): void => {
    const own = range(part.top, end).flatMap((row) => linksOf[row] ?? []);
    if (end > part.top) parts.push({ top: part.top, rows: rows.slice(part.top, end), links: own });
    part = { top: end, characters: 0 };
  };
  for (const [index, row] of rows.entries()) {
    const own = row.reduce<number>((sum, value) => sum + String(value).length + CELL_CHARACTERS, 0);
    const all = own + LINK_CHARACTERS * (linksOf[index]?.length ?? 0);
    if (part.characters + all > REQUEST_CHARACTERS) close(index);
    part.characters += all;
  }
  close(rows.length);
  return parts;
}

async function writeMore(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  part: Part,
  width: number,
): Promise<void> {
  writePart(sheet, part, width);
  await context.sync();
}

function writePart(sheet: Excel.Worksheet, { top, rows, links }: Part, width: number): void {
  const cells = sheet.getRangeByIndexes(top, 0, rows.length, width);
  const full = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  cells.numberFormat = full.map((row) => row.map((value) => (typeof value === 'string' ? '@' : 'General')));
  cells.values = full;
  for (const link of links) setLink(sheet, link, full[link.row - top]?.[link.column] ?? '');
  cells.format.wrapText = true;
  cells.format.verticalAlignment = 'Top';
  cells.format.autofitRows();
}

function setLink(sheet: Excel.Worksheet, link: Link, text: string | number): void {
  sheet.getRangeByIndexes(link.row, link.column, 1, 1).hyperlink = {
    documentReference: `'${link.sheet.replaceAll("'", "''")}'!${link.cell}`,
    textToDisplay: text === '' ? link.cell : String(text),
    screenTip: `${link.sheet} ${link.cell}`,
  };
}

function setLook(sheet: Excel.Worksheet, { rows, frozenRows, widths }: OwnSheet, width: number): void {
  widths.forEach((characters, column) => {
    const { format } = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    format.columnWidth = Math.min(characters, MOST_CHARACTERS) * CHARACTER_POINTS;
  });
  sheet.freezePanes.unfreeze();
  if (frozenRows === 0) return;
  sheet.freezePanes.freezeRows(frozenRows);
  if (rows.length >= frozenRows) sheet.getRangeByIndexes(frozenRows - 1, 0, 1, width).format.font.bold = true;
}
