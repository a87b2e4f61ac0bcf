import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ProblemBar } from '../components/ProblemBar.js';
import { DeliveryLink } from '../delivery/DeliveryLink.js';
import { EntryBar } from './EntryBar.js';
import type { Outcome } from './useGenerate.js';

/** What came of 生成: the file, and its row in the ledger. */
export function GenerateOutcome({ outcome, onLedger }: { outcome: Outcome; onLedger: () => void }): ReactNode {
  if (outcome.what === 'changed') {
    return (
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>还没有生成：工作簿刚刚变了</MessageBarTitle>
          预览已换成新的内容，请看过之后再点一次“生成”。
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (outcome.what === 'stopped') {
    return (
      <MessageBar intent="info" layout="multiline" role="status">
        <MessageBarBody>没有重新读取工作簿，所以没有生成，台账也没有改动。</MessageBarBody>
      </MessageBar>
    );
  }
  const { delivered, missing, entry, told } = outcome;
  return (
    <>
      <DeliveryLink delivered={delivered}>
        {missing > 0 && <div>文中有{missing}处“暂无数据”，定稿前请补上。</div>}
        {told !== null && told.error === null && <div>用到的{told.count}条网页动态已标为“已用于”这一篇。</div>}
      </DeliveryLink>
      {told !== null && told.error !== null && (
        <ProblemBar error={told.error}>
          <div>文档已经生成，但用到的网页动态没有标为已用。</div>
        </ProblemBar>
      )}
      {entry?.recorded != null && <EntryBar recorded={entry.recorded} onLedger={onLedger} />}
      {entry !== null && entry.recorded === null && (
        <ProblemBar error={entry.error}>
          <div>文档已经生成，但没有记入台账。</div>
        </ProblemBar>
      )}
    </>
  );
}
