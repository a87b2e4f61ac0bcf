import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CellLink } from '../components/CellLink.js';
import type { Recorded } from '../ledger/recorded.js';
import { lineToPaste, recordedWords, rowToCopy } from '../ledger/recordedWords.js';
import { CopyRow } from '../components/CopyRow.js';

const useStyles = makeStyles({ body: { overflowWrap: 'anywhere' } });

/** What came of entering an issue in the ledger; in a browser the row that a person enters. */
export function EntryBar({ recorded, onLedger }: { recorded: Recorded; onLedger: () => void }): ReactNode {
  const styles = useStyles();
  const words = recordedWords(recorded);
  if (words === null) return null;
  const { intent, message, advice, cell } = words;
  const line = lineToPaste(recorded);
  return (
    <MessageBar intent={intent} layout="multiline" role={intent === 'warning' ? 'alert' : 'status'}>
      <MessageBarBody className={styles.body}>
        {message}
        {advice}
        {cell !== null && (
          <>
            {' '}
            <CellLink place={cell} />
          </>
        )}
        {line !== null && <CopyRow label="台账的一行" text={rowToCopy(line)} />}
        {recorded.outcome !== 'to-paste' && (
          <div>
            <Button size="small" onClick={onLedger}>
              打开台账
            </Button>
          </div>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
