import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Block, Inline } from '../../document/document.js';
import {
  CELL_PADDING,
  columnAlign,
  em,
  fitColumns,
  fitToPage,
  LINE,
  lineWidth,
  plainText,
  SIZE,
  unitBelow,
  type Orientation,
} from '../../pipeline/paper.js';
import { Inlines } from './Inlines.js';
import { ScrollRegion } from './ScrollRegion.js';
import { inEm } from './zoom.js';

type TableBlock = Extract<Block, { type: 'table' }>;

const useStyles = makeStyles({
  caption: {
    margin: `${inEm(LINE / 3)} 0 0`,
    textAlign: 'center',
    fontFamily: 'var(--heading1)',
    fontSize: `max(${SIZE.小四 / SIZE.三号}em, var(--least))`,
  },
  air: { marginTop: inEm(LINE / 6) },
  scroll: { overflowX: 'auto', marginBottom: inEm(LINE / 3), flexShrink: 0 },
  table: { borderCollapse: 'collapse', tableLayout: 'fixed', width: '100%', letterSpacing: 0 },
  cell: { border: '1px solid', fontWeight: 'normal', verticalAlign: 'middle' },
  head: { fontFamily: 'var(--heading1)', textAlign: 'center' },
});

/** A table as wide as the line, with its caption; where the line is narrower than its text needs it scrolls by itself. */
export function TableSheet({
  block,
  number,
  orientation,
  pageHeight,
}: {
  block: TableBlock;
  /** For 表1. */
  number: number;
  orientation: Orientation;
  /** Twips that it has on a page of its own; null where it stands among other blocks. */
  pageHeight: number | null;
}): ReactNode {
  const styles = useStyles();
  const { caption, header, rows } = block;
  const texts = header.map((cell, column) => [cell, ...rows.map((row) => row[column] ?? [])].map(plainText));
  const width = lineWidth(orientation);
  const { widths, size, line } = pageHeight === null ? fitColumns(texts, width) : fitToPage(texts, width, pageHeight);
  const aligns = texts.map(([head = '', ...cells], column) => columnAlign(block.align[column] ?? null, head, cells));
  const room = (column: number): number => ((widths[column] ?? 0) - 2 * CELL_PADDING) / em(size);
  const padding = `0 ${CELL_PADDING / em(size)}em`;
  const name = caption === null ? '表格' : `表${number} ${plainText(caption)}`;
  return (
    <>
      {caption !== null && (
        <p className={styles.caption}>
          表{number}
          {'\u3000'}
          <Inlines inlines={caption} />
        </p>
      )}
      <ScrollRegion className={mergeClasses(styles.scroll, caption === null && styles.air)} name={name}>
        <table
          className={styles.table}
          style={{
            fontSize: `max(${size / SIZE.三号}em, var(--least))`,
            lineHeight: line / em(size),
            minWidth: `${width / em(size)}em`,
          }}
        >
          <colgroup>
            {widths.map((one, column) => (
              <col key={column} style={{ width: `${(one / width) * 100}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {header.map((cell: readonly Inline[], column) => (
                <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)} style={{ padding }}>
                  <Inlines inlines={unitBelow(cell, room(column))} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column} className={styles.cell} style={{ padding, textAlign: aligns[column] ?? 'left' }}>
                    <Inlines inlines={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
