import Big from 'big.js';
import { endOf, firstMonth, lastMonth, type IsoDate } from '../plan/period.js';
import { EXACT, isExact, precisionOfSum } from './number/precision.js';
import type { CellSource, Conflict, Entry, PeriodReading, Reading, TargetRow } from './progress.js';
import { lastDigit, sumsOfRow, type Contradiction } from './row/runningSums.js';
import { subtotalContradictions } from './row/subtotals.js';

/**
 * What the rows claim, day by day: one entry where all claims for a day agree, a conflict where they do not. What a
 * paragraph says counts only for a target for which no table and no list has a figure.
 */
export function settle(rows: readonly TargetRow[]): { entries: Entry[]; conflicts: Conflict[] } {
  const claims = new Claims();
  for (const row of rows) if (row.from !== 'prose') claimOf(row, claims);
  const told = new Set(claims.targets());
  for (const row of rows) if (row.from === 'prose' && !told.has(row.target)) claimOf(row, claims);
  return claims.settled();
}

/**
 * Claims by target and day. Only the first for each value is kept as an entry: a large workbook says the same thing very
 * often, and decimals are written in one way only, so that texts compare.
 */
class Claims {
  private readonly byTarget = new Map<string, Map<IsoDate, Entry[]>>();

  targets(): Iterable<string> {
    return this.byTarget.keys();
  }

  /** Whether nobody has claimed the value yet: most claims of a large workbook need no entry. */
  isNew(target: string, asOf: IsoDate, value: string): boolean {
    const same = this.byTarget.get(target)?.get(asOf);
    return same === undefined || !same.some((one) => one.value === value);
  }

  add(entry: Entry): void {
    const days = this.byTarget.get(entry.target) ?? new Map<IsoDate, Entry[]>();
    this.byTarget.set(entry.target, days);
    const same = days.get(entry.asOf) ?? [];
    days.set(entry.asOf, same);
    if (this.isNew(entry.target, entry.asOf, entry.value)) same.push(entry);
  }

  settled(): { entries: Entry[]; conflicts: Conflict[] } {
    const groups = [...this.byTarget.values()].flatMap((days) => [...days.values()]);
    const entries = groups.flatMap((group) => (group.length === 1 ? group : []));
    const conflicts = groups.flatMap((group): Conflict[] => {
      const [first] = group;
      if (first === undefined || group.length === 1) return [];
      const claims = group.map(({ value, sources }) => ({ value, sources }));
      return [{ target: first.target, asOf: first.asOf, claims }];
    });
    return { entries: entries.sort(byDay), conflicts: conflicts.sort(byDay) };
  }
}

function byDay(a: { asOf: IsoDate; target: string }, b: { asOf: IsoDate; target: string }): number {
  return a.asOf.localeCompare(b.asOf) || a.target.localeCompare(b.target);
}

/** A row's claims: its periods first, so that a period's own cell is the one that is cited. */
function claimOf(row: TargetRow, claims: Claims): void {
  const { measure, total, asOf } = row;
  if (measure === 'increment') for (const entry of summed(row)) claims.add(entry);
  else if (measure !== null) {
    const periods = withoutTail(row);
    for (const { period, reading } of periods) claimReading(row, endOf(period), reading, claims);
  }
  for (const one of contradictions(row)) claims.add(contradictingClaim(row, one));
  for (const one of subtotalContradictions(row)) {
    claims.add({ ...contradictingClaim(row, one), value: one.claimed });
  }
  if (total !== null && asOf !== null) claimReading(row, asOf, total, claims);
}

function claimReading(row: TargetRow, asOf: IsoDate, reading: Reading, claims: Claims): void {
  if (reading.ok && claims.isNew(row.target, asOf, reading.value)) claims.add(entryOf(row, asOf, reading));
}

/** Where a row's 累计 and 当月 contradict each other; the last digit may differ by one, since each is rounded for itself. */
export function contradictions({ periods: own, amounts, measure, before: sheetBefore }: TargetRow): Contradiction[] {
  if (measure !== 'cumulative') return [];
  const periods = sheetBefore === undefined ? own : [sheetBefore, ...own];
  return amounts.flatMap(({ period, reading: amount }): Contradiction[] => {
    const asOf = endOf(period);
    const stated = periods.find((one) => endOf(one.period) === asOf)?.reading;
    const before = periods.find((one) => lastMonth(one.period) === firstMonth(period) - 1)?.reading;
    if (stated?.ok !== true || !amount.ok || !isExact(stated) || !isExact(amount)) return [];
    if (firstMonth(period) > 1 && (before?.ok !== true || !isExact(before))) return [];
    const added = before?.ok === true ? [before, amount] : [amount];
    const value = added.reduce((sum, one) => sum.plus(one.value), new Big(0));
    const allowed = lastDigit([stated, ...added].map((one) => one.value));
    return value.minus(stated.value).abs().gt(allowed) ? [{ asOf, stated, value: value.toFixed(), added }] : [];
  });
}

function contradictingClaim({ target, evidence }: TargetRow, { asOf, value, added }: Contradiction): Entry {
  const sources = added.flatMap(sourcesOf);
  return { target, asOf, value, ...EXACT, conversion: null, sources, how: 'summed', evidence };
}

/** Neither a total since January nor a level falls to nothing: zeros after the last amount are months still to come. */
function withoutTail({ periods }: TargetRow): readonly PeriodReading[] {
  const last = periods.findLastIndex(({ reading }) => reading.ok && reading.value !== '0');
  return last >= 0 ? periods.slice(0, last + 1) : periods;
}

function entryOf(row: TargetRow, asOf: IsoDate, reading: Extract<Reading, { ok: true }>): Entry {
  const { value, approximate, bound, conversion } = reading;
  const how = reading.made?.how ?? 'read';
  return {
    target: row.target,
    asOf,
    value,
    approximate,
    bound,
    conversion,
    sources: sourcesOf(reading),
    how,
    evidence: row.evidence,
  };
}

function summed(row: TargetRow): Entry[] {
  const { target, evidence } = row;
  return sumsOfRow(row).map(({ asOf, value, added }) => ({
    target,
    asOf,
    value,
    ...precisionOfSum(added),
    conversion: added.find(({ conversion }) => conversion !== null)?.conversion ?? null,
    sources: added.flatMap(sourcesOf),
    how: 'summed',
    evidence,
  }));
}

/** The cell that a figure was read from, or those that it was counted or summed from. */
function sourcesOf({ made, source }: Extract<Reading, { ok: true }>): readonly CellSource[] {
  return made?.from ?? [source];
}
