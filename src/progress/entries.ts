import Big from 'big.js';
import { groupBy } from 'es-toolkit/array';
import { endOf, firstMonth, type IsoDate } from '../plan/period.js';
import type { Conflict, Entry, PeriodReading, Reading, TargetRow } from './progress.js';

/** What the rows claim, day by day: one entry where all claims for a day agree, a conflict where they do not. */
export function settle(rows: readonly TargetRow[]): { entries: Entry[]; conflicts: Conflict[] } {
  const claims = groupBy(rows.flatMap(claimsOf), (claim) => `${claim.target} ${claim.asOf}`);
  const entries: Entry[] = [];
  const conflicts: Conflict[] = [];
  for (const group of Object.values(claims)) {
    const [first] = group;
    if (first === undefined) continue;
    // Decimals are written in one way only, so texts compare.
    if (group.every(({ value }) => value === first.value)) entries.push(first);
    else
      conflicts.push({
        target: first.target,
        asOf: first.asOf,
        claims: group.map(({ value, sources }) => ({ value, sources })),
      });
  }
  return { entries: entries.sort(byDay), conflicts: conflicts.sort(byDay) };
}

function byDay(a: { asOf: IsoDate; target: string }, b: { asOf: IsoDate; target: string }): number {
  return a.asOf.localeCompare(b.asOf) || a.target.localeCompare(b.target);
}

/** A row's claims: its periods first, so that a period's own cell is the one that is cited. */
function claimsOf(row: TargetRow): Entry[] {
  const fromPeriods = row.measure === 'increment' ? summed(row) : row.measure === null ? [] : readOff(row);
  const total = row.total !== null && row.asOf !== null ? entryOf(row, row.asOf, row.total) : [];
  return [...fromPeriods, ...total];
}

function readOff(row: TargetRow): Entry[] {
  return withoutTail(row).flatMap(({ period, reading }) => entryOf(row, endOf(period), reading));
}

/** Neither a total since January nor a level falls to nothing: zeros after the last amount are months still to come. */
function withoutTail({ periods }: TargetRow): readonly PeriodReading[] {
  const last = periods.findLastIndex(({ reading }) => reading.ok && reading.value !== '0');
  return last >= 0 ? periods.slice(0, last + 1) : periods;
}

function entryOf(row: TargetRow, asOf: IsoDate, reading: Reading): Entry[] {
  if (!reading.ok) return [];
  const { value, approximate, conversion, source } = reading;
  return [
    {
      target: row.target,
      asOf,
      value,
      approximate,
      conversion,
      sources: [source],
      how: 'read',
      evidence: row.evidence,
    },
  ];
}

/** Adds amounts from January on, and stops at the first that is not certain: a sum without it would be wrong. */
function summed(row: TargetRow): Entry[] {
  const entries: Entry[] = [];
  const added: Extract<Reading, { ok: true }>[] = [];
  let nextMonth = 1;
  for (const { period, reading } of row.periods) {
    if (!reading.ok || firstMonth(period) !== nextMonth) break;
    added.push(reading);
    nextMonth = monthAfter(period);
    entries.push({
      target: row.target,
      asOf: endOf(period),
      value: added.reduce((sum, { value }) => sum.plus(value), new Big(0)).toFixed(),
      approximate: added.some(({ approximate }) => approximate),
      conversion: added.find(({ conversion }) => conversion !== null)?.conversion ?? null,
      sources: added.map(({ source }) => source),
      how: 'summed',
      evidence: row.evidence,
    });
  }
  return entries;
}

function monthAfter(period: PeriodReading['period']): number {
  const length = { month: 1, quarter: 3, 'half-year': 6, year: 12 }[period.kind];
  return firstMonth(period) + length;
}
