import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Block } from '../../document/document.js';
import { DASH, type Orientation } from '../../pipeline/paper.js';
import { ChartSheet } from './ChartSheet.js';
import { Inlines } from './Inlines.js';
import type { NumberedBlock } from './numberBlocks.js';
import { useSheetStyles } from './sheetStyles.js';
import { TableSheet } from './TableSheet.js';

type Level = Extract<Block, { type: 'heading' }>['level'];

/** Under the document's title, which is the second level of the pane. */
const TAGS = { 1: 'h3', 2: 'h4', 3: 'h5', 4: 'h6' } as const;

/** Blocks of one part of a document, in order. */
export function Blocks({
  blocks,
  orientation,
  inNote = false,
  pageHeight = null,
}: {
  blocks: readonly NumberedBlock[];
  orientation: Orientation;
  inNote?: boolean;
  /** Twips that a table has on a page of its own; null where it stands among other blocks. */
  pageHeight?: number | null;
}): ReactNode {
  const styles = useSheetStyles();
  return blocks.map(({ block, number }, index) => {
    switch (block.type) {
      case 'heading': {
        const Tag = TAGS[block.level];
        return (
          <Tag key={index} className={mergeClasses(styles.heading, levelStyle(block.level, styles))}>
            <span data-number>{number}</span>
            <Inlines inlines={block.children} />
          </Tag>
        );
      }
      case 'paragraph':
        return (
          <p key={index} className={mergeClasses(styles.paragraph, inNote && styles.note)}>
            <Inlines inlines={block.children} />
          </p>
        );
      case 'list':
        return <Items key={index} list={block} />;
      case 'table':
        return (
          <TableSheet
            key={index}
            block={block}
            number={Number(number)}
            orientation={orientation}
            pageHeight={pageHeight}
          />
        );
      case 'chart':
        return <ChartSheet key={index} block={block} number={Number(number)} orientation={orientation} />;
      case 'note':
        return <Note key={index} blocks={block.blocks} />;
      case 'attachment':
        // Attachments are sheets of their own.
        return null;
    }
  });
}

/** 按语. Notes hold paragraphs; a heading in one would be numbered with the text's, which no template does. */
function Note({ blocks }: { blocks: readonly Block[] }): ReactNode {
  return <Blocks blocks={blocks.map((block) => ({ block, number: '' }))} orientation="portrait" inNote />;
}

function Items({ list: { ordered, items } }: { list: Extract<Block, { type: 'list' }> }): ReactNode {
  const styles = useSheetStyles();
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag className={styles.list}>
      {items.map((item, index) => (
        <li key={index} className={styles.paragraph}>
          <span data-number>{ordered ? `${index + 1}.` : DASH}</span>
          <Inlines inlines={item} />
        </li>
      ))}
    </Tag>
  );
}

function levelStyle(level: Level, styles: ReturnType<typeof useSheetStyles>): string {
  if (level === 1) return styles.heading1;
  return level === 2 ? styles.heading2 : '';
}
