import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DeliveryLink } from '../delivery/DeliveryLink.js';
import { lineToPaste, recordedWords, rowToCopy } from '../ledger/recordedWords.js';
import { problemOf } from '../problem.js';
import { useSession } from '../session/session.js';
import { CopyRow } from '../components/CopyRow.js';
import { REPORT_FILE } from './makeYear.js';
import type { YearEntry, YearOutcome, YearRow } from './yearOutcome.js';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: '0 0 0 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    overflowWrap: 'anywhere',
  },
  note: { color: tokens.colorNeutralForeground2 },
});

/** The zip, what is in it, what is not and why, and what the ledger has of it. */
export function YearResult({ outcome, onLedger }: { outcome: YearOutcome; onLedger: () => void }): ReactNode {
  const styles = useStyles();
  const { delivered, rows, entries } = outcome;
  const drafted = rows.filter(({ draft }) => draft !== null);
  const skipped = rows.filter(({ draft }) => draft === null);
  return (
    <>
      <DeliveryLink delivered={delivered}>
        <div>
          共{drafted.length}篇，另附{REPORT_FILE}。
        </div>
      </DeliveryLink>
      <Entries entries={entries} onLedger={onLedger} />
      {skipped.length > 0 && (
        <section aria-label="没有起草的">
          <Text weight="semibold">没有起草的（{skipped.length}）</Text>
          <ul className={styles.list}>
            {skipped.map(({ name, skipped: error }) => (
              <li key={name}>
                {name}
                <div className={styles.note}>{error?.what}</div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label="已起草的">
        <Text weight="semibold">已起草的（{drafted.length}）</Text>
        <ul className={styles.list}>
          {drafted.map((row) => (
            <li key={row.name}>
              {row.draft?.fileName}
              <div className={styles.note}>{noteOf(row)}</div>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function noteOf({ draft }: YearRow): string {
  if (draft === null) return '';
  const { missing, remarks } = draft.document;
  const counts = [
    missing.size === 0 ? '' : `暂无数据${missing.size}处`,
    remarks.size === 0 ? '' : `批注${remarks.size}条`,
  ].filter((text) => text !== '');
  return [draft.title.replaceAll('\n', ''), ...counts].join(' · ');
}

/** What came of the ledger: those that went well in one line, all others each with its reason; in a browser the rows. */
function Entries({ entries, onLedger }: { entries: readonly YearEntry[]; onLedger: () => void }): ReactNode {
  const styles = useStyles();
  const { ledger } = useSession();
  if (entries.length === 0) return null;
  const lines = entries.flatMap(({ recorded }) => (recorded === null ? [] : (lineToPaste(recorded) ?? [])));
  // The headings, where there is no ledger yet, but once.
  const text = lines.map((line, index) => (index === 0 ? rowToCopy(line) : line.cells.join('\t'))).join('\n');
  const paste = (label: string): ReactNode => lines.length > 0 && <CopyRow label={label} text={text} />;
  if (entries.some(({ recorded }) => recorded?.outcome === 'to-paste') && ledger === null)
    return paste('台账的行，请粘贴到工作表“简报台账”的末尾');
  const done = entries.filter(({ recorded }) => recorded?.outcome === 'added' || recorded?.outcome === 'kept');
  const others = entries.filter((entry) => !done.includes(entry));
  return (
    <MessageBar intent={others.length === 0 ? 'success' : 'warning'} layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{done.length}期已记入台账（草稿）</MessageBarTitle>
        {others.length > 0 && (
          <ul className={styles.list}>
            {others.map((entry) => (
              <li key={entry.fileName}>
                {entry.fileName}：{reasonOf(entry)}
              </li>
            ))}
          </ul>
        )}
        {paste('也要记进工作簿的，粘贴到工作表“简报台账”的末尾')}
        <div>
          <Button size="small" onClick={onLedger}>
            打开台账
          </Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

function reasonOf({ recorded, error }: YearEntry): string {
  if (recorded === null) {
    const { what, advice } = problemOf(error);
    return `没有记入台账。${what}${advice}`;
  }
  const words = recordedWords(recorded);
  return words === null ? '' : `${words.message}${words.advice}`;
}
