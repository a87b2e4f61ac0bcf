import type { ReactNode } from 'react';
import type { Chart } from '../../bulletin/chart.js';
import type { ChartShape, ChartValue, DrawnSeries } from './chartShape.js';
import { DASHES, SERIES_COLOR } from './seriesColor.js';
import { ValueLink } from './ValueLink.js';

/** Points: the numbers of the axis. */
const AXIS = 30;
/** What a bar takes of the room that it has. */
const BAR = 0.7;

/** Where things stand in a plot. */
interface Plot {
  x: (index: number) => number;
  y: (value: number) => number;
  /** Of one category. */
  room: number;
}

/** Bars that stand, or lines, over the categories, with the line or the marks of what is due. All lengths in points. */
export function StandingChart({
  chart,
  shape,
  width,
  height,
  upright,
}: {
  chart: Chart;
  shape: ChartShape;
  width: number;
  height: number;
  /** Labels stand upright, where they do not fit beside each other. */
  upright: boolean;
}): ReactNode {
  const { ticks, series } = shape;
  const [least, most] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const room = (width - AXIS) / chart.categories.length;
  // Above the highest bar there is room for its number.
  const scale = (height - 14) / (most - least);
  const plot: Plot = {
    room,
    x: (index) => AXIS + (index + 0.5) * room,
    y: (value) => height - (value - least) * scale,
  };
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick} aria-hidden>
          <line
            x1={AXIS}
            x2={width}
            y1={plot.y(tick)}
            y2={plot.y(tick)}
            stroke="currentColor"
            strokeOpacity={tick === 0 ? 0.8 : 0.15}
            strokeWidth={0.5}
          />
          <text x={AXIS - 3} y={plot.y(tick) + 3} textAnchor="end" fill="currentColor">{`${tick}${chart.unit}`}</text>
        </g>
      ))}
      {chart.categories.map((name, index) => (
        <text
          key={name}
          aria-hidden
          fill="currentColor"
          {...(upright
            ? { transform: `translate(${plot.x(index) + 3} ${height + 4}) rotate(-90)`, textAnchor: 'end' }
            : { x: plot.x(index), y: height + 11, textAnchor: 'middle' })}
        >
          {name}
        </text>
      ))}
      {series.map((one) => (
        <Series key={one.name} series={one} plot={plot} width={width} />
      ))}
    </>
  );
}

function Series({ series, plot, width }: { series: DrawnSeries; plot: Plot; width: number }): ReactNode {
  const { role, values, level } = series;
  const color = SERIES_COLOR[role];
  const first = values[0];
  switch (role) {
    case 'bars':
    case 'behind':
      return values.map((value) => <Bar key={value.id} value={value} plot={plot} color={color} />);
    case 'due':
      if (level && first !== undefined) {
        const y = plot.y(first.value);
        return <line x1={AXIS} x2={width} y1={y} y2={y} stroke={color} strokeWidth={1.5} strokeDasharray={DASHES} />;
      }
      return values.map(({ id, index, value }) => (
        <line
          key={id}
          x1={plot.x(index) - plot.room / 2}
          x2={plot.x(index) + plot.room / 2}
          y1={plot.y(value)}
          y2={plot.y(value)}
          stroke={color}
          strokeWidth={2}
        />
      ));
    case 'line':
      return (
        <>
          {stretches(values).map((stretch) => (
            <polyline
              key={stretch[0]?.id}
              points={stretch.map(({ index, value }) => `${plot.x(index)},${plot.y(value)}`).join(' ')}
              fill="none"
              stroke={color}
              strokeWidth={2}
            />
          ))}
          {values.map((value) => (
            <g key={value.id}>
              <circle cx={plot.x(value.index)} cy={plot.y(value.value)} r={3} fill={color} />
              <ValueLink value={value} x={plot.x(value.index)} y={plot.y(value.value) - 6} anchor="middle" />
            </g>
          ))}
        </>
      );
  }
}

function Bar({ value, plot, color }: { value: ChartValue; plot: Plot; color: string }): ReactNode {
  const width = Math.min(plot.room * BAR, 40);
  const [y, base] = [plot.y(value.value), plot.y(0)];
  return (
    <>
      <rect
        x={plot.x(value.index) - width / 2}
        y={Math.min(y, base)}
        width={width}
        height={Math.abs(base - y)}
        fill={color}
        stroke="currentColor"
        strokeWidth={0.3}
      />
      <g fontSize={Math.min(8, plot.room / 2.4)}>
        <ValueLink value={value} x={plot.x(value.index)} y={Math.min(y, base) - 2} anchor="middle" />
      </g>
    </>
  );
}

/** Points that follow each other without a gap: nothing is drawn that is not certain. */
function stretches(values: readonly ChartValue[]): ChartValue[][] {
  const found: ChartValue[][] = [];
  for (const value of values) {
    const last = found.at(-1);
    if (last !== undefined && last.at(-1)?.index === value.index - 1) last.push(value);
    else found.push([value]);
  }
  return found;
}
