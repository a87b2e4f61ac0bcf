import { Button, Field, makeStyles, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Task } from './useTask.js';

const useStyles = makeStyles({
  row: { display: 'flex', gap: '8px', alignItems: 'end' },
  field: { flexGrow: 1, minWidth: 0 },
});

/** How far a work is, with a button that stops it; nothing where none is under way. */
export function TaskBar({ task: { step, cancel } }: { task: Task }): ReactNode {
  const styles = useStyles();
  if (step === null) return null;
  const { label, done, total } = step;
  const known = done !== null && total !== null && total > 0;
  const share = known ? Math.floor((done / total) * 100) : null;
  return (
    <div className={styles.row}>
      <Field
        className={styles.field}
        validationMessage={share === null ? label : `${label}（${share}%）`}
        validationState="none"
      >
        <ProgressBar aria-label={label} {...(known ? { value: done, max: total } : {})} />
      </Field>
      <Button size="small" onClick={cancel}>
        取消
      </Button>
    </div>
  );
}
