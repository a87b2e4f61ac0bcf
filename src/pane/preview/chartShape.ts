import type { Figure } from '../../bulletin/figure.js';
import type { Chart, ChartSeries } from '../../bulletin/chart.js';
import { drawnValue } from '../../pipeline/paper.js';

/** A bar or a point that has a value. */
export interface ChartValue {
  /** `c1-2-3`, as in the document's provenance. */
  id: string;
  /** Place of its category, from 0. */
  index: number;
  value: number;
  figure: Figure;
}

/** A series with the values that are drawn. */
export interface DrawnSeries extends Pick<ChartSeries, 'name' | 'role'> {
  values: readonly ChartValue[];
  /** All its values are the same: a line across. */
  level: boolean;
}

/** What a chart draws, and the scale of its values. */
export interface ChartShape {
  /** Bars that lie, bars that stand, or lines over the months. */
  kind: 'lying' | 'standing' | 'lines';
  series: readonly DrawnSeries[];
  /** Ticks of the value axis, from the least to the greatest. */
  ticks: readonly number[];
}

/** The shape of a chart; it is drawn as on paper, if more simply. */
export function chartShape(id: string, chart: Chart): ChartShape {
  const series = chart.series.map((one, place): DrawnSeries => {
    const values = one.points.flatMap((figure, index) => {
      const value = figure === null ? null : drawnValue(figure);
      return figure === null || value === null ? [] : [{ id: `${id}-${place + 1}-${index + 1}`, index, value, figure }];
    });
    return { name: one.name, role: one.role, values, level: new Set(values.map(({ value }) => value)).size === 1 };
  });
  const all = series.flatMap(({ values }) => values.map(({ value }) => value));
  const standing = chart.series.some(({ role }) => role === 'bars' || role === 'behind');
  return {
    kind: chart.name === 'districts' ? 'lying' : standing ? 'standing' : 'lines',
    series,
    ticks: ticksOf(Math.min(0, ...all), Math.max(0, ...all)),
  };
}

const MOST_TICKS = 6;

/** Round numbers from below the least value to above the greatest. */
export function ticksOf(least: number, greatest: number): number[] {
  const span = greatest - least || 1;
  const power = 10 ** Math.floor(Math.log10(span / MOST_TICKS));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => span / one <= MOST_TICKS) ?? 10 * power;
  const [first, last] = [Math.floor(least / step), Math.ceil((greatest || step) / step)];
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}
