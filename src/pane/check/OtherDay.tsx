import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { IsoDate } from '../../plan/period.js';
import type { ReadingCore } from '../core.js';
import { dayFault, dayTyped } from './dayChoices.js';

const useStyles = makeStyles({
  row: { display: 'flex', gap: '8px', alignItems: 'end', flexWrap: 'wrap' },
  field: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0 },
});

/** A day that is typed; looked at when asked, not while it is half typed. */
export function OtherDay({
  core,
  year,
  first,
  onDay,
}: {
  core: ReadingCore;
  year: number;
  first: IsoDate;
  onDay: (day: IsoDate) => void;
}): ReactNode {
  const styles = useStyles();
  const [typed, setTyped] = useState<string>(first);
  const [fault, setFault] = useState<string | null>(null);
  const look = (): void => {
    const day = dayTyped(core, typed, year);
    setFault(day === null ? dayFault(year) : null);
    if (day !== null) onDay(day);
  };
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <Field label="日期" className={styles.field} {...(fault === null ? {} : { validationMessage: fault })}>
        <Input
          className={styles.input}
          size="small"
          type="date"
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <Button size="small" type="submit">
        按这天核对
      </Button>
    </form>
  );
}
