import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { isEqual } from 'es-toolkit/predicate';
import { useState, type ReactNode } from 'react';
import type { Dispute } from '../../bulletin/kept/keptView.js';
import { CellLink } from '../components/CellLink.js';
import { FileButton } from '../components/FileButton.js';
import { ProblemBar } from '../components/ProblemBar.js';
import { DeliveryLink } from '../delivery/DeliveryLink.js';
import type { Delivered } from '../delivery/download.js';
import type { KeptBeside, Opened } from '../session/opened.js';
import { useSession } from '../session/session.js';
import { disputeWords, importedWords, rowName } from './keptWords.js';
import { allRows, exportLedger, importLedger, type ImportDone } from './ledgerTransfer.js';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
});

/** What came of the last click. */
type Outcome = { delivered: Delivered } | { imported: ImportDone } | { said: string } | { error: unknown } | null;

/** The ledger that the browser keeps: where it is, exporting, importing, and what the workbook says otherwise. */
export function KeptLedgerPanel({ opened, kept }: { opened: Opened; kept: KeptBeside }): ReactNode {
  const styles = useStyles();
  const { memory, readLedger } = useSession();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [busy, setBusy] = useState(false);
  const doing = (work: () => Promise<Outcome>): void => {
    setBusy(true);
    setOutcome(null);
    void work()
      .catch((error: unknown): Outcome => ({ error }))
      .then(setOutcome)
      .finally(() => setBusy(false));
  };
  if (memory === null) return null;
  const take = (file: File): void =>
    doing(async () => {
      const imported = await importLedger(memory, opened, file);
      await readLedger();
      return { imported };
    });
  const undo = (imported: ImportDone): void =>
    doing(async () => {
      await imported.undo();
      await readLedger();
      return { said: '已撤销导入，台账同导入前一样。' };
    });
  const trustWorkbook = (dispute: Dispute): void =>
    doing(async () => {
      await memory.changeLedger(opened.plan.year, (rows) => rows.filter((row) => !isEqual(row, dispute.kept)));
      await readLedger();
      return { said: `${rowName(dispute.kept)}已以工作簿为准。` };
    });
  return (
    <div className={styles.column}>
      <Text size={200} className={styles.quiet}>
        在这里起草、标为已印发的，记在这个浏览器里，和工作簿里的台账合在一起看；工作簿文件不会改动。
      </Text>
      <div className={styles.row}>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => doing(async () => ({ delivered: await exportLedger(await allRows(kept), opened.plan.year) }))}
        >
          导出台账
        </Button>
        <FileButton label="要导入的台账" busy={busy} onFile={take}>
          导入台账
        </FileButton>
      </div>
      <Told outcome={outcome} busy={busy} onUndo={undo} />
      <Disputes disputes={kept.view.disputes} busy={busy} onWorkbook={trustWorkbook} />
    </div>
  );
}

function Told(props: { outcome: Outcome; busy: boolean; onUndo: (done: ImportDone) => void }): ReactNode {
  const { outcome, busy, onUndo } = props;
  const styles = useStyles();
  if (outcome === null) return null;
  if ('error' in outcome) return <ProblemBar error={outcome.error} />;
  if ('delivered' in outcome) return <DeliveryLink delivered={outcome.delivered} />;
  if ('said' in outcome)
    return (
      <MessageBar intent="success" role="status">
        <MessageBarBody>{outcome.said}</MessageBarBody>
      </MessageBar>
    );
  const { imported } = outcome;
  const { fileName, added, issued, disputes } = imported;
  return (
    <MessageBar intent={disputes.length === 0 ? 'success' : 'warning'} layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>已读“{fileName}”</MessageBarTitle>
        {importedWords(imported)}
        {disputes.length > 0 && (
          <ul className={styles.list}>
            {disputes.map(({ row, held, what }, at) => {
              const { says, against } = disputeWords(row, held, what);
              return (
                <li key={at}>
                  {rowName(row)}：文件里是{says}，这里是{against}。
                </li>
              );
            })}
          </ul>
        )}
        {added + issued > 0 && (
          <div>
            <Button size="small" disabledFocusable={busy} onClick={() => onUndo(imported)}>
              撤销导入
            </Button>
          </div>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function Disputes(props: {
  disputes: readonly Dispute[];
  busy: boolean;
  onWorkbook: (dispute: Dispute) => void;
}): ReactNode {
  const { disputes, busy, onWorkbook } = props;
  const styles = useStyles();
  if (disputes.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="group" aria-label="两处台账对不上">
      <MessageBarBody>
        <MessageBarTitle>这里记的和工作簿里的台账对不上，生成时以工作簿为准。</MessageBarTitle>
        <ul className={styles.list}>
          {disputes.map((dispute, at) => {
            const { kept, own, what } = dispute;
            const { says, against } = disputeWords(kept, own, what);
            return (
              <li key={at}>
                {rowName(kept)}：这里是{says}，工作簿里是{against}（<CellLink place={own.source} />
                ）。工作簿错了的，请改工作簿；这里错了的，
                <Button
                  size="small"
                  disabledFocusable={busy}
                  aria-label={`以工作簿为准：${rowName(kept)}`}
                  onClick={() => onWorkbook(dispute)}
                >
                  以工作簿为准
                </Button>
              </li>
            );
          })}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
