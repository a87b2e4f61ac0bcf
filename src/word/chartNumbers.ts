import type { Chart } from '../bulletin/chart.js';

/** How a chart writes its numbers, as Excel's formats. */
export interface ChartNumbers {
  /** At bars and points: with the decimals that are printed. */
  labels: string;
  /** The same with the unit, where there is no axis that has it. */
  unitLabels: string;
  /** At the axis, with the unit. */
  axis: string;
  /** Whether any is below nothing. */
  negative: boolean;
}

/** The formats for a chart's numbers; a percentage reads 50%, other units stand behind the number as well. */
export function chartNumbers({ series, unit }: Chart): ChartNumbers {
  const texts = series.flatMap(({ points }) => points.flatMap((point) => point?.text ?? []));
  const decimals = series
    .filter(({ role }) => role !== 'due')
    .flatMap(({ points }) => points.flatMap((point) => (point === null ? [] : [decimalsOf(point.text)])));
  const most = Math.max(0, ...decimals);
  const least = Math.min(most, ...decimals);
  const written = most === 0 || least === 0 ? 'General' : `0.${'0'.repeat(least)}${'#'.repeat(most - least)}`;
  const behind = unit === '' ? '' : `"${unit.replaceAll('"', '')}"`;
  return {
    labels: written,
    unitLabels: written + behind,
    axis: `General${behind}`,
    negative: texts.some((text) => /[-−－]\d/.test(text)),
  };
}

function decimalsOf(text: string): number {
  return /\d\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}
