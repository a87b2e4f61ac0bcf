import type { ReactNode } from 'react';
import type { Chart } from '../../bulletin/chart.js';
import { textWidth } from '../../pipeline/paper.js';
import type { ChartShape } from './chartShape.js';
import { SERIES_COLOR } from './seriesColor.js';
import { ValueLink } from './ValueLink.js';

/** Bars that lie, one under the other, with their values and the unit behind them. All lengths in points. */
export function LyingChart({
  chart,
  shape,
  width,
  bar,
  labels,
}: {
  chart: Chart;
  shape: ChartShape;
  width: number;
  /** Height of a bar with its air. */
  bar: number;
  /** Width of the longest label. */
  labels: number;
}): ReactNode {
  const most = shape.ticks.at(-1) ?? 1;
  const room = width - labels - (6 + textWidth(chart.unit)) * 8;
  const length = (value: number): number => (Math.max(0, value) / most) * room;
  return (
    <>
      {chart.categories.map((name, index) => (
        <text key={name} x={labels - 6} y={index * bar + bar / 2 + 3} textAnchor="end" fill="currentColor" aria-hidden>
          {name}
        </text>
      ))}
      {shape.series.map(({ name, role, values }) => (
        <g key={name}>
          {values.map((value) => (
            <g key={value.id} transform={`translate(${labels} ${value.index * bar})`}>
              <rect
                y={bar / 6}
                width={length(value.value)}
                height={(bar * 2) / 3}
                fill={SERIES_COLOR[role]}
                stroke="currentColor"
                strokeWidth={0.3}
              />
              <ValueLink value={value} x={length(value.value) + 4} y={bar / 2 + 3} anchor="start" unit={chart.unit} />
            </g>
          ))}
        </g>
      ))}
    </>
  );
}
