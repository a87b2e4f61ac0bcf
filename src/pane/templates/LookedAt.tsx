import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CopyRow } from '../components/CopyRow.js';
import { Loaded } from '../components/Loaded.js';
import { loadOwnTemplates } from '../core.js';
import { FaultList } from './FaultList.js';
import { faultsText } from './shownFault.js';
import type { Looked, TemplateDesk } from './templateDesk.js';
import { Verdict } from './Verdict.js';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px', overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  summary: { cursor: 'pointer' },
  list: { margin: '4px 0 0', paddingLeft: '20px' },
});

interface LookedAtProps {
  looked: Looked;
  desk: TemplateDesk;
  disabled: boolean;
}

/** What came of looking at templates: every fault at once, what can be done, and which files were of no use. */
export function LookedAt({ looked, desk, disabled }: LookedAtProps): ReactNode {
  const styles = useStyles();
  const { files, faults, taken } = looked;
  return (
    <section className={styles.part} aria-label="检查结果">
      <Verdict looked={looked} />
      {!taken && !faults.some(({ severity }) => severity === 'error') && (
        <div className={styles.row}>
          <Button appearance="primary" disabled={disabled} onClick={() => void desk.take()}>
            照用
          </Button>
          <Button disabled={disabled} onClick={() => desk.leave()}>
            不用
          </Button>
        </div>
      )}
      {!taken && <Faults faults={faults} />}
      {files !== null && <PassedOver paths={files.passedOver} />}
    </section>
  );
}

function Faults({ faults }: Pick<Looked, 'faults'>): ReactNode {
  return (
    <>
      <FaultList faults={faults} />
      <Loaded load={loadOwnTemplates} label="正在整理清单">
        {(core) => <CopyRow label="整份清单，可复制发给别人" text={faultsText(faults, core)} />}
      </Loaded>
    </>
  );
}

const MOST_PATHS = 50;

/** What was not read: a template whose name ends in .txt would be missed by nobody. */
function PassedOver({ paths }: { paths: readonly string[] }): ReactNode {
  const styles = useStyles();
  if (paths.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>没有用到的文件（{paths.length}）</summary>
      <ul className={styles.list}>
        {paths.slice(0, MOST_PATHS).map((path) => (
          <li key={path}>
            <Text size={200}>{path}</Text>
          </li>
        ))}
      </ul>
      {paths.length > MOST_PATHS && <Text size={200}>等{paths.length}个。</Text>}
    </details>
  );
}
