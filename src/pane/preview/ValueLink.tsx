import { makeStyles, tokens } from '@fluentui/react-components';
import { use, type ReactNode } from 'react';
import { HintsContext } from './bookContext.js';
import type { ChartValue } from './chartShape.js';
import { traceHint, traceOf } from './trace.js';

const useStyles = makeStyles({
  value: {
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '&[aria-current="true"]': { textDecorationLine: 'underline', fontWeight: 'bold' },
  },
});

/** The number at a bar or a point, a link as every figure is (`useFigureLinks`). */
export function ValueLink({
  value: { id, value, figure },
  x,
  y,
  anchor,
  unit = '',
  fill = 'currentColor',
}: {
  value: ChartValue;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  unit?: string;
  fill?: string;
}): ReactNode {
  const styles = useStyles();
  const hints = use(HintsContext);
  return (
    <text
      className={styles.value}
      role="link"
      tabIndex={-1}
      data-figure={id}
      x={x}
      y={y}
      textAnchor={anchor}
      fill={fill}
    >
      {hints && <title>{`${figure.text} · ${traceHint(traceOf(figure))}`}</title>}
      {`${value}${unit}`}
    </text>
  );
}
