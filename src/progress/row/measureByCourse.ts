import { lastMonth } from '../../plan/period.js';
import type { Series } from './series.js';
import type { Measure } from '../progress.js';

/** Rows with fewer filled periods than this show no course. */
const LEAST_PERIODS = 3;
/** Fewer rows than this may rise, or fall, by chance. */
const LEAST_RISING = 4;
const LEAST_FALLING = 3;
/** As many steps up, with none down, that amounts of single periods would hardly take. */
const LEAST_RISES = 8;
/** Sums this many times the year's target are no sums of amounts. */
const FAR_BEYOND = 3;

/** The filled periods of a row, without the zeros of months to come; as numbers, for they are only compared. */
interface Course {
  values: readonly number[];
  rises: number;
  falls: number;
  sum: number;
  last: number;
  planned: number | null;
  /** Share of the year that is over at the last period. */
  elapsed: number;
}

/**
 * Tells totals since January from amounts of a month by the way that the figures of a whole table go: totals rise in every
 * row (a single row that falls is a fault in that row), amounts rise and fall; and amounts that would add up to several
 * times the year's targets are totals. Null where that is not clear.
 */
export function measureByCourse(rows: readonly Series[]): Measure | null {
  const courses = rows.map(courseOf).filter(({ values }) => values.length >= LEAST_PERIODS);
  const falling = courses.filter(({ falls }) => falls > 0).length;
  const rising = courses.filter(({ rises, falls }) => rises > 0 && falls === 0);
  const isBeyond = sumsAreBeyond(courses);
  if (falling >= LEAST_FALLING && falling * 10 >= courses.length * 3) return isBeyond ? null : 'increment';
  if (falling > 0 && rising.length < 5 * falling) return null;
  if (isBeyond) return 'cumulative';
  const rises = rising.reduce((sum, one) => sum + one.rises, 0);
  const isClear = rising.length >= LEAST_RISING && rises >= LEAST_RISES;
  // Over few periods amounts may grow everywhere: then what they add up to is about what is due.
  return isClear && (rises >= 4 * rising.length || !sumsAreDue(rising)) ? 'cumulative' : null;
}

function courseOf({ periods, planned }: Series): Course {
  const filled = periods.flatMap(({ period, reading }) =>
    reading.ok ? [{ month: lastMonth(period), value: Number(reading.value) }] : [],
  );
  const end = filled.findLastIndex(({ value }) => value !== 0);
  const known = filled.slice(0, end + 1);
  const values = known.map(({ value }) => value);
  const steps = values.slice(1).map((value, at) => ({ from: values[at] ?? 0, to: value }));
  return {
    values,
    // From nothing to something is a step of either kind.
    rises: steps.filter(({ from, to }) => from > 0 && to > from).length,
    falls: steps.filter(({ from, to }) => to < from).length,
    sum: values.reduce((a, b) => a + b, 0),
    last: values.at(-1) ?? 0,
    planned: planned === null || Number(planned) <= 0 ? null : Number(planned),
    elapsed: (known.at(-1)?.month ?? 0) / 12,
  };
}

/** In most rows the sum is several times the year's target, and the last figure about as much as it. */
function sumsAreBeyond(courses: readonly Course[]): boolean {
  const known = courses.filter(({ planned }) => planned !== null);
  const beyond = known.filter(
    ({ sum, last, planned }) => planned !== null && sum > FAR_BEYOND * planned && last <= 1.5 * planned,
  );
  return beyond.length >= LEAST_RISING && beyond.length * 5 >= known.length * 3;
}

/** In most rows the sum is nearer to what is due by then than the last figure is. */
function sumsAreDue(courses: readonly Course[]): boolean {
  const known = courses.flatMap(({ planned, elapsed, sum, last }) =>
    planned === null ? [] : [{ due: planned * elapsed, sum, last }],
  );
  const distance = (value: number, due: number): number => Math.abs(Math.log(value / due));
  const nearer = known.filter(({ due, sum, last }) => distance(sum, due) < distance(last, due));
  return known.length > 0 && nearer.length * 2 >= known.length;
}
