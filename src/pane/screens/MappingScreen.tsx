import { Accordion } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { Recognition } from '../../progress/mapping/recognition.js';
import { Loaded } from '../components/Loaded.js';
import { ProblemBar } from '../components/ProblemBar.js';
import { loadMappingCore, type MappingCore } from '../core.js';
import { namesOf } from '../mapping/choiceSearch.js';
import { DoubtList } from '../mapping/DoubtList.js';
import { SheetPanel } from '../mapping/SheetPanel.js';
import { useDesk, useRecognition, type Desk } from '../mapping/useDesk.js';
import { useMappingStyles } from '../mapping/useMappingStyles.js';
import { WorkBar } from '../mapping/WorkBar.js';
import { useSession } from '../session/session.js';

/** 识别: what was taken for which column and target, to be corrected. */
export function MappingScreen(): ReactNode {
  return (
    <Loaded load={loadMappingCore} label="正在整理识别结果">
      {(core) => <Mapping core={core} />}
    </Loaded>
  );
}

function Mapping({ core }: { core: MappingCore }): ReactNode {
  const styles = useMappingStyles();
  const desk = useDesk(core);
  const { recognition, error } = useRecognition(core);
  const { error: told } = useSession();
  return (
    <div className={styles.screen}>
      <WorkBar desk={desk} />
      {/* Where the mapping itself is at fault the session has said so, if it has said anything. */}
      {error !== null && told === null && <ProblemBar error={error} />}
      {recognition !== null && <Recognised core={core} desk={desk} recognition={recognition} />}
    </div>
  );
}

function Recognised({
  core,
  desk,
  recognition,
}: {
  core: MappingCore;
  desk: Desk;
  recognition: Recognition;
}): ReactNode {
  const styles = useMappingStyles();
  const { opened, unread } = useSession();
  const plan = (opened ?? unread)?.plan;
  const groups = useMemo(() => (plan === undefined ? [] : core.rowChoices(plan)), [core, plan]);
  const names = useMemo(() => namesOf(groups), [groups]);
  const doubts = useMemo(() => core.doubtsOf(recognition), [core, recognition]);
  return (
    <>
      <DoubtList core={core} desk={desk} doubts={doubts} groups={groups} names={names} />
      <section className={styles.section} aria-labelledby="sheets">
        <h2 id="sheets" className={styles.title}>
          全部识别结果
        </h2>
        <Accordion collapsible multiple>
          {recognition.sheets.map((sheet) => (
            <SheetPanel key={sheet.sheet} core={core} desk={desk} sheet={sheet} groups={groups} names={names} />
          ))}
        </Accordion>
      </section>
    </>
  );
}
