import { HostWriteError } from '../../src/pipeline/hosting.js';
import type { CellEdit } from '../../src/workbook/host.js';

/** A cell to be written; its range was asked for before anything was decided, and moves with its row. */
export interface EditedCell {
  edit: CellEdit;
  range: Excel.Range;
}

/** The cells of an edit, with what they hold; to be looked at after sync. */
export function loadEdited(sheet: Excel.Worksheet, edits: readonly CellEdit[]): EditedCell[] {
  return edits.map((edit) => ({
    edit,
    range: sheet.getRangeByIndexes(edit.row, edit.column, 1, 1).load('address,values,formulas,numberFormat'),
  }));
}

/**
 * A formula is somebody's work, and what it gives would be wrong again tomorrow.
 * @throws HostWriteError `formula`
 */
export function refuseFormulas(sheet: string, cells: readonly EditedCell[]): void {
  const found = cells.find(({ range }) => isFormula(only(range.formulas), only(range.values)));
  if (found === undefined) return;
  throw new HostWriteError('formula', sheet, found.range.address.replace(/^.*!/, ''));
}

/** A text that begins with = is its own formula. */
function isFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

/** Writes all of them, or none: where Excel fails half-way they get back what they held. */
export async function writeEdited(context: Excel.RequestContext, cells: readonly EditedCell[]): Promise<void> {
  if (cells.length === 0) return;
  const before = cells.map(({ range }) => ({
    range,
    value: only<unknown>(range.values),
    format: only<string>(range.numberFormat) ?? 'General',
  }));
  for (const [at, { range, edit }] of cells.entries()) write(range, edit, before[at]?.format ?? 'General');
  try {
    await context.sync();
  } catch (error) {
    for (const { range, value, format } of before) putBack(range, value, format);
    await context.sync().catch(() => undefined);
    throw error;
  }
}

function write(range: Excel.Range, { value }: CellEdit, format: string): void {
  if (typeof value === 'string' && value !== '') range.numberFormat = [['@']];
  // In a text cell a number would become a text.
  else if (typeof value === 'number' && format === '@') range.numberFormat = [['General']];
  range.values = [[value]];
}

/** Under the format of texts first, or Excel would take a text for what it looks like. */
function putBack(range: Excel.Range, value: unknown, format: string): void {
  range.numberFormat = [[typeof value === 'string' && value !== '' ? '@' : 'General']];
  range.values = [[value]];
  range.numberFormat = [[format]];
}

function only<T>(cells: readonly (readonly T[])[]): T | undefined {
  return cells[0]?.[0];
}
