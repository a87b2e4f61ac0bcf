import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSession } from '../session/session.js';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  words: { flexGrow: 1, flexBasis: '180px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** That the workbook is a copy of the last time: the file may have been changed since. */
export function LastWorkbookLine(): ReactNode {
  const styles = useStyles();
  const { last, opened, unread, task, openLast, forgetLast } = useSession();
  if (last === null) return null;
  const isRead = opened !== null || unread !== null;
  const kept = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short' }).format(last.savedAt);
  const words = isRead
    ? `上次的工作簿，存于${kept}。文件后来改过的，请重新选择。`
    : `上次的工作簿“${last.name}”，存于${kept}${task.step === null ? '，这次没有读出来。' : '。'}`;
  return (
    <div className={styles.line}>
      <Text size={200} className={styles.words}>
        {words}
      </Text>
      {task.step === null && !isRead && (
        <Button size="small" onClick={openLast}>
          再打开
        </Button>
      )}
      {task.step === null && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={`忘掉“${last.name}”，下次打开不再出现`}
          onClick={forgetLast}
        >
          忘掉它
        </Button>
      )}
    </div>
  );
}
