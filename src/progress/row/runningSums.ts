import Big from 'big.js';
import { endOf, firstMonth, lastMonth, type IsoDate } from '../../plan/period.js';
import type { PeriodReading, Reading, TargetRow } from '../progress.js';

/** Amounts of single periods, added up from January to a day. */
export interface RunningSum {
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

/** The sums of a row's own periods, which may go on with those of earlier sheets. */
export function sumsOfRow({ periods, earlier }: Pick<TargetRow, 'periods' | 'earlier'>): RunningSum[] {
  return earlier === undefined ? runningSums(periods) : runningSums([...earlier, ...periods]).slice(earlier.length);
}

/** A total since January that is not the one before and the amount of the period together. */
export interface Contradiction {
  asOf: IsoDate;
  stated: Extract<Reading, { ok: true }>;
  /** Decimal: what the total before and the amount come to. */
  value: string;
  added: readonly Extract<Reading, { ok: true }>[];
}

/** One of the last digit of decimals; nothing where all are whole. */
export function lastDigit(values: readonly string[]): Big {
  const decimals = Math.max(...values.map((value) => value.split('.')[1]?.length ?? 0));
  return decimals === 0 ? new Big(0) : new Big(10).pow(-decimals);
}
