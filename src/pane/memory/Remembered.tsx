import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { ProblemBar } from '../components/ProblemBar.js';
import { DeliveryLink } from '../delivery/DeliveryLink.js';
import type { Delivered } from '../delivery/download.js';
import { exportLedger } from '../ledger/ledgerTransfer.js';
import { useSession } from '../session/session.js';
import { ClearAll } from './ClearAll.js';
import type { Memory } from './memory.js';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

type Outcome = { delivered: Delivered } | { said: string } | { error: unknown } | null;

/** What the browser keeps, with the way to take the ledger along, and to be rid of it all. */
export function Remembered({ memory }: { memory: Memory }): ReactNode {
  const styles = useStyles();
  const { planned } = useSession();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const deliver = async (): Promise<Outcome> => {
    const { year } = (await planned()).plan;
    const ledger = await memory.ledger(year);
    const rows = ledger.is === 'there' ? ledger.value : [];
    return rows.length === 0 ? { said: '这里还没有记台账。' } : { delivered: await exportLedger(rows, year) };
  };
  return (
    <>
      <Text>
        上次的工作簿、识别更正、自备的模板、台账和网页动态，都存在这个浏览器里，只在这台电脑上，下次打开还在。公用的电脑，用完请清除。
      </Text>
      <div className={styles.row}>
        <Button
          onClick={() =>
            void deliver()
              .catch((error: unknown) => ({ error }))
              .then(setOutcome)
          }
        >
          导出这里记的台账
        </Button>
        <ClearAll memory={memory} />
      </div>
      {outcome !== null && 'said' in outcome && <div role="status">{outcome.said}</div>}
      {outcome !== null && 'delivered' in outcome && <DeliveryLink delivered={outcome.delivered} />}
      {outcome !== null && 'error' in outcome && <ProblemBar error={outcome.error} />}
    </>
  );
}
