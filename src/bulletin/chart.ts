import Big from 'big.js';
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

/**
 * The number that is drawn: the value, rounded as it is printed (99.96 that reads 99.9% is 99.9), so that page and chart
 * agree; null for words, which have no value.
 */
export function drawnValue(figure: Figure): number | null {
  if (figure.kind === 'passage') return null;
  const value = new Big(figure.value);
  const numbers = figure.text.replace(/(?<=\d)[,，](?=\d{3})/g, '').match(/\d+(?:\.\d+)?/g) ?? [];
  const decimals = Math.max(0, ...numbers.map((number) => number.split('.')[1]?.length ?? 0));
  const rounded = [Big.roundHalfUp, Big.roundDown, Big.roundUp].map((mode) => value.round(decimals, mode));
  const printed = rounded.find((one) => numbers.some((number) => one.abs().eq(number)));
  return (printed ?? value.round(decimals)).toNumber();
}

/** The charts of a document by name; null where there is nothing certain to draw. */
export type Charts = Readonly<Record<ChartName, Chart | null>>;
