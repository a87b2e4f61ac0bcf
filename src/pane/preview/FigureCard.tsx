import { Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import type { Source } from '../../bulletin/figure.js';
import { placeText } from '../../pipeline/hosting.js';
import type { Printed } from './figureBook.js';
import { shortened } from '../shortened.js';
import { traceOf, type CellSource } from './trace.js';

const useStyles = makeStyles({
  card: {
    position: 'sticky',
    bottom: '8px',
    zIndex: 1,
    maxHeight: '45vh',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: '8px' },
  parts: { margin: '4px 0 0', padding: '0 0 0 16px' },
  quote: { color: tokens.colorNeutralForeground3 },
});

/** Longer cells are cut: enough is left to find them by. */
const LONGEST = 60;

/** Where the figure that was clicked comes from, each cell a link. */
export function FigureCard({
  printed,
  onClose,
  onCell,
  className,
}: {
  printed: Printed;
  onClose: () => void;
  /** Goes to a cell; null where the page cannot. */
  onCell: ((cell: CellSource) => void) | null;
  className?: string;
}): ReactNode {
  const styles = useStyles();
  const { value, remark } = printed;
  const { title, text, asOf, how, parts } = traceOf(value);
  useEscape(onClose);
  return (
    <section className={mergeClasses(styles.card, className)} aria-label="出处" aria-live="polite">
      <div className={styles.head}>
        <Text weight="semibold">
          {title}：{shortened(text, LONGEST)}
        </Text>
        <Button size="small" appearance="subtle" icon={<Dismiss20Regular />} aria-label="关闭出处" onClick={onClose} />
      </div>
      <div>
        {how}
        {asOf !== null && `（截至${asOf}）`}
      </div>
      <ul className={styles.parts}>
        {parts.flatMap(({ name, sources }, part) =>
          sources.length === 0
            ? [<li key={part}>{name}</li>]
            : [
                <li key={part}>
                  {name !== '' && <div>{name}</div>}
                  {sources.map((source, index) => (
                    <SourceLine key={index} source={source} onCell={onCell} />
                  ))}
                </li>,
              ],
        )}
      </ul>
      {remark !== null && (
        <div>
          <Text weight="semibold">批{remark.number}</Text>
          {remark.text.split('\n').map((line, index) => (
            <div key={index}>{line}</div>
          ))}
        </div>
      )}
    </section>
  );
}

function useEscape(close: () => void): void {
  const pressed = useEffectEvent(({ key }: KeyboardEvent) => {
    if (key === 'Escape') close();
  });
  useEffect(() => {
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

function SourceLine({ source, onCell }: { source: Source; onCell: ((cell: CellSource) => void) | null }): ReactNode {
  const styles = useStyles();
  if (source.from === 'plan') {
    return (
      <div>
        工作要点 {source.id} <span className={styles.quote}>“{shortened(source.quote, LONGEST)}”</span>
      </div>
    );
  }
  if (source.from === 'clip') {
    // The address is a text to read and to copy: what a page says of itself is not followed from here.
    return (
      <div>
        网页摘录{source.site !== '' && `：${source.site}`}{' '}
        <span className={styles.quote}>“{shortened(source.text, LONGEST)}”</span>
        {source.address !== '' && <div className={styles.quote}>{source.address}</div>}
      </div>
    );
  }
  return (
    <div>
      {onCell === null ? (
        placeText(source)
      ) : (
        <Link as="button" onClick={() => onCell(source)}>
          {placeText(source)}
        </Link>
      )}{' '}
      <span className={styles.quote}>“{shortened(source.text, LONGEST)}”</span>
    </div>
  );
}
