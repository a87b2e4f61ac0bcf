import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Clip } from '../../clip/clip.js';
import type { SameArticle } from '../../clip/sameArticle.js';
import type { Plan } from '../../plan/plan.js';
import { ProblemBar } from '../components/ProblemBar.js';
import type { ClippingCore } from '../core.js';
import { readForm, type ClipDraft } from './clipDraft.js';
import { ClipFields } from './ClipFields.js';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface ClipEditorProps {
  core: ClippingCore;
  plan: Plan;
  /** 整理摘到的网页. */
  title: string;
  draft: ClipDraft;
  /** Those that are kept. */
  clips: readonly Clip[];
  /** Whether this one is among them, so that it cannot take another's place. */
  isKept: boolean;
  /** Whether the person goes on in it at once. */
  takesFocus: boolean;
  onChange: (draft: ClipDraft) => void;
  /** @throws InputError where it cannot be kept; the form stays then */
  onSave: (clip: Clip) => Promise<void>;
  /** Throws the form away. */
  onDrop: () => void;
  /** 不要 for what was taken, 取消 for what is kept already. */
  dropLabel: string;
}

/** The form in which a clip is corrected before it is kept. */
export function ClipEditor(props: ClipEditorProps): ReactNode {
  const { core, plan, title, draft, clips, isKept, takesFocus, onChange, onSave, onDrop, dropLabel } = props;
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const read = useMemo(() => readForm(core, draft), [core, draft]);
  const same = useMemo(() => (read.clip === null ? null : core.sameArticle(read.clip, clips)), [core, read, clips]);
  useEffect(() => {
    if (!takesFocus) return;
    // It was asked for from far down the list.
    form.current?.scrollIntoView({ block: 'start' });
    form.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [takesFocus]);
  const save = async (clip: Clip): Promise<void> => {
    setBusy(true);
    setError(null);
    await onSave(clip).catch(setError);
    setBusy(false);
  };
  const submit = (): void => {
    setTried(true);
    if (read.clip !== null) void save(read.clip);
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 className={styles.heading}>{title}</h2>
      {draft.warnings.map((warning) => (
        <MessageBar key={warning} intent="warning" layout="multiline">
          <MessageBarBody>{warning}</MessageBarBody>
        </MessageBar>
      ))}
      {same !== null && (
        <SameBar
          same={same}
          busy={busy}
          onReplace={
            read.clip === null || isKept
              ? null
              : () => void save({ ...read.clip, id: same.clip.id, used: [...same.clip.used, ...read.clip.used] })
          }
        />
      )}
      <ClipFields plan={plan} draft={draft} errors={isTried ? (read.errors ?? {}) : {}} onChange={onChange} />
      {error !== null && <ProblemBar error={error} />}
      {isTried && read.errors !== null && <div role="alert">上面填的内容有不对的地方，改好才能存。</div>}
      <div className={styles.row}>
        <Button appearance="primary" type="submit" disabledFocusable={busy}>
          {same === null || isKept ? '存入动态' : '另存一条'}
        </Button>
        <Button disabledFocusable={busy} onClick={onDrop}>
          {dropLabel}
        </Button>
      </div>
    </form>
  );
}

/** That an article seems to be there already, and what can be done then. */
function SameBar(props: { same: SameArticle; busy: boolean; onReplace: (() => void) | null }): ReactNode {
  const { same, busy, onReplace } = props;
  const { clip, why, overlap } = same;
  const reason = why === 'address' ? '网址相同' : `文字有${Math.floor(overlap * 100)}%相同`;
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>这篇好像已经摘过（{reason}）</MessageBarTitle>
        <div>
          已有的是“{clip.headline}”{clip.date === null ? '' : `，${clip.date}`}
          {clip.used.length === 0 ? '' : '，已用于简报'}。
        </div>
        {onReplace !== null && (
          <Button size="small" disabledFocusable={busy} onClick={onReplace}>
            用这一份换掉那一条
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
