import { Link, makeStyles, mergeClasses, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Document } from '../../document/document.js';
import type { Letterhead } from '../../document/letterhead.js';
import { useSession } from '../session/session.js';
import { figureBook } from './figureBook.js';
import { FigureCard } from './FigureCard.js';
import { Preview } from './Preview.js';
import { cellsOf, traceOf } from './trace.js';
import { ZOOM_NAMES, zoomFor, ZOOMS } from './zoom.js';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: '12px' },
  hint: { color: tokens.colorNeutralForeground3 },
  pending: { opacity: 0.6 },
  remark: { margin: '0 0 8px', overflowWrap: 'anywhere' },
});

/** A document as it will be on paper, and where each of its figures comes from. */
export function PreviewPanel({
  document,
  letterhead,
  pending,
}: {
  document: Document;
  letterhead: Letterhead;
  /** Another one is being made. */
  pending: boolean;
}): ReactNode {
  const styles = useStyles();
  const { goTo } = useSession();
  const [zoom, setZoom] = useState(() => zoomFor(window.innerWidth));
  // An id is of one document: in another it is another figure.
  const [followed, setFollowed] = useState<{ id: string; of: typeof document } | null>(null);
  const book = useMemo(() => figureBook(document), [document]);
  const follow = useCallback(
    (id: string) => {
      setFollowed({ id, of: document });
      const printed = book.get(id);
      // Of several cells a person chooses one on the card.
      const [cell, other] = printed === undefined ? [] : cellsOf(traceOf(printed.value));
      if (cell !== undefined && other === undefined) goTo(cell);
    },
    [document, book, goTo],
  );
  const printed = followed?.of === document ? book.get(followed.id) : undefined;
  return (
    <section className={styles.panel} aria-label="预览" aria-busy={pending}>
      <div className={styles.head}>
        <Text weight="semibold">预览</Text>
        <RadioGroup
          layout="horizontal"
          aria-label="预览大小"
          value={zoom}
          onChange={(_, { value }) => setZoom(ZOOMS.find((one) => one === value) ?? 'read')}
        >
          {ZOOMS.map((one) => (
            <Radio key={one} value={one} label={ZOOM_NAMES[one]} />
          ))}
        </RadioGroup>
      </div>
      <Text size={200} className={styles.hint}>
        点带虚线的数字看出处、找到单元格；用键盘时按方向键换数字，按回车看出处。
      </Text>
      <div className={mergeClasses(pending && styles.pending)}>
        <Preview document={document} letterhead={letterhead} book={book} zoom={zoom} onFigure={follow} />
      </div>
      {printed !== undefined && <FigureCard printed={printed} onClose={() => setFollowed(null)} onCell={goTo} />}
      <Remarks book={book} onFigure={follow} />
    </section>
  );
}

/** The comments that the Word file will have, under the text. */
function Remarks({
  book,
  onFigure,
}: {
  book: ReturnType<typeof figureBook>;
  onFigure: (id: string) => void;
}): ReactNode {
  const styles = useStyles();
  const remarks = [...book].flatMap(([id, { remark }]) => (remark === null ? [] : [{ id, ...remark }]));
  if (remarks.length === 0) return null;
  return (
    <details>
      <summary>批注（{remarks.length}条，会写进 Word 文档）</summary>
      {remarks
        .sort((a, b) => a.number - b.number)
        .map(({ id, number, text }) => (
          <p key={id} className={styles.remark}>
            <Link as="button" onClick={() => onFigure(id)}>
              批{number}
            </Link>{' '}
            {text}
          </p>
        ))}
    </details>
  );
}
