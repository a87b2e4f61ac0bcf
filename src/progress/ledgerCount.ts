import { uniq } from 'es-toolkit/array/uniq';
import { monthEnd, partsOf, type IsoDate } from '../plan/period.js';
import type { Target } from '../plan/plan.js';
import { isDay, isOfYear, type LedgerRow, type PeriodReading, type Reading, type TargetRow } from './progress.js';
import { EXACT } from './number/precision.js';
import { bareRow } from './row/bareRow.js';

/** A bulletin of the year that is 已印发, with its day. */
type Issued = LedgerRow & { date: IsoDate };

/**
 * The targets that count the bulletins themselves, counted from the ledger 简报台账: what is 已印发 by each month's end and
 * by the workbook's day. Where an issued one has no day there is no certain number.
 * @param until the day that the workbook stands at, null where nothing says
 * @param table the ledger's place among the tables
 */
export function countLedger(
  ledger: readonly LedgerRow[],
  targets: readonly Target[],
  year: number,
  until: IsoDate | null,
  table: number,
): TargetRow[] {
  const [first] = ledger;
  if (first === undefined || until === null || partsOf(until).year < year) return [];
  const undated = ledger.find(({ state, date }) => state === 'issued' && !isDay(date));
  const issued = ledger.filter((row): row is Issued => row.state === 'issued' && isOfYear(row.date, year));
  const day = until < monthEnd(year, 12) ? until : monthEnd(year, 12);
  const sheets = uniq(ledger.map(({ source }) => `“${source.sheet}”`)).join('、');
  return targets
    .filter(({ countsBulletins }) => countsBulletins)
    .map((target) => {
      const base = bareRow({
        target: target.id,
        from: 'list',
        evidence: `清点${sheets}里已印发的期数`,
        score: 1,
        table,
        label: first.source,
        asOf: day,
      });
      if (undated !== undefined) return { ...base, total: { ok: false, doubt: 'missing', source: undated.source } };
      return {
        ...base,
        measure: 'cumulative',
        periods: monthEnds(issued, year, day, first),
        total: countBy(issued, day, first),
      };
    });
}

function monthEnds(issued: readonly Issued[], year: number, until: IsoDate, first: LedgerRow): PeriodReading[] {
  return Array.from({ length: 12 }, (_, at) => at + 1)
    .filter((month) => monthEnd(year, month) <= until)
    .map((index) => ({
      period: { kind: 'month', year, index },
      reading: countBy(issued, monthEnd(year, index), first),
    }));
}

/** How many were issued by a day; their cells, or where there are none the ledger's first. */
function countBy(issued: readonly Issued[], day: IsoDate, first: LedgerRow): Reading {
  const from = issued.filter(({ date }) => date <= day).map(({ source }) => source);
  const value = String(from.length);
  const source = from[0] ?? first.source;
  return {
    ok: true,
    value,
    ...EXACT,
    conversion: null,
    unitFrom: 'plan',
    asText: false,
    span: null,
    source,
    made: { how: 'counted', from: from.length === 0 ? [source] : from },
  };
}
