import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Problem } from '../messages.js';
import { CodeLine } from './CodeLine.js';

/** Why the document cannot be made now: what, where, the line itself, what to do. */
export function ProblemBanner({ problem, kept }: { problem: Problem; kept: boolean }): ReactNode {
  const { kind, what, advice, where, line } = problem;
  const early = kind === 'no-figures';
  return (
    <MessageBar intent={early ? 'info' : 'error'} layout="multiline" role={early ? 'status' : 'alert'}>
      <MessageBarBody>
        <MessageBarTitle>{early ? '还不能起草' : '现在印不出来'}</MessageBarTitle>
        {where !== '' && (
          <div>
            <strong>{where}</strong>
          </div>
        )}
        <div>
          {what}
          {advice}
        </div>
        {line !== null && <CodeLine number={line.number} text={line.text} column={line.column} endColumn={null} />}
        {!early &&
          (kept ? <div>下面是改坏以前的样子。改好并保存，这里自动刷新。</div> : <div>改好并保存，这里自动刷新。</div>)}
      </MessageBarBody>
    </MessageBar>
  );
}
