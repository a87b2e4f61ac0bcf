import { isEqual } from 'es-toolkit/predicate';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { IsoDate } from '../../plan/period.js';
import { NO_MAPPING_WORK, type MappingWork } from '../session/opened.js';
import type { LastWorkbook, Memory, RememberedWork } from './memory.js';
import type { MemoryNotice } from './notices.js';
import type { Notices } from './useNotices.js';

/** What the session remembers, and what became of it. */
export interface Remembering {
  /** The workbook of the last time: on show, being read, or not to be read any more; null where another was opened since. */
  last: LastWorkbook | null;
  /** Reads it (again). */
  openLast: () => void;
  forgetLast: () => void;
  /** Another workbook is about to be read. */
  leave: () => void;
  /** It was read: it is the last one from now on. */
  keep: (file: File) => void;
}

/**
 * Opens the workbook of the last time, once, where there is one, with what was said of it; keeps each that is opened by
 * hand, and at once what is said of it.
 * @param open reads a file that was remembered, and takes up the work on it
 * @param onLedger another window has changed the ledger
 */
export function useRemembering(
  memory: Memory | null,
  tell: Notices['tell'],
  { mapping, day }: { mapping: MappingWork; day: IsoDate | null },
  open: (file: File, work: RememberedWork | null) => unknown,
  onLedger: () => void,
): Remembering {
  const [last, setLast] = useState<LastWorkbook | null>(null);
  /** Of the opening that is remembered and on show. */
  const [of, setOf] = useState<string | null>(null);
  /** What is remembered of it. */
  const known = useRef<RememberedWork | null>(null);
  /** Counts what was opened: what is kept later than the next opening is not the last any more. */
  const openings = useRef(0);

  const takeUp = useCallback(
    async (workbook: LastWorkbook) => {
      if (memory === null) return;
      const opening = ++openings.current;
      const work = await memory.work(workbook.id);
      if (opening !== openings.current) return;
      if (work.is !== 'there' && work.is !== 'none') tell({ about: 'work', what: work.is });
      const said = work.is === 'there' ? work.value : null;
      known.current = said ?? nothingSaid(workbook.id);
      setOf(workbook.id);
      setLast(workbook);
      open(new File([workbook.content], workbook.name), said);
    },
    [memory, open, tell],
  );
  const isBegun = useRef(false);
  useEffect(() => {
    if (memory === null || isBegun.current) return;
    isBegun.current = true;
    void memory.workbook().then((recalled) => {
      if (recalled.is !== 'there' && recalled.is !== 'none') tell({ about: 'workbook', what: recalled.is });
      // A person may have been quicker.
      if (recalled.is === 'there' && openings.current === 0) void takeUp(recalled.value);
    });
  }, [memory, takeUp, tell]);

  const leave = useCallback(() => {
    openings.current++;
    setOf(null);
    setLast(null);
  }, []);
  const keep = useCallback(
    (file: File) => {
      if (memory === null) return;
      const opening = openings.current;
      void keepFile(memory, file).then((kept) => {
        if (opening !== openings.current) return;
        if ('what' in kept) tell(kept);
        else {
          known.current = nothingSaid(kept.id);
          setOf(kept.id);
        }
      });
    },
    [memory, tell],
  );

  useEffect(() => {
    if (memory === null || of === null) return;
    const work = { of, mapping, day };
    if (known.current?.of !== of || isEqual(work, known.current)) return;
    known.current = work;
    void memory.keepWork(work).then((what) => {
      if (what === 'other-workbook') tell({ about: 'elsewhere', what: 'workbook' });
      else if (what !== null) tell({ about: 'work', what });
    });
  }, [memory, of, mapping, day, tell]);

  useEffect(
    () =>
      memory?.subscribe((what) => {
        if (what === 'ledger') onLedger();
        else if (of !== null) void tellOfOther(memory, of, what).then((notice) => notice !== null && tell(notice));
      }),
    [memory, of, onLedger, tell],
  );

  return useMemo(
    () => ({
      last,
      openLast: () => last !== null && void takeUp(last),
      forgetLast: () => {
        setOf(null);
        setLast(null);
        void memory?.forgetWorkbook();
      },
      leave,
      keep,
    }),
    [last, takeUp, memory, leave, keep],
  );
}

function nothingSaid(of: string): RememberedWork {
  return { of, mapping: NO_MAPPING_WORK, day: null };
}

/** A copy of its contents is kept: the file itself may be saved anew or thrown away. */
async function keepFile(memory: Memory, file: File): Promise<{ id: string } | MemoryNotice> {
  const id = crypto.randomUUID();
  const content = await file.arrayBuffer().catch(() => null);
  if (content === null) return { about: 'workbook', what: 'forbidden' };
  const workbook = { id, name: file.name, content: new Blob([content]), savedAt: Date.now() };
  const what = await memory.keepWorkbook(workbook);
  return what === null ? { id } : { about: 'workbook', what };
}

/** What another window's writing means for an opening; null where it does not matter. */
async function tellOfOther(
  memory: Memory,
  of: string,
  what: 'workbook' | 'work' | 'cleared',
): Promise<MemoryNotice | null> {
  if (what !== 'work') return { about: 'elsewhere', what };
  return (await memory.work(of)).is === 'there' ? { about: 'elsewhere', what } : null;
}
