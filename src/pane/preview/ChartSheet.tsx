import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Block } from '../../document/document.js';
import { LINE, lineWidth, SIZE, textWidth, type Orientation } from '../../pipeline/paper.js';
import { chartShape } from './chartShape.js';
import { Inlines } from './Inlines.js';
import { Legend } from './Legend.js';
import { LyingChart } from './LyingChart.js';
import { ScrollRegion } from './ScrollRegion.js';
import { StandingChart } from './StandingChart.js';
import { inEm } from './zoom.js';

type ChartBlock = Extract<Block, { type: 'chart' }>;

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', marginTop: inEm(LINE / 3), flexShrink: 0 },
  drawing: { display: 'block', width: 'var(--chart-width)', fontFamily: 'var(--heading1)', letterSpacing: 0 },
  caption: {
    margin: `0 0 ${inEm(LINE / 3)}`,
    textAlign: 'center',
    fontFamily: 'var(--heading1)',
    fontSize: `max(${SIZE.小四 / SIZE.三号}em, var(--least))`,
  },
});

/** Points: a bar that lies with its air, the plot of one that stands, the legend above. */
const LYING_BAR = 20;
const PLOT = 165;
const LEGEND = 18;
const AXIS = 8;
const LABEL = 8;
const AIR = 6;

/** A chart, drawn more simply than Word does, every value of it a link; under it its caption. */
export function ChartSheet({
  block,
  number,
  orientation,
}: {
  block: ChartBlock;
  /** For 图1. */
  number: number;
  orientation: Orientation;
}): ReactNode {
  const styles = useStyles();
  const { chart } = block;
  const shape = chartShape(block.id, chart);
  const width = lineWidth(orientation) / 20;
  const top = shape.series.length > 1 ? LEGEND : 0;
  const labels = Math.max(...chart.categories.map(textWidth)) * LABEL + AIR;
  const upright = labels > width / chart.categories.length;
  const below = upright ? labels : 2 * LABEL;
  const height = shape.kind === 'lying' ? top + chart.categories.length * LYING_BAR + AIR : top + PLOT + AXIS + below;
  return (
    <>
      <ScrollRegion className={styles.scroll} name={`图${number} ${chart.title}`}>
        <svg
          className={styles.drawing}
          viewBox={`0 0 ${width} ${height}`}
          fontSize={LABEL}
          role="group"
          aria-label={chart.description}
        >
          {shape.series.length > 1 && <Legend series={shape.series} width={width} />}
          <g transform={`translate(0 ${top})`}>
            {shape.kind === 'lying' ? (
              <LyingChart chart={chart} shape={shape} width={width} bar={LYING_BAR} labels={labels} />
            ) : (
              <StandingChart chart={chart} shape={shape} width={width} height={PLOT} upright={upright} />
            )}
          </g>
        </svg>
      </ScrollRegion>
      <p className={styles.caption}>
        图{number}
        {'\u3000'}
        <Inlines inlines={block.caption} />
      </p>
    </>
  );
}
