import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Switch,
} from '@fluentui/react-components';
import { DocumentText20Regular } from '@fluentui/react-icons';
import { useMemo, useState, type ReactNode } from 'react';
import { useClips } from '../clips/clipsContext.js';
import { InputError } from '../../pipeline/hosting.js';
import { ProblemBar } from '../components/ProblemBar.js';
import { PreviewPanel } from '../preview/PreviewPanel.js';
import type { Opened } from '../session/opened.js';
import { useOpened } from '../session/session.js';
import { choiceValue, summaryOn, type Choice } from './choice.js';
import { ChoiceFields, isNewNews } from './ChoiceFields.js';
import { optionFor, type ChoiceGroup } from './choices.js';
import type { DraftCore } from './core.js';
import { DetailsFields } from './DetailsFields.js';
import { EMPTY_FORM, fieldsOf, readDetails, type DetailsForm } from './detailsForm.js';
import { GenerateOutcome } from './GenerateOutcome.js';
import { useRemembered } from '../session/remembered.js';
import { touching } from './touching.js';
import { ClipChoice } from './ClipChoice.js';
import { chosenClips, NONE_CHOSEN, useMarkUsed } from './chosenClips.js';
import { useGenerate } from './useGenerate.js';
import { useShown, type Asked } from './useShown.js';
import { Warnings } from './Warnings.js';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(300px, 380px) minmax(0, 1fr)', alignItems: 'start' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
});

/** One document: choose it, see it, see what is wrong with it, and get it. */
export function OneDraft({
  core,
  groups,
  summary,
  onLedger,
}: {
  core: DraftCore;
  groups: readonly ChoiceGroup[];
  summary: boolean;
  onLedger: () => void;
}): ReactNode {
  const styles = useStyles();
  const read = useOpened();
  const { setup, reading } = core;
  const asOf = read.report.asOf;
  const [value, setValue] = useRemembered<string | null>(
    summary ? 'summary' : 'draft',
    summary ? choiceValue(summaryOn(setup.calendar, asOf)) : (optionFor(groups, null)?.value ?? null),
  );
  const [newsDay, setNewsDay] = useState(asOf);
  // Of each document its own: a note must not come to stand in another issue.
  const [forms, setForms] = useRemembered<Readonly<Record<string, DetailsForm>>>('details', {});
  const [clean, setClean] = useRemembered('clean', false);
  const clips = useClips();
  const [chosenIds, setChosenIds] = useRemembered<Readonly<Record<string, readonly string[]>>>('chosen clips', {});
  // The ledger may be newer than the rest of what was read; it counts until all is read anew.
  const [current, setCurrent] = useState<{ read: Opened; opened: Opened } | null>(null);
  const opened = current?.read === read ? current.opened : read;

  const chosen = optionFor(groups, value);
  const form = forms[chosen?.value ?? ''] ?? EMPTY_FORM;
  const choice = chosen?.choice ?? summaryOn(setup.calendar, asOf);
  const day = isNewNews(choice) && newsDay !== '' ? newsDay : null;
  const { details, errors } = useMemo(() => readDetails(form, reading), [form, reading]);
  const wanted = useMemo<Choice>(() => (day === null ? choice : { what: 'news', day }), [choice, day]);
  const options = useMemo(() => ({ details, clean }), [details, clean]);
  const ids = chosenIds[chosen?.value ?? ''] ?? NONE_CHOSEN;
  const told = useMemo(() => chosenClips(clips?.all ?? [], ids), [clips?.all, ids]);
  const asked = useMemo<Asked>(
    () => ({ opened, choice: wanted, options, clips: told }),
    [opened, wanted, options, told],
  );
  const shown = useShown(core, asked);
  const { composed } = shown;
  const { busy, outcome, error, generate, forget } = useGenerate(
    core,
    setCurrent,
    useMarkUsed(core.composing, setup.calendar.year),
  );
  const findings = useMemo(() => (composed === null ? [] : touching(composed, reading)), [composed, reading]);
  if (chosen === null) return null;
  const faulty = Object.keys(errors).length > 0;

  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <ChoiceFields
          groups={groups}
          chosen={chosen}
          onChoose={(next) => {
            setValue(next);
            forget();
          }}
          asOf={asOf}
          newsDay={newsDay}
          onNewsDay={setNewsDay}
          disabled={busy}
        />
        {clips !== null && clips.all !== null && clips.all.length > 0 && (
          <ClipChoice
            core={core.composing}
            clips={clips.all}
            chosen={ids}
            places={shown.pending ? [] : shown.places}
            disabled={busy}
            onChange={(next) => setChosenIds({ ...chosenIds, [chosen.value]: next })}
          />
        )}
        <DetailsFields
          form={form}
          errors={errors}
          masthead={composed?.document.masthead ?? null}
          fields={fieldsOf(choice)}
          onChange={(next) => setForms({ ...forms, [chosen.value]: next })}
        />
        <Switch checked={clean} label="清稿（不带批注）" onChange={(_, { checked }) => setClean(checked)} />
        {chosen.line?.state === 'issued' && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>这一期已印发</MessageBarTitle>
              可以再生成一份来对照，台账不会改动。
            </MessageBarBody>
          </MessageBar>
        )}
        {shown.error !== null && <NotYet error={shown.error} />}
        {composed === null && shown.error === null && <Spinner size="tiny" label="正在起草" labelPosition="after" />}
        {composed !== null && (
          <Warnings findings={findings} missing={[...composed.document.missing.values()]} core={reading} />
        )}
        <Button
          appearance="primary"
          icon={busy ? <Spinner size="tiny" /> : <DocumentText20Regular />}
          disabled={composed === null || shown.pending || busy || faulty}
          onClick={() => composed !== null && void generate(shown.asked, composed)}
        >
          {busy ? '正在生成' : '生成 Word 文档'}
        </Button>
        {faulty && <div role="alert">上面填的内容有不对的地方，改好才能生成。</div>}
        {error !== null && <ProblemBar error={error} />}
        {outcome !== null && <GenerateOutcome outcome={outcome} onLedger={onLedger} />}
      </div>
      {composed !== null && (
        <PreviewPanel document={composed.document} letterhead={setup.letterhead} pending={shown.pending} />
      )}
    </div>
  );
}

/** That the workbook has nothing for a period yet is advice, and no fault. */
function NotYet({ error }: { error: unknown }): ReactNode {
  if (!(error instanceof InputError) || error.problem !== 'no-figures') return <ProblemBar error={error} />;
  return (
    <MessageBar intent="info" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>还不能起草</MessageBarTitle>
        {error.what}
        {error.advice}
      </MessageBarBody>
    </MessageBar>
  );
}
