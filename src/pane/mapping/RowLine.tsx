import { Badge, Button } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { ChoiceGroup } from '../../progress/mapping/correctionChoices.js';
import type { RecognizedRow } from '../../progress/mapping/recognizedRow.js';
import { CellLink } from '../components/CellLink.js';
import { ChoiceBox } from './ChoiceBox.js';
import { withLikely } from './choiceSearch.js';
import { rowCorrection, type InTable } from './correcting.js';
import { subjectOf } from './correctionWords.js';
import { Fault } from './Fault.js';
import type { Desk } from './useDesk.js';
import { useMappingStyles } from './useMappingStyles.js';

/** A row of a table: what it was taken for, and a way to say otherwise. */
export function RowLine({
  desk,
  at,
  row,
  groups,
  names,
}: {
  desk: Desk;
  at: InTable;
  row: RecognizedRow;
  groups: readonly ChoiceGroup[];
  names: ReadonlyMap<string, string>;
}): ReactNode {
  const styles = useMappingStyles();
  const [editing, setEditing] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  const close = (): void => {
    setEditing(false);
    line.current?.querySelector<HTMLElement>('button[aria-expanded]')?.focus();
  };
  const { label, cell, taken, given, doubt } = row;
  const about = subjectOf(rowCorrection(at, row, ''));
  return (
    <li className={styles.line} ref={line}>
      <div className={styles.row}>
        <CellLink place={{ sheet: at.sheet, cell }}>第{row.row + 1}行</CellLink>
        <span className={styles.name}>{label}</span>
        {doubt !== null && <Badge appearance="outline">{doubt === 'unsure' ? '把握不大' : '有疑问'}</Badge>}
        {given && <Badge appearance="outline">人工指定</Badge>}
      </div>
      <div className={styles.ended}>
        <span className={styles.grow}>{takenWords(taken, names)}</span>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={editing}
          aria-label={`更正第${row.row + 1}行“${label}”`}
          onClick={() => setEditing(!editing)}
        >
          {editing ? '收起' : '更正'}
        </Button>
      </div>
      {editing && (
        <ChoiceBox
          label={`第${row.row + 1}行“${label}”是`}
          groups={withLikely(groups, row.candidates)}
          placeholder="输入编号或名称查找"
          onChoose={(words) => {
            close();
            desk.correct(about, [rowCorrection(at, row, words)], `第${row.row + 1}行已改为${words}。`);
          }}
        />
      )}
      <Fault desk={desk} about={about} />
    </li>
  );
}

/** 9-2 国家高新技术企业新认定数, or that it was taken for nothing. */
export function takenWords(taken: readonly string[], names: ReadonlyMap<string, string>): string {
  if (taken.length === 0) return '没有对应的目标或任务';
  return taken.map((words) => `→ ${words} ${names.get(words) ?? ''}`.trim()).join('；');
}
