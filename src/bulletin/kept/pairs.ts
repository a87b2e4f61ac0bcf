import { isDay, type LedgerRow } from '../../progress/progress.js';

/**
 * For each row the one of others that is the same issue: the same 标识, else the same 日历编号, else the same number and
 * title where not both are planned. Of several the first that is not another's already.
 */
export function pairs(rows: readonly LedgerRow[], others: readonly LedgerRow[]): Map<LedgerRow, LedgerRow> {
  const found = new Map<LedgerRow, LedgerRow>();
  const taken = new Set<LedgerRow>();
  for (const isSame of [sameId, sameKey, sameWords]) {
    for (const row of rows) {
      if (found.has(row)) continue;
      const other = others.find((one) => !taken.has(one) && isSame(row, one));
      if (other === undefined) continue;
      found.set(row, other);
      taken.add(other);
    }
  }
  return found;
}

function sameId(a: LedgerRow, b: LedgerRow): boolean {
  return a.id !== null && a.id === b.id;
}

function sameKey(a: LedgerRow, b: LedgerRow): boolean {
  return a.key !== null && a.key === b.key;
}

function sameWords(a: LedgerRow, b: LedgerRow): boolean {
  if (a.key !== null && b.key !== null) return false;
  return a.number !== null && a.number === b.number && plain(a.title) !== '' && plain(a.title) === plain(b.title);
}

function plain(title: string): string {
  return title.normalize('NFKC').replace(/\s/g, '');
}

/** What two rows of one issue say that cannot both be true: another number, or another day on which it was issued. */
export function disputeOf(a: LedgerRow, b: LedgerRow): 'number' | 'date' | null {
  if (a.number !== null && b.number !== null && a.number !== b.number) return 'number';
  const areIssued = a.state === 'issued' && b.state === 'issued';
  return areIssued && isDay(a.date) && isDay(b.date) && a.date !== b.date ? 'date' : null;
}
