import type { Cell } from '../../workbook/workbook.js';
import { readFormatted } from './formattedNumber.js';
import { readQuantityText, type QuantityReading } from './quantityText.js';

export type { QuantityReading } from './quantityText.js';

/**
 * Reads a cell as a quantity in the unit that it names itself, if any.
 * What is not certain is a doubt: empty is missing, `—` and `/` are not-applicable, dates and truth values are unreadable.
 */
export function readQuantity(cell: Cell | null): QuantityReading {
  if (cell === null) return { ok: false, doubt: 'missing' };
  if (cell.error !== null) return { ok: false, doubt: 'cell-error' };
  if (cell.value === null) return { ok: false, doubt: 'missing' };
  if (typeof cell.value === 'boolean') return { ok: false, doubt: 'unreadable' };
  if (typeof cell.value === 'string') return readQuantityText(cell.value);
  return readFormatted(cell.value, cell.format, cell.text);
}
