import type { BarChartOptions, ColumnChartOptions, LineChartOptions } from 'docx/charts';
import type { Chart } from '../bulletin/chart.js';
import type { Letterhead } from '../document/letterhead.js';
import { chartNumbers } from './chartNumbers.js';
import { drawnSeries } from './chartSeries.js';
import { TYPE_AREA, pixels } from './measures.js';
import { textWidth } from './textWidth.js';

type Options = BarChartOptions | ColumnChartOptions | LineChartOptions;

/** Points: the text of a chart, and of one with many bars. */
const TEXT = 9;
const SMALL = 8;

/** Above the ids of the drawings in the imprint and the footers, which `sections` counts. */
const FIRST_DRAWING = 100;

const BLACK = '000000';
const WHITE = 'FFFFFF';

/** Twips: what stands around the plot, a plot's height, the room of a bar that lies. */
const AROUND = 1200;
const PLOT = 3000;
const LYING_BAR = 400;
/** What else a page has to have room for: the head of an attachment, and the caption. */
const BESIDE = 3900;

/** Fewer bars would be broad ones, and stand apart. */
const FEW = 8;

/** Lines that a label under its bar may have. */
const LABEL_LINES = 2;

/**
 * How a chart is drawn: districts as bars that lie, the largest on top; whatever has a line over the months as lines;
 * otherwise bars with the line of what is due.
 * @param number of the chart, for 图1
 * @param width of the line in twips
 */
export function chartOptions(chart: Chart, number: number, width: number, letterhead: Letterhead): Options {
  const numbers = chartNumbers(chart);
  const { categories } = chart;
  const lying = chart.name === 'districts';
  const upright = !lying && !fitUnderBars(categories, width);
  const font = { name: letterhead.fonts.heading1, size: upright ? SMALL : TEXT, color: BLACK };
  const series = drawnSeries(chart, letterhead.colors, {
    numberFormat: lying ? numbers.unitLabels : numbers.labels,
    font,
  });
  const height = lying
    ? AROUND / 2 + categories.length * LYING_BAR
    : PLOT + AROUND + (upright ? labelsHeight(categories) : 0);
  const common = {
    categories,
    series,
    font: { name: font.name, color: BLACK },
    legend: series.length > 1 ? ({ position: 'top', font: { ...font, size: TEXT } } as const) : false,
    chartArea: { fill: WHITE, border: 'none' },
    plotArea: { fill: 'none', border: 'none' },
    transformation: {
      width: Math.floor(pixels(width)),
      height: Math.round(pixels(Math.min(height, pageHeight(width) - BESIDE))),
    },
    altText: {
      id: String(FIRST_DRAWING + number),
      name: `图${number}`,
      title: chart.title,
      description: chart.description,
    },
    valueAxis: { font, numberFormat: numbers.axis, ...(numbers.negative ? {} : { minimum: 0 }) },
  } as const;
  const categoryAxis = { font, labelRotation: upright ? -90 : 0 };
  if (lying) {
    return {
      ...common,
      type: 'bar',
      gapWidth: 50,
      categoryAxis: { ...categoryAxis, reverseOrder: true },
      valueAxis: { ...common.valueAxis, visible: false, gridlines: false },
    };
  }
  if (chart.series.some(({ role }) => role === 'bars' || role === 'behind')) {
    return { ...common, type: 'column', gapWidth: categories.length < FEW ? 120 : 40, overlap: 100, categoryAxis };
  }
  return { ...common, type: 'line', categoryAxis };
}

/** Of the type area whose lines are so wide. */
function pageHeight(width: number): number {
  return width > TYPE_AREA.width ? TYPE_AREA.width : TYPE_AREA.height;
}

/** Whether every label stands under its bar in a line or two. */
function fitUnderBars(categories: readonly string[], width: number): boolean {
  const room = (width - AROUND) / categories.length / (TEXT * 20);
  return categories.every((name) => Math.ceil(textWidth(name) / Math.floor(room)) <= LABEL_LINES);
}

/** Twips that labels need which stand upright. */
function labelsHeight(categories: readonly string[]): number {
  return Math.max(...categories.map(textWidth)) * SMALL * 20;
}
