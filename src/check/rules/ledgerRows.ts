import { isDay, type LedgerRow } from '../../progress/progress.js';
import type { FindingOf } from '../report.js';
import { placed } from './rule.js';

type Mismatch = FindingOf<'ledger-mismatch'>;

/** What a row of the ledger lacks, or says so that it cannot be read. */
export function rowFaults(row: LedgerRow): Mismatch[] {
  return [...unread(row), ...lacking(row)];
}

/** A row without key, state and day may be no bulletin at all. */
function unread({ unread: cells, key, state, date }: LedgerRow): Mismatch[] {
  const isBulletin = key !== null || state !== null || isDay(date);
  return (isBulletin ? cells : []).map(({ what: column, source }) => {
    const at = { severity: 'warning', ...placed(null, source) } as const;
    return { rule: 'ledger-mismatch', ...at, what: 'unread', column, text: source.text };
  });
}

function lacking(row: LedgerRow): Mismatch[] {
  const { number, title, date, state, unread: cells, source } = row;
  const isNumberBlank = number === null && !cells.some(({ what }) => what === 'number');
  const lacks = [
    ...(state === 'issued' && isNumberBlank ? ['no-number' as const] : []),
    ...(state === 'issued' && !isDay(date) ? ['undated' as const] : []),
    // Without number and day it may be a bulletin that is only planned.
    ...(state === null && (number !== null || isDay(date)) ? ['state' as const] : []),
    ...(title === '' ? ['no-title' as const] : []),
  ];
  return lacks.map((what) => {
    const at = { severity: what === 'no-title' ? 'info' : 'warning', ...placed(null, source) } as const;
    return { rule: 'ledger-mismatch', ...at, what, title: nameOf(row) };
  });
}

function nameOf({ title, number, runningNumber, key }: LedgerRow): string {
  if (title !== '') return title;
  if (number !== null) return `第${number}期`;
  return runningNumber !== null ? `总第${runningNumber}期` : `日历编号${String(key)}`;
}

/** Rows of one bulletin of the calendar with different numbers; the first of them is kept to. */
export function keysTwice(ledger: readonly LedgerRow[]): Mismatch[] {
  const seen = new Map<number, LedgerRow>();
  return ledger.flatMap((row): Mismatch[] => {
    const { key, number, source } = row;
    if (key === null || number === null) return [];
    const other = seen.get(key);
    if (other === undefined) seen.set(key, row);
    if (other === undefined || other.number === number) return [];
    const at = { severity: 'warning', ...placed(null, source) } as const;
    const numbers = { number: numberWords(row), otherNumber: numberWords(other) };
    return [{ rule: 'ledger-mismatch', ...at, what: 'key', key, ...numbers, other: other.source }];
  });
}

function numberWords({ number, state }: LedgerRow): string {
  const words = `第${String(number)}期`;
  return state === null ? words : `${words}（${state === 'issued' ? '已印发' : '草稿'}）`;
}
