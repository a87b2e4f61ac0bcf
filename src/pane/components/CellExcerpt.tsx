import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
import type { Excerpt } from '../../workbook/excerpt.js';
import { placeText } from '../../pipeline/hosting.js';
import { useSession } from '../session/session.js';
import { useReading } from './useReading.js';

const useStyles = makeStyles({
  panel: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    margin: '0 -12px -12px',
    padding: '8px 12px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow16,
  },
  head: { display: 'flex', alignItems: 'start', gap: '8px', overflowWrap: 'anywhere' },
  title: { flexGrow: 1 },
  place: { fontWeight: tokens.fontWeightSemibold },
  text: { maxHeight: '80px', overflowY: 'auto', marginBottom: '8px' },
  table: {
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    width: '100%',
    maxWidth: '720px',
    fontSize: tokens.fontSizeBase200,
  },
  number: { width: '34px' },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '2px 4px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
  },
  label: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
  },
  asked: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-2px',
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** In a browser, the cell that was gone to last, with what stands around it, as there is no spreadsheet that could show it. */
export function CellExcerpt(): ReactNode {
  const { host, opened, shownCell } = useSession();
  const core = useReading();
  const [closed, setClosed] = useState<typeof shownCell>(null);
  const open =
    host.kind === 'browser' && opened !== null && core !== null && shownCell !== null && shownCell !== closed;
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setClosed(shownCell);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open, shownCell]);
  if (!open) return <div role="status" />;
  return (
    <Panel
      place={placeText(shownCell)}
      excerpt={core.excerptOf(opened.kept?.both ?? opened.workbook, shownCell)}
      onClose={() => setClosed(shownCell)}
    />
  );
}

function Panel({
  place,
  excerpt,
  onClose,
}: {
  place: string;
  excerpt: Excerpt | null;
  onClose: () => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.panel} aria-label="单元格">
      <div className={styles.head}>
        <div className={styles.title} role="status">
          <span className={styles.place}>{place}</span>
          {excerpt === null ? '：工作簿里没有这张工作表了。' : ` ${excerpt.rowWords}`}
          {excerpt !== null && <div className={styles.text}>{excerpt.text === '' ? '（空白）' : excerpt.text}</div>}
        </div>
        <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label="关闭" onClick={onClose} />
      </div>
      {excerpt !== null && <ExcerptTable excerpt={excerpt} place={place} />}
    </section>
  );
}

function ExcerptTable({ excerpt, place }: { excerpt: Excerpt; place: string }): ReactNode {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={`${place}和周围的单元格`}>
      <thead>
        <tr>
          <td className={mergeClasses(styles.cell, styles.label, styles.number)} />
          {excerpt.columns.map((letters) => (
            <th key={letters} scope="col" className={mergeClasses(styles.cell, styles.label)}>
              {letters}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {excerpt.rows.map(({ number, cells }) => (
          <tr key={number}>
            <th scope="row" className={mergeClasses(styles.cell, styles.label)}>
              {number}
            </th>
            {cells.map(({ text, span, asked }, index) => (
              <td
                key={index}
                colSpan={span}
                title={text}
                className={mergeClasses(styles.cell, asked && styles.asked)}
                {...(asked ? { 'aria-current': true } : {})}
              >
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
