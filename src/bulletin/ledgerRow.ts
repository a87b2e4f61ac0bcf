import type { TableReading } from '../progress/progress.js';
import { fieldOf, ledgerValues, STANDARD_COLUMNS, type DraftedIssue } from './ledgerColumns.js';

/** A row of the ledger to be pasted under its last one. */
export interface LedgerLine {
  /** The sheet that has a ledger, null where the workbook has none. */
  sheet: string | null;
  heads: readonly string[];
  /** One for each of `heads`; empty where nothing is known. */
  cells: readonly string[];
}

/**
 * The row of a draft, in the columns of the workbook's own ledger of its year.
 * @param id tells this drafting from any other; without one no column is proposed for it
 */
export function ledgerLine(drafted: DraftedIssue, tables: readonly TableReading[], id = ''): LedgerLine {
  const values = ledgerValues(drafted, id);
  const { year: ofYear } = drafted.order.subject.period;
  const ledger = tables.find(({ use, year }) => use === 'ledger' && year === ofYear);
  if (ledger === undefined) {
    const columns = STANDARD_COLUMNS.filter(({ field }) => field !== 'id' || id !== '');
    return { sheet: null, heads: columns.map(({ head }) => head), cells: columns.map(({ field }) => values[field]) };
  }
  const columns = [...ledger.columns.keys()].sort((a, b) => a - b);
  const [first, last] = [columns[0] ?? 0, columns.at(-1) ?? -1];
  const all = Array.from({ length: last - first + 1 }, (_, at) => ledger.columns.get(first + at));
  return {
    sheet: ledger.sheet,
    heads: all.map((heading) => heading?.name ?? ''),
    cells: all.map((heading) => {
      const field = fieldOf(heading);
      return field === null ? '' : values[field];
    }),
  };
}
