import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ProblemBar } from '../components/ProblemBar.js';
import { DeliveryLink } from '../delivery/DeliveryLink.js';
import type { ExcelHost } from '../host.js';
import type { Opened } from '../session/opened.js';
import { useSession } from '../session/session.js';
import { MarkingButtons } from './MarkingButtons.js';
import { MarkingDialog } from './MarkingDialog.js';
import { useMarking } from './useMarking.js';
import { useReportFile } from './useReportFile.js';

const useStyles = makeStyles({
  actions: { display: 'flex', flexDirection: 'column' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  said: { '& > *': { marginTop: '8px' } },
});

/** What can be done with a check: mark the cells, take the report along, look at what was doubtful. */
export function Actions({ opened, onMapping }: { opened: Opened; onMapping: () => void }): ReactNode {
  const { host } = useSession();
  const report = useReportFile();
  const others = (
    <>
      <Button size="small" disabledFocusable={report.busy} onClick={() => report.deliver(opened)}>
        下载核对报告
      </Button>
      <Button size="small" onClick={onMapping}>
        有疑问的识别结果
      </Button>
    </>
  );
  return (
    <>
      {host.kind === 'excel' ? (
        <InExcel host={host} opened={opened} others={others} />
      ) : (
        <ButtonRow>{others}</ButtonRow>
      )}
      {report.error !== null && <ProblemBar error={report.error} />}
      {report.file?.of === opened && <DeliveryLink delivered={report.file.delivered} />}
    </>
  );
}

function ButtonRow({ children }: { children: ReactNode }): ReactNode {
  return <div className={useStyles().row}>{children}</div>;
}

function InExcel({ host, opened, others }: { host: ExcelHost; opened: Opened; others: ReactNode }): ReactNode {
  const styles = useStyles();
  const work = useMarking(host, opened);
  const { state, write, refuse } = work;
  return (
    <div className={styles.actions}>
      <ButtonRow>
        <MarkingButtons work={work} />
        {others}
      </ButtonRow>
      {state.kind === 'asking' && <MarkingDialog marking={state.marking} onWrite={write} onRefuse={refuse} />}
      <div role="status" className={styles.said}>
        {state.kind === 'busy' && <div>正在处理……</div>}
        {state.kind === 'done' && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{state.said}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.said}>
        {state.kind === 'failed' && <ProblemBar error={state.error}>{state.said}</ProblemBar>}
      </div>
    </div>
  );
}
