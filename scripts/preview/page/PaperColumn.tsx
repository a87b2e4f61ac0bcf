import { makeStyles, mergeClasses, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { figureBook } from '../../../src/pane/preview/figureBook.js';
import { Preview } from '../../../src/pane/preview/Preview.js';
import { zoomFor, type Zoom } from '../../../src/pane/preview/zoom.js';
import type { Wanted } from '../messages.js';
import { entryKey } from '../wanted.js';
import { PaperBar } from './PaperBar.js';
import { PointedCard } from './PointedCard.js';
import { ProblemBanner } from './ProblemBanner.js';
import { useChangeMarks } from './useChangeMarks.js';
import type { PreviewState, Shown } from './usePreview.js';

const useStyles = makeStyles({
  column: { gridArea: 'paper', display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0 },
  notices: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 12px', ':empty': { display: 'none' } },
  desk: {
    flexGrow: 1,
    overflowY: 'auto',
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground3,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  old: { opacity: 0.75 },
});

/** The sheets, and above them what keeps them from being the newest. */
export function PaperColumn({
  preview,
  wanted,
  onChoose,
  notices,
}: {
  preview: PreviewState;
  wanted: Wanted | null;
  onChoose: (wanted: Wanted) => void;
  notices: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const { answer, groups, shown, answeredAt, there, waiting } = preview;
  const desk = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<Zoom>(() => zoomFor(window.innerWidth));
  const changes = useChangeMarks(desk, shown);
  useTopOfAnother(desk, shown);
  useEffect(() => {
    // A stop for the keyboard, so that the arrow keys scroll it.
    if (desk.current !== null) desk.current.tabIndex = 0;
  }, []);
  const problem = answer?.problem ?? null;
  const entry =
    wanted === null
      ? null
      : (groups.flatMap(({ entries }) => entries).find((one) => entryKey(one.wanted) === entryKey(wanted)) ?? null);
  return (
    <main className={styles.column}>
      <PaperBar
        template={shown?.paper.template ?? null}
        entry={entry}
        wanted={wanted}
        onChoose={onChoose}
        answeredAt={answeredAt}
        changes={changes}
        there={there}
        zoom={zoom}
        onZoom={setZoom}
      />
      <div className={styles.notices}>
        {!there && (
          <MessageBar intent="warning" layout="multiline" role="alert">
            <MessageBarBody>
              预览程序已停止，下面不会再刷新。请在终端里重新运行 npm run preview，再打开它显示的地址。
            </MessageBarBody>
          </MessageBar>
        )}
        {notices}
        {problem !== null && <ProblemBanner problem={problem} kept={shown !== null} />}
      </div>
      <div ref={desk} className={styles.desk} role="region" aria-label="纸面" aria-busy={waiting}>
        {shown === null ? (
          answer === null && <Spinner label="正在打开" />
        ) : (
          <Sheets shown={shown} zoom={zoom} old={problem !== null} desk={desk} />
        )}
      </div>
    </main>
  );
}

function Sheets({
  shown,
  zoom,
  old,
  desk,
}: {
  shown: Shown;
  zoom: Zoom;
  /** They are not what the files say now. */
  old: boolean;
  desk: RefObject<HTMLDivElement | null>;
}): ReactNode {
  const styles = useStyles();
  const { document, paper } = shown;
  const book = useMemo(() => figureBook(document), [document]);
  return (
    <>
      <div className={mergeClasses(old && styles.old)}>
        <Preview
          document={document}
          letterhead={paper.letterhead}
          book={book}
          zoom={zoom}
          onFigure={ignored}
          hints={false}
        />
      </div>
      <PointedCard area={desk} book={book} />
    </>
  );
}

/** What is pointed at is told whether or not it is clicked. */
const ignored = (): void => undefined;

/** Another document begins at its top; the same one stays where it is. */
function useTopOfAnother(desk: RefObject<HTMLElement | null>, shown: Shown | null): void {
  const key = shown?.key;
  useLayoutEffect(() => {
    desk.current?.scrollTo(0, 0);
  }, [desk, key]);
}
