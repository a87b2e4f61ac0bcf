import { makeStyles, SearchBox, Tab, TabList } from '@fluentui/react-components';
import { useDeferredValue, useId, useMemo, useState, type ReactNode } from 'react';
import { Actions } from '../check/Actions.js';
import { DayChoice } from '../check/DayChoice.js';
import { FindingList } from '../check/FindingList.js';
import { findingLines } from '../check/findingLines.js';
import { searchFor } from '../list/search.js';
import { TargetList } from '../check/TargetList.js';
import { targetLines } from '../check/targetLines.js';
import { useReading } from '../components/useReading.js';
import type { ReadingCore } from '../core.js';
import type { Opened } from '../session/opened.js';
import { useOpened } from '../session/session.js';

/** 核对: the targets by class with their lights, and the findings. */
export function CheckScreen({ onMapping }: { onMapping: () => void }): ReactNode {
  const opened = useOpened();
  const core = useReading();
  if (core === null) return null;
  return (
    <>
      <DayChoice core={core} opened={opened} />
      <Actions opened={opened} onMapping={onMapping} />
      <Lists core={core} opened={opened} />
    </>
  );
}

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '8px' },
  search: { maxWidth: 'none', width: '100%' },
});

type Shown = 'targets' | 'findings';

function Lists({ core, opened }: { core: ReadingCore; opened: Opened }): ReactNode {
  const styles = useStyles();
  const [shown, setShown] = useState<Shown>('targets');
  const [typed, setTyped] = useState('');
  const deferred = useDeferredValue(typed);
  const found = useMemo(() => searchFor(deferred), [deferred]);
  const targets = useMemo(() => targetLines(core, opened), [core, opened]);
  const findings = useMemo(() => findingLines(core, opened), [core, opened]);
  const id = useId();
  return (
    <>
      <TabList
        size="small"
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(value === 'findings' ? 'findings' : 'targets')}
        aria-label="核对结果"
      >
        <Tab value="targets" id={`${id}targets`} aria-controls={`${id}panel`}>
          目标 {targets.length}
        </Tab>
        <Tab value="findings" id={`${id}findings`} aria-controls={`${id}panel`}>
          问题 {findings.length}
        </Tab>
      </TabList>
      <SearchBox
        className={styles.search}
        size="small"
        aria-label="搜索目标和问题"
        placeholder="搜索名称、科室、单元格……"
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
      />
      <div className={styles.panel} id={`${id}panel`} role="tabpanel" aria-labelledby={`${id}${shown}`}>
        {shown === 'targets' ? (
          <TargetList core={core} opened={opened} lines={targets} found={found} />
        ) : (
          <FindingList lines={findings} found={found} />
        )}
      </div>
    </>
  );
}
