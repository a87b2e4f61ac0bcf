import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CopyRow } from '../components/CopyRow.js';
import { ProblemBar } from '../components/ProblemBar.js';
import { DeliveryLink } from '../delivery/DeliveryLink.js';
import { importWords } from './clipTransfer.js';
import type { ClipOutcome } from './useClipWork.js';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' } });

/** What came of the last click, and how it is taken back. */
export function ClipMessage({ outcome, busy }: { outcome: ClipOutcome; busy: boolean }): ReactNode {
  const styles = useStyles();
  if ('error' in outcome) return <ProblemBar error={outcome.error} />;
  if ('delivered' in outcome) return <DeliveryLink delivered={outcome.delivered} />;
  if ('paste' in outcome) {
    const { words, tsv } = outcome.paste;
    if (tsv !== null) return <CopyRow label={words} text={tsv} />;
    return (
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>{words}</MessageBarBody>
      </MessageBar>
    );
  }
  const undo = outcome.undo !== null && (
    <div>
      <Button size="small" disabledFocusable={busy} onClick={outcome.undo}>
        {'imported' in outcome ? '撤销导入' : '撤销'}
      </Button>
    </div>
  );
  if ('said' in outcome) {
    return (
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>
          {outcome.said}
          {undo}
        </MessageBarBody>
      </MessageBar>
    );
  }
  const { imported } = outcome;
  const { fileName, faults, doubtful } = imported;
  return (
    <MessageBar intent={faults.length + doubtful.length === 0 ? 'success' : 'warning'} layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>已读“{fileName}”</MessageBarTitle>
        {importWords(imported)}
        <ul className={styles.list}>
          {doubtful.map(({ clip, same }) => (
            <li key={clip.id}>
              “{clip.headline}”和原来的“{same.clip.headline}”好像是同一篇，请看要不要删去一条。
            </li>
          ))}
          {faults.map(({ sheet, cell, message }, at) => (
            <li key={at}>
              {sheet} {cell}：{message}
            </li>
          ))}
        </ul>
        {undo}
      </MessageBarBody>
    </MessageBar>
  );
}
