import { useMemo, type ReactNode } from 'react';
import type { RecognizedColumn } from '../../progress/mapping/recognizedColumn.js';
import { ChoiceBox } from './ChoiceBox.js';
import { columnCorrection, type InTable } from './correcting.js';
import { subjectOf } from './correctionWords.js';
import type { Desk } from './useDesk.js';
import type { MappingCore } from '../core.js';

/** What a column is, to be chosen or typed: 累计完成（万元）. */
export function ColumnBox({
  core,
  desk,
  at,
  column,
  onChosen,
}: {
  core: MappingCore;
  desk: Desk;
  at: InTable;
  column: RecognizedColumn;
  onChosen?: () => void;
}): ReactNode {
  const { letters, heading } = column;
  const groups = useMemo(() => core.columnChoices(heading), [core, heading]);
  return (
    <ChoiceBox
      label={`${letters}列“${heading}”是`}
      groups={groups}
      placeholder="选择，或输入 如 累计完成（万元）"
      freeform
      onChoose={(words) => {
        onChosen?.();
        const correction = columnCorrection(at, column, words);
        desk.correct(subjectOf(correction), [correction], `${letters}列已改为${words}。`);
      }}
    />
  );
}
