import type { ReactNode } from 'react';
import { textWidth } from '../../pipeline/paper.js';
import type { DrawnSeries } from './chartShape.js';
import { DASHES, SERIES_COLOR } from './seriesColor.js';

const SAMPLE = 16;
const TEXT = 9;
const GAP = 14;

/** The names of a chart's series, each beside a sample of it, centred. */
export function Legend({ series, width }: { series: readonly DrawnSeries[]; width: number }): ReactNode {
  const widths = series.map(({ name }) => SAMPLE + 4 + textWidth(name) * TEXT + GAP);
  const start = (width - widths.reduce((sum, one) => sum + one, 0)) / 2;
  return (
    <g fontSize={TEXT} aria-hidden>
      {series.map((one, index) => {
        const x = start + widths.slice(0, index).reduce((sum, before) => sum + before, 0);
        return (
          <g key={one.name} transform={`translate(${x} 0)`}>
            <Sample series={one} />
            <text x={SAMPLE + 4} y={10} fill="currentColor">
              {one.name}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Sample({ series: { role, level } }: { series: DrawnSeries }): ReactNode {
  const color = SERIES_COLOR[role];
  if (role === 'bars' || role === 'behind')
    return <rect x={4} y={3} width={8} height={8} fill={color} stroke="currentColor" strokeWidth={0.3} />;
  const dashes = role === 'due' && level ? { strokeDasharray: DASHES } : {};
  return (
    <line
      x1={role === 'due' && !level ? 4 : 0}
      x2={role === 'due' && !level ? 12 : SAMPLE}
      y1={7}
      y2={7}
      stroke={color}
      strokeWidth={2}
      {...dashes}
    />
  );
}
