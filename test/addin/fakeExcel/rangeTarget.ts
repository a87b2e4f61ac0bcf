import { intersection, isUnbounded } from './area.js';
import type { Area } from './area.js';
import { enter, shownText } from './enter.js';
import { invalidArgument, OfficeError } from './officeError.js';
import type { Session } from './session.js';
import { emptyCell } from './storedSheet.js';
import type { StoredCell, StoredSheet } from './storedSheet.js';

/** The cells that a range object stands for. */
export interface RangeTarget {
  sheet: StoredSheet;
  area: Area;
}

/** Something of each cell, by rows. */
export function cellsOf<T>({ sheet, area }: RangeTarget, of: (cell: StoredCell) => T): T[][] {
  if (isUnbounded(area)) {
    throw new OfficeError('ResponsePayloadSizeLimitExceeded', 'cells of whole rows or columns', 'Range.values');
  }
  const blank = emptyCell();
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) =>
      of(sheet.cellAt(area.row + row, area.column + column) ?? blank),
    ),
  );
}

/** Writes one entry into each cell; the entries must be of the range's shape. */
export function writeCells(
  session: Session,
  { sheet, area }: RangeTarget,
  entries: readonly (readonly unknown[])[],
  write: (cell: StoredCell, entry: unknown) => void,
  location: string,
): void {
  session.mayWrite(sheet, location);
  const isOfShape =
    !isUnbounded(area) &&
    entries.length === area.rowCount &&
    entries.every(({ length }) => length === area.columnCount);
  if (!isOfShape) throw invalidArgument(location, 'The array does not match the size of the range.');
  for (const [row, line] of entries.entries()) {
    for (const [column, entry] of line.entries()) {
      if (entry !== null) write(sheet.ensureCell(area.row + row, area.column + column), entry);
    }
  }
  const user = session;
  session.book.tell({ kind: 'changed', sheetId: sheet.id, address: location, user });
}

/** Writes values as Excel takes them when typed; a formula is what the pane must never write. */
export function writeValues(session: Session, target: RangeTarget, entries: readonly (readonly unknown[])[]): void {
  const write = (cell: StoredCell, entry: unknown): void => {
    if (enter(cell, entry)) session.violation(`formula ${String(entry)} on ${target.sheet.name}`);
  };
  writeCells(session, target, entries, write, 'Range.values');
}

/** A number format shows at once; a number in a cell that becomes a text one stays a number, as in Excel. */
export function writeFormats(session: Session, target: RangeTarget, entries: readonly (readonly unknown[])[]): void {
  const write = (cell: StoredCell, entry: unknown): void => {
    if (typeof entry !== 'string') throw invalidArgument('Range.numberFormat');
    cell.format = entry;
    if (cell.type === 'Double' || cell.type === 'Boolean') cell.text = shownText(cell.value, entry);
  };
  writeCells(session, target, entries, write, 'Range.numberFormat');
}

/** Gives each cell the link; what it shows changes only where the link says so, or where it is blank. */
export function writeHyperlink(session: Session, { sheet, area }: RangeTarget, link: Excel.RangeHyperlink): void {
  session.mayWrite(sheet, 'Range.hyperlink');
  if (isUnbounded(area) || (link.address === undefined && link.documentReference === undefined)) {
    throw invalidArgument('Range.hyperlink');
  }
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      const cell = sheet.ensureCell(row, column);
      const shown =
        link.textToDisplay ?? (cell.type === 'Empty' ? (link.documentReference ?? link.address) : undefined);
      if (shown !== undefined) enter(cell, shown);
      cell.hyperlink = { ...link };
    }
  }
}

/** Empties the cells; their look goes too, or alone, as `what` says. */
export function clearCells(session: Session, { sheet, area }: RangeTarget, what: string): void {
  session.mayWrite(sheet, 'Range.clear');
  for (const { row, column, cell } of [...sheet.cellsIn(area)]) {
    const blank = emptyCell();
    const kept = { format: cell.format, style: cell.style };
    const line = sheet.cells[row] ?? [];
    if (what === 'All') line[column] = undefined;
    else if (what === 'Contents') line[column] = { ...blank, ...kept };
    else if (what === 'Formats') Object.assign(cell, { format: 'General', style: {} });
    else cell.hyperlink = null;
  }
  if (what === 'All' || what === 'Formats') {
    for (const format of sheet.conditionalFormats) {
      const isTouched = format.areas.some((touched) => intersection(touched, area) !== null);
      if (isTouched && !format.own) throw session.violation(`clear of a person's conditional format on ${sheet.name}`);
    }
    sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
    sheet.conditionalFormats = sheet.conditionalFormats.filter(
      ({ areas }) => !areas.some((touched) => intersection(touched, area) !== null),
    );
  }
}
