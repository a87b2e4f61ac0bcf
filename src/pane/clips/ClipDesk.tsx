import { makeStyles, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { omit } from 'es-toolkit/object';
import { useMemo, type ReactNode } from 'react';
import type { Clip } from '../../clip/clip.js';
import type { Plan } from '../../plan/plan.js';
import { Loaded } from '../components/Loaded.js';
import { loadClipping, type ClippingCore } from '../core.js';
import { useRemembered } from '../session/remembered.js';
import { useSession } from '../session/session.js';
import { draftOfCapture, draftOfClip, emptyDraft, type ClipDraft } from './clipDraft.js';
import { ClipEditor } from './ClipEditor.js';
import { ClipList } from './ClipList.js';
import { ClipMessage } from './ClipMessage.js';
import { useClips, type Clips } from './clipsContext.js';
import { readPage } from './readPage.js';
import { useClipWork } from './useClipWork.js';

/** 网页动态, once its code is loaded: what was taken, to be put in order, and the list of what is kept. */
export function ClipDesk(): ReactNode {
  const { planned } = useSession();
  const load = useMemo(
    () => async () => {
      const [core, { plan }] = await Promise.all([loadClipping(), planned()]);
      return { core, plan };
    },
    [planned],
  );
  return (
    <Loaded load={load} label="正在打开网页动态">
      {({ core, plan }) => <Desk core={core} plan={plan} />}
    </Loaded>
  );
}

function Desk({ core, plan }: { core: ClippingCore; plan: Plan }): ReactNode {
  const clips = useClips();
  if (clips === null) throw new Error('the pane keeps no clips');
  if (clips.all === null) return <Spinner size="small" label="正在打开网页动态" />;
  return <Kept core={core} plan={plan} clips={clips} all={clips.all} />;
}

interface KeptProps {
  core: ClippingCore;
  plan: Plan;
  clips: Clips;
  all: readonly Clip[];
}

/** In sight wherever in the list the click was: it may offer to undo it. */
const useStyles = makeStyles({ outcome: { position: 'sticky', top: '36px', zIndex: 1 } });

function Kept({ core, plan, clips, all }: KeptProps): ReactNode {
  const styles = useStyles();
  const work = useClipWork(clips);
  // What was begun stays while other screens are looked at.
  const [drafts, setDrafts] = useRemembered<Readonly<Record<string, ClipDraft>>>('clip drafts', {});
  const [edited, setEdited] = useRemembered<string | null>('edited clip', null);
  const { pending } = clips;
  // The last that was asked for is what the person has in mind.
  const capture = pending.at(-1) ?? null;
  const taken = useMemo(
    () => (capture === null ? null : draftOfCapture(core, plan, capture, readPage(core, capture))),
    [core, plan, capture],
  );
  const kept = all.find(({ id }) => id === edited);
  const own = edited === null ? null : (drafts[edited] ?? (kept === undefined ? null : draftOfClip(kept)));
  const draft = own ?? (taken === null ? null : (drafts[taken.base.id] ?? taken));
  const isPending = own === null;
  const close = async (id: string): Promise<void> => {
    setDrafts(omit(drafts, [id]));
    if (isPending) await clips.removePending(id);
    else setEdited(null);
  };
  const save = async (clip: Clip, id: string): Promise<void> => {
    await work.put(clip, `“${clip.headline}”已存入动态。`);
    await close(id);
  };
  const write = (): void => {
    const fresh = emptyDraft(crypto.randomUUID(), new Date().toISOString());
    setDrafts({ ...drafts, [fresh.base.id]: fresh });
    setEdited(fresh.base.id);
  };
  const waiting = pending.length - (isPending && draft !== null ? 1 : 0);
  return (
    <>
      {clips.fault !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{FAULTS[clips.fault]}</MessageBarBody>
        </MessageBar>
      )}
      {work.outcome !== null && (
        <div className={styles.outcome}>
          <ClipMessage outcome={work.outcome} busy={work.busy} />
        </div>
      )}
      {draft !== null && (
        <ClipEditor
          key={draft.base.id}
          core={core}
          plan={plan}
          title={isPending ? '整理摘到的网页' : kept === undefined ? '手工录入' : '编辑动态'}
          draft={draft}
          clips={all}
          isKept={kept !== undefined && !isPending}
          takesFocus={!isPending}
          onChange={(changed) => setDrafts({ ...drafts, [changed.base.id]: changed })}
          onSave={(clip) => save(clip, draft.base.id)}
          onDrop={() => void close(draft.base.id)}
          dropLabel={isPending ? '不要' : '取消'}
        />
      )}
      {waiting > 0 && <div role="status">还有{waiting}个摘到的网页等着整理，存好这一条就轮到。</div>}
      <ClipList core={core} clips={clips} all={all} work={work} year={plan.year} onEdit={setEdited} onWrite={write} />
    </>
  );
}

const FAULTS: Readonly<Record<NonNullable<Clips['fault']>, string>> = {
  broken: '以前存的动态读不出来，已原样放在一边，没有删去。请导入以前导出的文件。',
  newer: '以前存的动态是更新的版本写的，这一版读不出来，已原样放在一边。请换用新版本的扩展。',
  'not-readable': '浏览器不让读取存下的动态（多半是无痕窗口），这里看不到以前的。',
};
