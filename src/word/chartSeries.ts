import type { ChartDataLabels, ChartPointLabel, ChartSeries as Drawn } from 'docx/charts';
import { drawnValue, type Chart, type ChartSeries } from '../bulletin/chart.js';
import type { Letterhead } from '../document/letterhead.js';

type Values = readonly (number | null)[];

/** How all numbers of a chart are written. */
export type NumberLabels = Required<Pick<ChartDataLabels, 'numberFormat' | 'font'>>;

const WHITE = 'FFFFFF';

/** Shares of the largest number: what a bar must have for a number within it, how high a number is, and a mark. */
const HIGH_BAR = 0.2;
const LABEL = 0.14;
const MARK = 0.01;

/** A chart's series as docx draws them; nothing is told by colour alone: light or dark bars, a whole or a dashed line. */
export function drawnSeries({ series }: Chart, colors: Letterhead['colors'], labels: NumberLabels): Drawn[] {
  const top = Math.max(...series.flatMap((one) => valuesOf(one).map((value) => value ?? 0)));
  const lines = series.filter(({ role }) => role === 'due').map(valuesOf);
  const crossed = (index: number, from: number, to: number): boolean =>
    lines.some((values) => {
      const due = values[index] ?? null;
      return due !== null && due > from && due < to;
    });

  /** Numbers stand on light bars and within dark ones, but for those that a line or a mark would cross there. */
  const places = (values: Values, dark: boolean): (ChartPointLabel | undefined)[] =>
    values.map((value, index) => {
      if (value === null || value < top * HIGH_BAR) return undefined;
      const onIt = !crossed(index, value - MARK * top, value + LABEL * top);
      const within = !crossed(index, value - LABEL * top, value + MARK * top);
      if (!within || (onIt && !dark)) return undefined;
      return { position: 'insideEnd', ...(dark ? { font: { ...labels.font, color: WHITE } } : {}) };
    });

  return series.map((one) => {
    const values = valuesOf(one);
    const bars = (dark: boolean): Drawn => ({
      name: one.name,
      values,
      color: dark ? colors.behind : colors.bars,
      dataLabels: { ...labels, value: true, position: 'outsideEnd' },
      ...(lines.length === 0 ? {} : { pointLabels: places(values, dark) }),
    });
    switch (one.role) {
      case 'bars':
        return bars(false);
      case 'behind':
        return bars(true);
      case 'line':
        return { name: one.name, ...courseLine(values, colors.line, labels) };
      case 'due':
        return { name: one.name, ...dueLine(values, colors.line) };
    }
  });
}

function courseLine(values: Values, color: string, labels: NumberLabels): Omit<Drawn, 'name'> {
  return {
    values,
    type: 'line',
    color,
    line: { color, width: 2 },
    markers: { shape: 'circle', size: 6 },
    dataLabels: { ...labels, value: true, position: 'above' },
  };
}

/** One level is a dashed line; levels that differ from bar to bar are a mark at each. */
function dueLine(values: Values, color: string): Omit<Drawn, 'name'> {
  const level = new Set(values.filter((value) => value !== null)).size === 1;
  return {
    values,
    type: 'line',
    color,
    line: { color, width: level ? 1.5 : 0, dash: 'dash' },
    markers: level ? false : { shape: 'dash', size: 9 },
    dataLabels: false,
  };
}

function valuesOf({ points }: ChartSeries): Values {
  return points.map((point) => (point === null ? null : drawnValue(point)));
}
