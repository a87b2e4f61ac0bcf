import { Button, makeStyles, Spinner, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSession } from '../session/session.js';

const useStyles = makeStyles({
  waiting: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '12px', padding: '32px 16px' },
});

/** In place of a screen while nothing is read: reading, or stopped. In a browser it is the file that is waited for. */
export function Waiting(): ReactNode {
  const styles = useStyles();
  const { host, task, error, read } = useSession();
  if (task.step !== null) return <Spinner className={styles.waiting} label="正在读取工作簿…" labelPosition="below" />;
  if (host.kind === 'browser' || error !== null) return null;
  return (
    <div className={styles.waiting}>
      <Text>还没有读取工作簿。</Text>
      <Button appearance="primary" onClick={() => void read()}>
        读取工作簿
      </Button>
    </div>
  );
}
