import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { CellLink } from '../components/CellLink.js';
import { ProblemBar } from '../components/ProblemBar.js';
import type { LedgerOutcome as Outcome } from './useLedger.js';

/** What came of the last click on an issue; it takes the focus, as the issue has moved to another part of the list. */
export function LedgerOutcome({ outcome }: { outcome: Outcome }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
    place.current?.scrollIntoView({ block: 'center' });
  }, [outcome]);
  return (
    <div ref={place} tabIndex={-1}>
      {outcome.said === null ? (
        <ProblemBar error={outcome.error} />
      ) : (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>
            {outcome.said} <CellLink place={outcome.row.source} />
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
