import type { Figure } from './figure.js';

/** Names under which templates place the charts, `::chart[…]{completion}`. */
export type ChartName = 'completion' | 'course' | 'districts';

/** Those names as templates may write them too. */
export const CHART_NAMES: Readonly<Record<ChartName, string>> = {
  completion: '完成率',
  course: '月度走势',
  districts: '县区',
};

/**
 * What a series is on paper: bars of what is on pace or of values, bars of what is behind, the line of what is due (the
 * pace, the year's target), a line of values.
 */
export type SeriesRole = 'bars' | 'behind' | 'due' | 'line';

/** One row of a chart's data. */
export interface ChartSeries {
  /** As in the legend: 完成率, 序时进度. */
  name: string;
  role: SeriesRole;
  /** One for each category; null leaves a gap: nothing is drawn that is not certain. */
  points: readonly (Figure | null)[];
}

/** A chart's data: what it shows, every point a figure. How it is drawn is the page's. */
export interface Chart {
  name: ChartName;
  /** What it is: 目标完成率与序时进度. */
  title: string;
  /** Alternative text: what a reader who does not see it must know, digits included. */
  description: string;
  /** Of all its values: `%`, `家`. */
  unit: string;
  categories: readonly string[];
  series: readonly ChartSeries[];
}

/** The number that is drawn: the one that is printed, so that page and chart agree; null where the text has none. */
export function drawnValue({ text }: Figure): number | null {
  const [digits] = /-?\d+(\.\d+)?/.exec(text.replace(/[−－]/, '-')) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** The charts of a document by name; null where there is nothing certain to draw. */
export type Charts = Readonly<Record<ChartName, Chart | null>>;
