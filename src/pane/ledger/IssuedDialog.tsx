import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { IsoDate } from '../../plan/period.js';
import { dayFault, dayTyped } from '../check/dayChoices.js';
import type { ReadingCore } from '../core.js';
import type { LedgerCard } from './ledgerCards.js';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '8px', overflowWrap: 'anywhere' },
});

/** Asks on which day an issue was issued. */
export function IssuedDialog({
  card: { number, title, date },
  core,
  year,
  onMark,
  onClose,
}: {
  card: LedgerCard;
  core: Pick<ReadingCore, 'validDate'>;
  /** The plan's; its last issues come out in the year after. */
  year: number;
  onMark: (day: IsoDate) => void;
  onClose: () => void;
}): ReactNode {
  const styles = useStyles();
  const [typed, setTyped] = useState(date);
  const [fault, setFault] = useState<string | null>(null);
  const submit = (): void => {
    const day = dayTyped(core, typed, year);
    if (day === null) setFault(dayFault(year));
    else onMark(day);
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <DialogBody>
            <DialogTitle>标为已印发</DialogTitle>
            <DialogContent className={styles.content}>
              <div>
                {number}
                <br />
                {title}
              </div>
              <Field
                label="印发日期"
                hint="会写进台账的“状态”和“印发日期”两格。"
                {...(fault === null ? {} : { validationMessage: fault })}
              >
                <Input type="date" value={typed} onChange={(_, { value }) => setTyped(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit">
                标为已印发
              </Button>
              <Button onClick={onClose}>取消</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
