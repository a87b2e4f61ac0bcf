import { Button, makeStyles, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { useSession } from '../session/session.js';
import { inUseWords, NOTICE_WORDS } from './deskWords.js';
import type { TemplateDesk } from './templateDesk.js';
import { useTemplateDesk } from './useTemplateDesk.js';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '8px' },
  words: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  change: { flexShrink: 0, minWidth: 'auto' },
});

/** Which templates documents are made with, and the way to change them. */
export function TemplatesRow({ onTemplates }: { onTemplates: () => void }): ReactNode {
  const { templates } = useSession();
  const [desk, setDesk] = useState<TemplateDesk | null>(null);
  useEffect(() => {
    let shown = true;
    // Where it cannot be had, the rest of the screen cannot either, and says so.
    templates().then(
      (opened) => shown && setDesk(opened),
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [templates]);
  return desk === null ? <Row words="" onTemplates={onTemplates} /> : <DeskRow desk={desk} onTemplates={onTemplates} />;
}

function DeskRow({ desk, onTemplates }: { desk: TemplateDesk; onTemplates: () => void }): ReactNode {
  const state = useTemplateDesk(desk);
  const { notice } = state;
  return (
    <>
      <Row words={inUseWords(state)} onTemplates={onTemplates} />
      {notice !== null && notice !== 'not-kept' && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{NOTICE_WORDS[notice].what}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function Row({ words, onTemplates }: { words: string; onTemplates: () => void }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <Text className={styles.words} title={words}>
        模板：{words}
      </Text>
      <Button size="small" className={styles.change} aria-label="更换模板" onClick={onTemplates}>
        更换
      </Button>
    </div>
  );
}
