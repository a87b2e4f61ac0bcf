import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { Loaded } from '../components/Loaded.js';
import { useOpened, useSession } from '../session/session.js';
import { choiceGroups } from './choices.js';
import { loadCore, type DraftCore } from './core.js';
import { OneDraft } from './OneDraft.js';
import { TemplatesRow } from '../templates/TemplatesRow.js';
import { YearDraft } from './YearDraft.js';

interface DraftingProps {
  /** The summary was asked for. */
  summary: boolean;
  onLedger: () => void;
  onTemplates: () => void;
}

/** The screen 生成, once its code is loaded: one document, or the year. */
export function Drafting({ onTemplates, ...props }: DraftingProps): ReactNode {
  const { setup, templates } = useSession();
  const load = useMemo(() => () => loadCore({ setup, templates }), [setup, templates]);
  return (
    <>
      <TemplatesRow onTemplates={onTemplates} />
      <Loaded load={load} label="正在读取模板">
        {(core) => <Modes core={core} {...props} />}
      </Loaded>
    </>
  );
}

function Modes({ core, summary, onLedger }: Omit<DraftingProps, 'onTemplates'> & { core: DraftCore }): ReactNode {
  const { progress, report } = useOpened();
  const { yearRun } = useSession();
  // Whoever comes back while a year is under way finds it.
  const [year, setYear] = useState(yearRun.state.busy && !summary);
  const { composing, setup } = core;
  const calendar = useMemo(
    () => composing.calendarReport(setup.calendar, setup.plan, progress, report.asOf),
    [composing, setup, progress, report.asOf],
  );
  const groups = useMemo(
    () => choiceGroups(calendar, setup.calendar, composing.calendarWords),
    [composing, calendar, setup],
  );
  return (
    <>
      <Field label="生成">
        <RadioGroup
          layout="horizontal"
          value={year ? 'year' : 'one'}
          onChange={(_, { value }) => setYear(value === 'year')}
        >
          <Radio value="one" label="单篇" />
          <Radio value="year" label="全年（一个压缩包）" />
        </RadioGroup>
      </Field>
      {year ? (
        <YearDraft core={core} groups={groups} onLedger={onLedger} />
      ) : (
        <OneDraft core={core} groups={groups} summary={summary} onLedger={onLedger} />
      )}
    </>
  );
}
