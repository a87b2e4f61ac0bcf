import { makeStyles } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode, type RefObject } from 'react';
import type { FigureBook } from '../../../src/pane/preview/figureBook.js';
import { FigureCard } from '../../../src/pane/preview/FigureCard.js';
import { usePointedFigure } from './usePointedFigure.js';

const useStyles = makeStyles({
  place: { position: 'fixed', zIndex: 3, width: 'min(380px, calc(100vw - 16px))' },
  card: { position: 'static', fontSize: '14px' },
});

/** Pixels between a figure and its card, and between the card and the window's edge. */
const GAP = 6;
const EDGE = 8;

/** The card of the figure that the mouse or the keyboard is at, beside it. */
export function PointedCard({ area, book }: { area: RefObject<HTMLElement | null>; book: FigureBook }): ReactNode {
  const styles = useStyles();
  const card = useRef<HTMLDivElement>(null);
  const { pointed, forget } = usePointedFigure(area, card);
  const [place, setPlace] = useState<CSSProperties>({});
  useLayoutEffect(() => {
    if (pointed === null || card.current === null) return;
    const { width, height } = card.current.getBoundingClientRect();
    const { left, top, bottom } = pointed.place;
    const below = bottom + GAP + height <= window.innerHeight - EDGE;
    setPlace({
      left: Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE)),
      top: below ? bottom + GAP : Math.max(EDGE, top - GAP - height),
    });
  }, [pointed]);
  const printed = pointed === null ? undefined : book.get(pointed.id);
  if (printed === undefined) return null;
  return (
    <div ref={card} className={styles.place} style={place}>
      <FigureCard printed={printed} onClose={forget} onCell={null} className={styles.card} />
    </div>
  );
}
