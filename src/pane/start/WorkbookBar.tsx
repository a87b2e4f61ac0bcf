import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Workbook } from '../../workbook/workbook.js';
import { useReading } from '../components/useReading.js';
import { useSession } from '../session/session.js';
import { sheetsRead } from './sheetsRead.js';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '8px' },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  again: { flexShrink: 0 },
});

/** Which workbook was read, as of which day, and reading it again. */
export function WorkbookBar(): ReactNode {
  const { opened, unread, error } = useSession();
  const workbook = opened?.workbook ?? unread?.workbook;
  if (workbook === undefined) return error === null ? null : <ReadAgain label="再读一次" />;
  return <Bar workbook={workbook} />;
}

function Bar({ workbook }: { workbook: Workbook }): ReactNode {
  const styles = useStyles();
  const core = useReading();
  const { opened, stale } = useSession();
  const day = opened === null || core === null ? '' : `截至${core.chineseDate(opened.report.asOf)} · `;
  return (
    <div>
      <div className={styles.bar}>
        <div className={styles.words}>
          <Text weight="semibold" className={styles.name} title={workbook.name}>
            {workbook.name}
          </Text>
          <Text size={200} className={styles.quiet}>
            {day}
            {sheetsRead(workbook)}
          </Text>
        </div>
        {!stale && <ReadAgain label="重新读取" />}
      </div>
      <div role="status">
        {stale && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>工作簿在读取后有改动，下面还是改动前的内容。</MessageBarBody>
            <MessageBarActions>
              <ReadAgain label="重新读取" />
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
    </div>
  );
}

function ReadAgain({ label }: { label: string }): ReactNode {
  const styles = useStyles();
  const { read, task } = useSession();
  return (
    <Button
      className={styles.again}
      size="small"
      icon={<ArrowClockwiseRegular />}
      disabledFocusable={task.step !== null}
      onClick={() => void read()}
    >
      {label}
    </Button>
  );
}
