import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Spinner } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, type ReactNode } from 'react';
import { ProblemBar } from '../components/ProblemBar.js';
import { useSession } from '../session/session.js';
import { NOTICE_WORDS } from './deskWords.js';
import { InUse } from './InUse.js';
import { LoadTemplates } from './LoadTemplates.js';
import { LookedAt } from './LookedAt.js';
import { StartingPoint } from './StartingPoint.js';
import type { TemplateDesk } from './templateDesk.js';
import { useTemplateDesk } from './useTemplateDesk.js';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '720px' },
  back: { alignSelf: 'start', paddingInline: '4px' },
});

/** Which templates are in use, how to bring own ones, what came of it, and what to begin from. */
export function OwnTemplates({ desk, onBack }: { desk: TemplateDesk; onBack: () => void }): ReactNode {
  const styles = useStyles();
  const state = useTemplateDesk(desk);
  const { yearRun } = useSession();
  const { notice, busy, looked, error } = state;
  // Faults stay until they are mended; that all went well needs to be said but once.
  useEffect(
    () => () => {
      if (desk.state().looked?.taken === true) desk.leave();
    },
    [desk],
  );
  // The documents of one year are made with the same templates.
  const locked = busy || yearRun.state.busy;
  return (
    <div className={styles.screen}>
      <Button className={styles.back} size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
        返回生成
      </Button>
      {yearRun.state.busy && (
        <MessageBar intent="info" role="status">
          <MessageBarBody>正在全年生成，完成或取消以后才能更换模板。</MessageBarBody>
        </MessageBar>
      )}
      {notice !== null && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{NOTICE_WORDS[notice].what}</MessageBarTitle>
            {NOTICE_WORDS[notice].advice}
          </MessageBarBody>
        </MessageBar>
      )}
      <InUse desk={desk} state={state} disabled={locked} />
      <LoadTemplates desk={desk} state={state} disabled={locked} />
      {busy && <Spinner size="tiny" label="正在检查模板" labelPosition="after" />}
      {error !== null && <ProblemBar error={error} />}
      {looked !== null && <LookedAt looked={looked} desk={desk} disabled={locked} />}
      <StartingPoint />
    </div>
  );
}
