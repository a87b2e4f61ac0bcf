import type { ReactNode } from 'react';
import type { Document } from '../../document/document.js';
import type { Letterhead } from '../../document/letterhead.js';
import {
  attachmentLabel,
  attachmentLines,
  balancedTitle,
  LINE,
  plainText,
  titleRoom,
  TYPE_AREA,
} from '../../pipeline/paper.js';
import { Blocks } from './Blocks.js';
import { Head } from './Head.js';
import { Inlines } from './Inlines.js';
import type { NumberedBlock } from './numberBlocks.js';
import { useSheetStyles } from './sheetStyles.js';
import { Signature } from './Signature.js';
import { inEm, type Zoom } from './zoom.js';

/** Everything before the attachments: head, notes, title, text, and who signs it. */
export function MainSheet({
  document,
  letterhead,
  notes,
  text,
  zoom,
  children,
}: {
  document: Document;
  letterhead: Letterhead;
  notes: readonly NumberedBlock[];
  text: readonly NumberedBlock[];
  zoom: Zoom;
  /** What stands at its foot. */
  children?: ReactNode;
}): ReactNode {
  const styles = useSheetStyles();
  const { form, masthead, title, blocks } = document;
  const alone = form === 'attachment';
  // Two blank lines part the title from the red line, one from a note or from the top of a page without it.
  const before = form === 'bulletin' && notes.length === 0 ? 2 * LINE : LINE;
  const shown = zoom === 'read' ? title : balancedTitle(title, titleRoom('portrait') - (alone ? 1 : 0));
  const lines = plainText(shown).split('\n').length;
  return (
    <section className={styles.sheet} aria-label="正文">
      {form === 'bulletin' && <Head masthead={masthead} letterhead={letterhead} />}
      {alone && <p className={styles.label}>{attachmentLabel(null)}</p>}
      {notes.length > 0 && <div style={{ height: inEm(LINE) }} />}
      <Blocks blocks={notes} orientation="portrait" />
      <h2 className={styles.title} style={{ margin: `${inEm(before / 1.375)} 0 ${inEm(LINE / 1.375)}` }}>
        <Inlines inlines={shown} />
      </h2>
      <Blocks
        blocks={text}
        orientation="portrait"
        pageHeight={alone && text.length === 1 ? TYPE_AREA.height - (3 + lines) * LINE : null}
      />
      <AttachmentNames attachments={blocks.filter((block) => block.type === 'attachment')} />
      {form === 'report' && <Signature organ={letterhead.bureau} date={masthead.date} />}
      {children}
    </section>
  );
}

/** 附件说明, under the text. */
function AttachmentNames({ attachments }: { attachments: Parameters<typeof attachmentLines>[0] }): ReactNode {
  const styles = useSheetStyles();
  return attachmentLines(attachments).map(({ label, text }, index) => (
    <p
      key={index}
      className={styles.attached}
      style={{
        margin: index === 0 ? `${inEm(LINE)} 0 0` : 0,
        paddingLeft: index === 0 ? '5em' : '6em',
        textIndent: index === 0 ? '-3em' : '-1em',
      }}
    >
      {label}
      {text}
    </p>
  ));
}
