import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '8px',
    margin: '6px 0 0',
    padding: '4px 8px 14px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '1.6',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  number: { color: tokens.colorNeutralForeground3, userSelect: 'none' },
  fault: {
    position: 'relative',
    color: 'inherit',
    backgroundColor: tokens.colorStatusDangerBackground2,
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationColor: tokens.colorStatusDangerForeground1,
    textUnderlineOffset: '3px',
    '::after': {
      content: '"^"',
      position: 'absolute',
      left: 0,
      top: '1.2em',
      color: tokens.colorStatusDangerForeground1,
      fontWeight: tokens.fontWeightBold,
    },
  },
});

/** A line of a file with what is at fault in it underlined, a caret below where it begins. */
export function CodeLine({
  number,
  text,
  column,
  endColumn,
}: {
  /** Of the line, 1-based. */
  number: number;
  text: string;
  /** 1-based; null where it is the whole line. */
  column: number | null;
  /** After the last character at fault. */
  endColumn: number | null;
}): ReactNode {
  const styles = useStyles();
  const start = (column ?? 1) - 1;
  const end = endColumn === null ? endOf(text, column) : Math.max(start + 1, endColumn - 1);
  return (
    <code className={styles.line}>
      <span className={styles.number}>{number}</span>
      <span>
        {text.slice(0, start)}
        <mark className={styles.fault}>{text.slice(start, end) === '' ? ' ' : text.slice(start, end)}</mark>
        {text.slice(end)}
      </span>
    </code>
  );
}

/** The end of what is at fault where only its beginning is known: of the tag that begins there, or one character. */
function endOf(text: string, column: number | null): number {
  if (column === null) return text.length;
  const tag = /^\{\{.*?\}\}+/.exec(text.slice(column - 1))?.[0] ?? ' ';
  return column - 1 + tag.length;
}
