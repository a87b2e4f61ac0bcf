import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import {
  attachmentLabel,
  balancedTitle,
  LINE,
  plainText,
  titleRoom,
  type Attachment,
  type Orientation,
} from '../../pipeline/paper.js';
import { Blocks } from './Blocks.js';
import { Inlines } from './Inlines.js';
import type { NumberedBlock } from './numberBlocks.js';
import { useSheetStyles } from './sheetStyles.js';
import { inEm, type Zoom } from './zoom.js';

/** 附件: a sheet of its own, turned where the paper is. */
export function AttachmentSheet({
  attachment: { title, landscape },
  number,
  blocks,
  zoom,
  children,
}: {
  attachment: Attachment;
  /** Null where it is the only one. */
  number: number | null;
  blocks: readonly NumberedBlock[];
  zoom: Zoom;
  /** What stands at its foot. */
  children?: ReactNode;
}): ReactNode {
  const styles = useSheetStyles();
  const orientation: Orientation = landscape ? 'landscape' : 'portrait';
  const label = attachmentLabel(number);
  return (
    <section
      className={mergeClasses(styles.sheet, landscape && styles.turned)}
      aria-label={`${label} ${plainText(title).replaceAll('\n', '')}`}
    >
      <p className={styles.label}>{label}</p>
      <h2 className={styles.title} style={{ margin: `${inEm(LINE / 1.375)} 0` }}>
        <Inlines inlines={zoom === 'read' ? title : balancedTitle(title, titleRoom(orientation))} />
      </h2>
      <Blocks blocks={blocks} orientation={orientation} />
      {children}
    </section>
  );
}
