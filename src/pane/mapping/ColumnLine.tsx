import { Badge, Button } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { RecognizedColumn } from '../../progress/mapping/recognizedColumn.js';
import { CellLink } from '../components/CellLink.js';
import { ColumnBox } from './ColumnBox.js';
import { columnCorrection, type InTable } from './correcting.js';
import { subjectOf } from './correctionWords.js';
import { Fault } from './Fault.js';
import { shortened } from '../shortened.js';
import type { Desk } from './useDesk.js';
import type { MappingCore } from '../core.js';
import { useMappingStyles } from './useMappingStyles.js';

/** A column of a table: its heading, what it was taken for, and a way to say otherwise. */
export function ColumnLine({
  core,
  desk,
  at,
  column,
}: {
  core: MappingCore;
  desk: Desk;
  at: InTable;
  column: RecognizedColumn;
}): ReactNode {
  const styles = useMappingStyles();
  const [editing, setEditing] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  const close = (): void => {
    setEditing(false);
    line.current?.querySelector<HTMLElement>('button[aria-expanded]')?.focus();
  };
  const { letters, heading, cell, words, given, doubt, samples } = column;
  return (
    <li className={styles.line} ref={line}>
      <div className={styles.row}>
        <CellLink place={{ sheet: at.sheet, cell }}>{letters}列</CellLink>
        <span className={styles.name}>{heading === '' ? '（没有表头）' : heading}</span>
        {doubt !== null && <Badge appearance="outline">有疑问</Badge>}
        {given && <Badge appearance="outline">人工指定</Badge>}
      </div>
      <div className={styles.ended}>
        <span className={styles.grow}>
          → {words}
          {samples.length > 0 && (
            <span className={styles.quiet}>（如 {samples.map((text) => shortened(text, 12)).join('、')}）</span>
          )}
        </span>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={editing}
          aria-label={`更正${letters}列“${heading}”`}
          onClick={() => setEditing(!editing)}
        >
          {editing ? '收起' : '更正'}
        </Button>
      </div>
      {editing && <ColumnBox core={core} desk={desk} at={at} column={column} onChosen={close} />}
      <Fault desk={desk} about={subjectOf(columnCorrection(at, column, ''))} />
    </li>
  );
}
