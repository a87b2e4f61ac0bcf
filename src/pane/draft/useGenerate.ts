import { useState } from 'react';
import type { Composed } from '../../pipeline/composing.js';
import type { Draft } from '../../pipeline/drafting.js';
import { loadDrafting } from '../core.js';
import { download, MIME, type Delivered } from '../delivery/download.js';
import type { Recorded } from '../ledger/recorded.js';
import { recordIssue } from '../ledger/recordIssue.js';
import type { Opened } from '../session/opened.js';
import { useSession } from '../session/session.js';
import type { DraftCore } from './core.js';
import { makeDraft } from './makeDraft.js';
import { plannedOf } from './prepareChoice.js';
import type { Asked } from './useShown.js';

/** What came of a click on 生成. */
export type Outcome =
  | { what: 'made'; delivered: Delivered; missing: number; entry: Entry; told: Told | null }
  /** The workbook said something else by then: what is shown now is new, and nothing was written. */
  | { what: 'changed' }
  /** The workbook was not read, so that nothing was made of it. */
  | { what: 'stopped' };

/** How many of the chosen clips are in the document, and why they could not be marked as used. */
export interface Told {
  count: number;
  error: unknown;
}

/** What came of entering the issue in the ledger. */
export type Entry = { recorded: Recorded; error: null } | { recorded: null; error: unknown } | null;

/** The way of a document from the preview to the file and the ledger. */
export interface Generate {
  busy: boolean;
  outcome: Outcome | null;
  /** Why nothing was written. */
  error: unknown;
  generate: (asked: Asked, shown: Composed) => Promise<void>;
  /** What came of the last click; one that is not done yet goes on. */
  forget: () => void;
}

/**
 * @param onCurrent is given the workbook with its ledger as they are at the moment of writing
 * @param onMade is given what was written; never rejects
 */
export function useGenerate(
  core: DraftCore,
  onCurrent: (now: { read: Opened; opened: Opened }) => void,
  onMade: (draft: Draft, clips: Asked['clips']) => Promise<Told | null>,
): Generate {
  const { host, ledger, read, readLedger } = useSession();
  const [state, setState] = useState<Pick<Generate, 'busy' | 'outcome' | 'error'>>(IDLE);

  const record = async (opened: Opened, draft: Draft, asked: Asked): Promise<Entry> => {
    const planned = asked.choice.what === 'planned' ? plannedOf(asked.choice, core.setup) : null;
    try {
      const recorded = await recordIssue(ledger, opened, { order: draft.order, planned, title: draft.title });
      return { recorded, error: null };
    } catch (error) {
      return { recorded: null, error };
    }
  };

  const attempt = async (asked: Asked, shown: Composed): Promise<Outcome> => {
    // In Excel the cells may have changed since they were read.
    const fresh = host.kind === 'excel' ? await read() : asked.opened;
    // Cancelled; or it could not be read, which the session says.
    if (fresh === null) return { what: 'stopped' };
    const opened = ledger === null ? fresh : await ledger.current(fresh);
    onCurrent({ read: fresh, opened });
    const { write } = await loadDrafting();
    const made = await makeDraft(
      { ...core.composing, write },
      core,
      opened,
      asked.choice,
      asked.options,
      shown,
      asked.clips,
    );
    if (made.outcome === 'changed') return { what: 'changed' };
    const { fileName, bytes, document } = made.draft;
    const delivered = download(fileName, bytes, MIME.docx);
    const told = await onMade(made.draft, asked.clips);
    const outcome = { what: 'made', delivered, missing: document.missing.size, told } as const;
    setState({ ...IDLE, busy: true, outcome: { ...outcome, entry: null } });
    const entry = await record(opened, made.draft, asked);
    return { ...outcome, entry };
  };

  const generate = async (asked: Asked, shown: Composed): Promise<void> => {
    setState({ ...IDLE, busy: true });
    try {
      const outcome = await attempt(asked, shown);
      setState({ ...IDLE, outcome });
      if (outcome.what === 'made' && isOtherNow(outcome.entry)) await readLedger();
    } catch (error) {
      setState({ ...IDLE, error });
    }
  };
  return { ...state, generate, forget: () => setState((last) => (last.busy ? last : IDLE)) };
}

/** Whether the ledger has another row, or another number for the issue, than was read. */
function isOtherNow(entry: Entry): boolean {
  const outcome = entry?.recorded?.outcome;
  return outcome === 'added' || outcome === 'kept' || outcome === 'clash';
}

const IDLE = { busy: false, outcome: null, error: null };
