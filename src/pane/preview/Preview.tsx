import { memo, useMemo, useRef, type ReactNode } from 'react';
import type { Document } from '../../document/document.js';
import type { Letterhead } from '../../document/letterhead.js';
import { AttachmentSheet } from './AttachmentSheet.js';
import { BookContext, HintsContext } from './bookContext.js';
import type { FigureBook } from './figureBook.js';
import { Imprint } from './Imprint.js';
import { letterheadStyle } from './letterheadStyle.js';
import { MainSheet } from './MainSheet.js';
import { blockNumbering } from './numberBlocks.js';
import { useSheetStyles } from './sheetStyles.js';
import { useFigureLinks } from './useFigureLinks.js';
import { bodyOf } from '../../pipeline/paper.js';
import { useScrollStop } from './useScrollStop.js';
import { zoomStyle, type Zoom } from './zoom.js';

/** What is shown, and how. */
export interface PreviewProps {
  document: Document;
  letterhead: Letterhead;
  book: FigureBook;
  zoom: Zoom;
  /** A figure was clicked, or entered by keyboard. */
  onFigure: (id: string) => void;
  /** False where a page has a better way than tooltips to say where a figure comes from. */
  hints?: boolean;
}

/** A document in the layout of the paper, every figure a link. */
export const Preview = memo(function Preview({
  document,
  letterhead,
  book,
  zoom,
  onFigure,
  hints = true,
}: PreviewProps): ReactNode {
  const styles = useSheetStyles();
  const sheets = useRef<HTMLDivElement>(null);
  useFigureLinks(sheets, document, onFigure);
  useScrollStop(sheets);
  const { notes, text, attachments } = useMemo(() => partsOf(document), [document]);
  const { form, masthead } = document;
  const imprint = (landscape: boolean): ReactNode =>
    form === 'bulletin' && (
      <Imprint masthead={masthead} letterhead={letterhead} orientation={landscape ? 'landscape' : 'portrait'} />
    );
  return (
    <BookContext value={book}>
      <HintsContext value={hints}>
        <div className={styles.frame}>
          <div
            ref={sheets}
            className={styles.sheets}
            style={{ ...letterheadStyle(letterhead), ...zoomStyle(zoom) }}
            lang="zh-CN"
          >
            <MainSheet document={document} letterhead={letterhead} notes={notes} text={text} zoom={zoom}>
              {attachments.length === 0 && imprint(false)}
            </MainSheet>
            {attachments.map(({ block, blocks }, index) => (
              <AttachmentSheet
                key={index}
                attachment={block}
                number={attachments.length > 1 ? index + 1 : null}
                blocks={blocks}
                zoom={zoom}
              >
                {index === attachments.length - 1 && imprint(block.landscape)}
              </AttachmentSheet>
            ))}
          </div>
        </div>
      </HintsContext>
    </BookContext>
  );
});

/** The parts of a document with their numbers: what stands before the title, under it, and in each attachment. */
function partsOf(document: Document) {
  const numbered = blockNumbering();
  const { notes, text } = bodyOf(document);
  return {
    notes: numbered(notes),
    text: numbered(text),
    attachments: text.flatMap((block) =>
      block.type === 'attachment' ? [{ block, blocks: numbered(block.blocks) }] : [],
    ),
  };
}
