import type { ReactNode } from 'react';
import { Loaded } from '../components/Loaded.js';
import type { KeptBeside, Opened } from '../session/opened.js';

const load = () => import('./KeptLedgerPanel.js');

/** The ledger that the browser keeps, which the add-in has no need of. */
export function KeptLedger(props: { opened: Opened; kept: KeptBeside }): ReactNode {
  return (
    <Loaded load={load} label="正在打开台账">
      {({ KeptLedgerPanel }) => <KeptLedgerPanel {...props} />}
    </Loaded>
  );
}
