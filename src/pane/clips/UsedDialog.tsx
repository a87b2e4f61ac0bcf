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
import type { ClipUse } from '../../clip/clip.js';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '8px', overflowWrap: 'anywhere' },
});

/** Asks which issue printed a clip. */
export function UsedDialog(props: {
  headline: string;
  year: number;
  onUsed: (use: ClipUse) => void;
  onClose: () => void;
}): ReactNode {
  const { headline, year, onUsed, onClose } = props;
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (): void => {
    const number = Number(typed.normalize('NFKC').trim());
    if (!Number.isInteger(number) || number < 1 || number > 9_999) setWrong(true);
    else onUsed({ year, number, title: '' });
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <DialogBody>
            <DialogTitle>标为已用</DialogTitle>
            <DialogContent className={styles.content}>
              <div>{headline}</div>
              <Field
                label={`用在${year}年第几期`}
                hint="在“生成”里选用的，生成时会自己标上。"
                {...(isWrong ? { validationMessage: '请写期号，如 3。' } : {})}
              >
                <Input inputMode="numeric" value={typed} onChange={(_, { value }) => setTyped(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit">
                标为已用
              </Button>
              <Button onClick={onClose}>取消</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
