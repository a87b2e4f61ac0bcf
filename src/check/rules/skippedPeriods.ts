import { lastMonth, MONTHS_IN, type Period } from '../../plan/period.js';

/**
 * The periods that a series of columns or sheets leaves out between others: 3月 of 1月 2月 4月. Series that report each third
 * month leave nothing out, and neither does one in which another period (一季度) ends where the lacking one would.
 * @param periods those that are there, of one year, in any order
 * @returns each lacking period, and the one that follows the gap
 */
export function skippedPeriods(periods: readonly Period[]): { skipped: Period; next: Period }[] {
  const ends = new Set(periods.map(lastMonth));
  return (['month', 'quarter'] as const).flatMap((kind) => {
    const series = periods.filter((period) => period.kind === kind).sort((a, b) => a.index - b.index);
    const step = usualStep(series);
    if (step === null) return [];
    return series.flatMap((next, at) => {
      const before = series[at - 1];
      if (before === undefined || (next.index - before.index) % step !== 0) return [];
      const lacking: { skipped: Period; next: Period }[] = [];
      for (let index = before.index + step; index < next.index; index += step) {
        if (!ends.has(index * MONTHS_IN[kind])) lacking.push({ skipped: { ...next, index }, next });
      }
      return lacking;
    });
  });
}

/** The distance at which most periods of a series follow each other, null where none is usual. */
function usualStep(series: readonly Period[]): number | null {
  const steps = series.flatMap((period, at) => {
    const before = series[at - 1];
    return before === undefined || before.index === period.index ? [] : [period.index - before.index];
  });
  const least = Math.min(...steps);
  const usual = steps.filter((step) => step === least).length;
  return steps.length > 0 && usual * 2 >= steps.length ? least : null;
}
