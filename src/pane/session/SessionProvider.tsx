import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { IsoDate } from '../../plan/period.js';
import type { Mapping } from '../../progress/mapping/mapping.js';
import { HostWriteError, InputError } from '../../pipeline/hosting.js';
import type { Workbook } from '../../workbook/workbook.js';
import { loadComposing } from '../core.js';
import type { Host } from '../host.js';
import type { Memory } from '../memory/memory.js';
import { useWorkbookMemory } from '../memory/useWorkbookMemory.js';
import { useTask } from '../task/useTask.js';
import type { LoadTemplateFolder, LoadYear } from '../year.js';
import { loadPlanned, openGrids, readFile, readHost } from './reading.js';
import { watchFrom } from './watchFrom.js';
import {
  NO_MAPPING_WORK,
  SessionContext,
  type MappingWork,
  type Opened,
  type Session,
  type Unread,
} from './session.js';
import { onceLoaded } from './onceLoaded.js';
import { NO_YEAR, useYearRun } from './yearRun.js';

/** What a reading came to. */
interface Read {
  opened: Opened | null;
  unread: Unread | null;
  error: unknown;
}

const NOTHING: Read = { opened: null, unread: null, error: null };

/** The mapping fits, and nothing can be made of the workbook yet: more of it has to be said. */
function isUnrecognised(error: unknown): boolean {
  return error instanceof InputError && error.problem !== 'mapping';
}

/** Nothing could be read for the moment; what was read before is as good as it was. */
function isBusy(error: unknown): boolean {
  return error instanceof HostWriteError && error.problem === 'busy';
}

/** Keeps what all screens share. */
export function SessionProvider({
  host,
  loadYear,
  loadTemplateFolder,
  memory,
  children,
}: {
  host: Host;
  loadYear: LoadYear;
  loadTemplateFolder: LoadTemplateFolder;
  memory: Memory | null;
  children: ReactNode;
}): ReactNode {
  const task = useTask();
  const yearRun = useYearRun();
  const [read, setRead] = useState<Read>(NOTHING);
  const [stale, setStale] = useState(false);
  const [askedDay, setAskedDay] = useState<IsoDate | null>(null);
  const [shownCell, setShownCell] = useState<Session['shownCell']>(null);
  const file = useRef<File | null>(null);
  /** Since the last reading began. */
  const changed = useRef(false);
  const asked = useRef({ day: askedDay, mapping: null as Mapping | null });
  const [mappingWork, keepMappingWork] = useState<MappingWork>(NO_MAPPING_WORK);
  const [goError, setGoError] = useState<unknown>(null);
  const year = useMemo(() => onceLoaded(loadYear), [loadYear]);
  const planned = useMemo(() => onceLoaded(() => loadPlanned(year)), [year]);
  const setup = useMemo(
    () =>
      onceLoaded(async () => {
        const [{ openPrecompiled, openSetup }, files] = await Promise.all([loadComposing(), year()]);
        return openSetup({ ...files, templates: openPrecompiled(files.templates) });
      }),
    [year],
  );
  const templates = useMemo(
    () =>
      onceLoaded(async () => {
        const { openDesk } = await import('../templates/openDesk.js');
        return openDesk(year);
      }),
    [year],
  );

  const { run } = task;
  /** Reads grids by a way of its own, then what they say. */
  const readBy = useCallback(
    (grids: Parameters<typeof openGrids>[0]): Promise<Opened | null> =>
      run('正在读取工作簿', async (running) => {
        // What changes from now on may not be in what is read.
        changed.current = false;
        setGoError(null);
        const result = await openGrids(grids, planned, () => asked.current, running);
        const isKept = isBusy(result.error);
        setRead((last) => (isKept ? { ...last, error: result.error } : result));
        setStale(isKept || changed.current);
        return result.opened;
      }),
    [run, planned],
  );

  const {
    task: { cancel: cancelYear },
    tell: tellYear,
  } = yearRun;
  const takeFile = useCallback(
    (chosen: File) => {
      file.current = chosen;
      // What is made of the workbook before is not this one's.
      cancelYear();
      tellYear(({ busy }) => ({ ...NO_YEAR, busy }));
      asked.current = { day: null, mapping: null };
      setAskedDay(null);
      keepMappingWork(NO_MAPPING_WORK);
      setShownCell(null);
      return readBy(readFile(chosen));
    },
    [readBy, cancelYear, tellYear],
  );
  const { kept, forestall, keep } = useWorkbookMemory(memory, takeFile);
  const openFile = useCallback(
    async (chosen: File) => {
      forestall();
      const opened = await takeFile(chosen);
      if (opened !== null) keep(chosen);
      return opened;
    },
    [takeFile, forestall, keep],
  );
  const readAgain = useCallback((): Promise<Opened | null> => {
    if (host.kind === 'excel') return readBy(readHost(host.reader));
    return file.current === null ? Promise.resolve(null) : readBy(readFile(file.current));
  }, [host, readBy]);

  const workbook = read.opened?.workbook ?? read.unread?.workbook ?? null;
  /** What the grids that are there say, asked in another way. */
  const openAgain = useCallback(
    async (held: Workbook | null, keeps: (error: unknown) => boolean): Promise<Opened | null> => {
      if (held === null) throw new Error('nothing is read');
      const result = await openGrids(
        () => Promise.resolve(held),
        planned,
        () => asked.current,
        null,
      );
      if (result.opened === null && !keeps(result.error)) throw result.error;
      setRead(result);
      return result.opened;
    },
    [planned],
  );
  const lookAt = useCallback(
    async (day: IsoDate | null) => {
      asked.current = { ...asked.current, day };
      setAskedDay(day);
      await openAgain(workbook, () => false).catch((error: unknown) => setRead((last) => ({ ...last, error })));
    },
    [openAgain, workbook],
  );
  const applyMapping = useCallback(
    async (mapping: Mapping | null, evenIfUnfit = false) => {
      const before = asked.current;
      asked.current = { ...before, mapping };
      try {
        return await openAgain(workbook, (error) => evenIfUnfit || isUnrecognised(error));
      } catch (error) {
        asked.current = before;
        throw error;
      }
    },
    [openAgain, workbook],
  );
  const goTo = useCallback<Session['goTo']>(
    (place) => {
      setShownCell(place);
      setGoError(null);
      if (host.kind === 'excel') host.writer.select(place.sheet, place.cell).catch(setGoError);
    },
    [host],
  );

  useEffect(() => {
    if (host.kind !== 'excel') return;
    const { reader } = host;
    const onChange = (): void => {
      changed.current = true;
      setStale(true);
    };
    let wanted = true;
    const watched = watchFrom(reader, onChange, () => wanted);
    void readBy(readHost(reader));
    return () => {
      wanted = false;
      void watched.then((stop) => stop());
    };
  }, [host, readBy]);

  const session = useMemo<Session>(
    () => ({
      ...read,
      error: read.error ?? goError,
      host,
      memory,
      kept,
      task,
      stale,
      askedDay,
      shownCell,
      setup,
      templates,
      templateFolder: loadTemplateFolder,
      yearRun,
      read: readAgain,
      openFile,
      lookAt,
      applyMapping,
      mappingWork,
      keepMappingWork,
      goTo,
    }),
    [
      read,
      goError,
      host,
      memory,
      kept,
      task,
      stale,
      askedDay,
      shownCell,
      setup,
      templates,
      loadTemplateFolder,
      yearRun,
      readAgain,
      openFile,
      lookAt,
      applyMapping,
      mappingWork,
      goTo,
    ],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
