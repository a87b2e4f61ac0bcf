import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { subjectOf } from './correctionWords.js';
import { Fault } from './Fault.js';
import type { Desk } from './useDesk.js';
import { useMappingStyles } from './useMappingStyles.js';
import type { Correction } from '../../progress/mapping/correction.js';

/** In which rows the header of a table stands, to be said or to be changed. */
export function HeaderForm({
  desk,
  sheet,
  table,
  rows,
}: {
  desk: Desk;
  sheet: string;
  table: number;
  /** As it was recognised, empty where it was not. */
  rows: string;
}): ReactNode {
  const styles = useMappingStyles();
  const [typed, setTyped] = useState(rows);
  const correction: Correction = { kind: 'header', sheet, table, rows: typed.trim() };
  const about = subjectOf(correction);
  return (
    <form
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        desk.correct(about, [correction], `工作表“${sheet}”的表头已改为第${typed}行。`);
      }}
    >
      <Field label="表头在第几行（占两行的写 4-5）" size="small">
        <div className={styles.row}>
          <Input
            size="small"
            className={styles.short}
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
            aria-label={`工作表“${sheet}”的表头在第几行`}
          />
          <Button size="small" type="submit" disabled={typed.trim() === '' || typed.trim() === rows}>
            {rows === '' ? '照此读' : '更改'}
          </Button>
        </div>
      </Field>
      <Fault desk={desk} about={about} />
    </form>
  );
}
