import Big from 'big.js';
import { groupBy } from 'es-toolkit/array';
import { endOf, firstMonth, lastMonth, type IsoDate } from '../plan/period.js';
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
  return [...fromPeriods, ...contradictions(row).map((one) => contradictingClaim(row, one)), ...total];
}

/** A total since January that is not the one before and the amount of the period together. */
export interface Contradiction {
  asOf: IsoDate;
  stated: Extract<Reading, { ok: true }>;
  /** Decimal: what the total before and the amount come to. */
  value: string;
  added: readonly Extract<Reading, { ok: true }>[];
}

/** Where a row's 累计 and 当月 contradict each other; the last digit may differ by one, since each is rounded for itself. */
export function contradictions({ periods, amounts, measure }: TargetRow): Contradiction[] {
  if (measure !== 'cumulative') return [];
  return amounts.flatMap(({ period, reading: amount }): Contradiction[] => {
    const asOf = endOf(period);
    const stated = periods.find((one) => endOf(one.period) === asOf)?.reading;
    const before = periods.find((one) => lastMonth(one.period) === firstMonth(period) - 1)?.reading;
    if (stated?.ok !== true || !amount.ok || stated.approximate || amount.approximate) return [];
    if (firstMonth(period) > 1 && (before?.ok !== true || before.approximate)) return [];
    const added = before?.ok === true ? [before, amount] : [amount];
    const value = added.reduce((sum, one) => sum.plus(one.value), new Big(0));
    const allowed = lastDigit([stated, ...added].map((one) => one.value));
    return value.minus(stated.value).abs().gt(allowed) ? [{ asOf, stated, value: value.toFixed(), added }] : [];
  });
}

/** One of the last digit of decimals; nothing where all are whole. */
function lastDigit(values: readonly string[]): Big {
  const decimals = Math.max(...values.map((value) => value.split('.')[1]?.length ?? 0));
  return decimals === 0 ? new Big(0) : new Big(10).pow(-decimals);
}

function contradictingClaim({ target, evidence }: TargetRow, { asOf, value, added }: Contradiction): Entry {
  const sources = added.map(({ source }) => source);
  return { target, asOf, value, approximate: false, conversion: null, sources, how: 'summed', evidence };
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

function summed({ target, periods, evidence }: TargetRow): Entry[] {
  return runningSums(periods).map(({ asOf, value, added }) => ({
    target,
    asOf,
    value,
    approximate: added.some(({ approximate }) => approximate),
    conversion: added.find(({ conversion }) => conversion !== null)?.conversion ?? null,
    sources: added.map(({ source }) => source),
    how: 'summed',
    evidence,
  }));
}

/** Amounts of single periods, added up from January to a day. */
interface RunningSum {
  asOf: IsoDate;
  /** Decimal. */
  value: string;
  added: readonly Extract<Reading, { ok: true }>[];
}

/** The sums from January on, period by period, up to the first amount that is not certain: a sum without it would be wrong. */
export function runningSums(periods: readonly PeriodReading[]): RunningSum[] {
  const sums: RunningSum[] = [];
  let nextMonth = 1;
  for (const { period, reading } of periods) {
    if (!reading.ok || firstMonth(period) !== nextMonth) break;
    nextMonth = lastMonth(period) + 1;
    const last = sums.at(-1);
    const value = new Big(last?.value ?? 0).plus(reading.value).toFixed();
    sums.push({ asOf: endOf(period), value, added: [...(last?.added ?? []), reading] });
  }
  return sums;
}
