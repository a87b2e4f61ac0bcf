import { useCallback, useEffect, useState } from 'react';
import type { Document } from '../../../src/document/document.js';
import type { LintFault } from '../../../src/template/lint/fault.js';
import { readDocument } from '../documentJson.js';
import type { EntryGroup, Paper, PreviewAnswer, PreviewRequest, Titles } from '../messages.js';
import { wantedKey } from '../wanted.js';
import { askAnswer, askFaults, askTitles } from './ask.js';
import { useChanges } from './useChanges.js';

/** A document as it could be made last. */
export interface Shown {
  /** Which document of which workbook and day. */
  key: string;
  document: Document;
  paper: Paper;
}

/** What the page knows. */
export interface PreviewState {
  request: PreviewRequest;
  ask: (change: Partial<PreviewRequest>) => void;
  /** The last answer; null until the first. */
  answer: PreviewAnswer | null;
  /** The last list of documents that could be made. */
  groups: readonly EntryGroup[];
  titles: Titles;
  /** Of all templates; null until they were looked at. */
  faults: readonly LintFault[] | null;
  /** What is asked for, as it could be made last; null where it never could. */
  shown: Shown | null;
  /** What was asked last is not answered yet. */
  waiting: boolean;
  /** The time of the last answer. */
  answeredAt: Date | null;
  /** The server is there. */
  there: boolean;
}

/** Milliseconds after which a file that could not be read is tried again: nothing tells when another program lets go of it. */
const TRY_AGAIN = 2000;

const FIRST: PreviewRequest = { workbook: null, wanted: null, day: null };

interface Told {
  text: string;
  answer: PreviewAnswer | null;
  groups: readonly EntryGroup[];
  shown: Shown | null;
  answeredAt: Date | null;
}

/** Asks the server for what is chosen, and again whenever a file has changed. */
export function usePreview(): PreviewState {
  const [request, setRequest] = useState(FIRST);
  const [turn, setTurn] = useState(0);
  const [answered, setAnswered] = useState<{ request: PreviewRequest } | null>(null);
  const [told, setTold] = useState<Told>({ text: '', answer: null, groups: [], shown: null, answeredAt: null });
  const [faults, setFaults] = useState<readonly LintFault[] | null>(null);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  const there = useChanges(again);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    askAnswer(request, signal)
      .then(({ answer, text }) => {
        setAnswered({ request });
        setTold((before) =>
          before.text === text ? { ...before, answeredAt: new Date() } : after(before, answer, text),
        );
        // The page comes first: looking through all templates takes as long again.
        return askFaults(signal);
      })
      // The server is gone, which `there` says, or something newer is asked.
      .then(setFaults, () => undefined);
    return () => controller.abort();
  }, [request, turn]);

  const unread = told.answer?.problem?.kind === 'file';
  useEffect(() => {
    if (!unread) return;
    const timer = setInterval(again, TRY_AGAIN);
    return () => clearInterval(timer);
  }, [unread, again]);

  const titles = useTitles(request, told.shown !== null);
  const { answer, groups, shown, answeredAt } = told;
  const waiting = answered?.request !== request;
  const ask = useCallback((change: Partial<PreviewRequest>) => setRequest((before) => ({ ...before, ...change })), []);
  return { request, ask, answer, groups, titles, faults, shown, waiting, answeredAt, there };
}

/** A document stays in sight while it cannot be made anew; that of another choice does not. */
function after(before: Told, answer: PreviewAnswer, text: string): Told {
  const { paper, wanted, workbook, asOf } = answer;
  // Without a day, the workbook could not be read now; what was seen of it is still the last that is known.
  const key = [workbook, wanted === null ? '' : wantedKey(wanted)].join('\n');
  const same = before.shown?.key === key && (asOf === null || before.answer?.asOf === asOf || paper !== null);
  const shown = paper === null ? (same ? before.shown : null) : { key, document: readDocument(paper.document), paper };
  return { text, answer, groups: answer.groups ?? before.groups, shown, answeredAt: new Date() };
}

/** The titles of all documents, asked for once for a workbook and a day, after the first document is there. */
function useTitles(request: PreviewRequest, ready: boolean): Titles {
  const [titles, setTitles] = useState<Titles>({});
  const { workbook, day } = request;
  useEffect(() => {
    if (!ready) return;
    const controller = new AbortController();
    askTitles({ workbook, wanted: null, day }, controller.signal).then(setTitles, () => undefined);
    return () => controller.abort();
  }, [workbook, day, ready]);
  return titles;
}
