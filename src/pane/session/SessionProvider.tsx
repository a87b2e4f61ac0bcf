import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { IsoDate } from '../../plan/period.js';
import type { Mapping } from '../../progress/mapping/mapping.js';
import { HostWriteError, InputError } from '../../pipeline/hosting.js';
import type { Workbook } from '../../workbook/workbook.js';
import { loadComposing, loadMappingCore } from '../core.js';
import type { Host } from '../host.js';
import type { Memory } from '../memory/memory.js';
import type { RememberedWork } from '../memory/memory.js';
import { useNotices, type Notices } from '../memory/useNotices.js';
import { useRemembering } from '../memory/useRemembering.js';
import { placeOf } from '../ledger/ledgerPlace.js';
import { workMapping } from '../mapping/workMapping.js';
import { useTask } from '../task/useTask.js';
import type { LoadTemplateFolder, LoadYear } from '../year.js';
import { loadPlanned, openGrids, readFile, readHost, type Asked, type KeptLedger } from './reading.js';
import { watchFrom } from './watchFrom.js';
import { NO_MAPPING_WORK, type MappingWork, type Opened, type Unread } from './opened.js';
import { SessionContext, type Session } from './session.js';
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
  const asked = useRef<Asked>({ day: null, mapping: null });
  /** What was remembered and cannot be made a mapping of before the grids are there. */
  const toMap = useRef<MappingWork>(NO_MAPPING_WORK);
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

  const { notices, tell, dismiss } = useNotices();
  const kept = useMemo<KeptLedger | null>(() => (memory === null ? null : ledgerOf(memory, tell)), [memory, tell]);
  const askedOf = useCallback(async (held: Parameters<Parameters<typeof openGrids>[2]>[0]): Promise<Asked> => {
    const work = toMap.current;
    if (work === NO_MAPPING_WORK) return asked.current;
    const mapping = workMapping(await loadMappingCore(), held, work);
    toMap.current = NO_MAPPING_WORK;
    asked.current = { ...asked.current, mapping };
    return asked.current;
  }, []);

  const { run } = task;
  /** A workbook was read at least as far as its grids. */
  const hasGrids = useRef(false);
  /** Reads grids by a way of its own, then what they say. */
  const readBy = useCallback(
    (grids: Parameters<typeof openGrids>[0]): Promise<Opened | null> =>
      run('正在读取工作簿', async (running) => {
        // What changes from now on may not be in what is read.
        changed.current = false;
        setGoError(null);
        hasGrids.current = false;
        const result = await openGrids(grids, planned, askedOf, running, kept);
        hasGrids.current = result.opened !== null || result.unread !== null;
        const isKept = isBusy(result.error);
        setRead((last) => (isKept ? { ...last, error: result.error } : result));
        setStale(isKept || changed.current);
        return result.opened;
      }),
    [run, planned, askedOf, kept],
  );

  const {
    task: { cancel: cancelYear },
    tell: tellYear,
  } = yearRun;
  const takeFile = useCallback(
    (chosen: File, work: RememberedWork | null) => {
      file.current = chosen;
      // What is made of the workbook before is not this one's.
      cancelYear();
      tellYear(({ busy }) => ({ ...NO_YEAR, busy }));
      const { mapping, day } = work ?? { mapping: NO_MAPPING_WORK, day: null };
      asked.current = { day, mapping: null };
      toMap.current = mapping;
      setAskedDay(day);
      keepMappingWork(mapping);
      setShownCell(null);
      return readBy(readFile(chosen));
    },
    [readBy, cancelYear, tellYear],
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
      const result = await openGrids(() => Promise.resolve(held), planned, askedOf, null, kept);
      if (result.opened === null && !keeps(result.error)) throw result.error;
      setRead(result);
      return result.opened;
    },
    [planned, askedOf, kept],
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
      toMap.current = NO_MAPPING_WORK;
      try {
        return await openAgain(workbook, (error) => evenIfUnfit || isUnrecognised(error));
      } catch (error) {
        asked.current = before;
        throw error;
      }
    },
    [openAgain, workbook],
  );
  const readLedger = useCallback(
    () => (host.kind === 'excel' ? readAgain() : openAgain(workbook, () => false)),
    [host, readAgain, openAgain, workbook],
  );
  const onLedger = useCallback(() => {
    if (read.opened !== null) void readLedger().catch(setGoError);
  }, [read.opened, readLedger]);
  const said = { mapping: mappingWork, day: askedDay };
  const { last, openLast, forgetLast, leave, keep } = useRemembering(memory, tell, said, takeFile, onLedger);
  const openFile = useCallback(
    async (chosen: File) => {
      leave();
      const result = await takeFile(chosen, null);
      if (hasGrids.current && file.current === chosen) keep(chosen);
      return result;
    },
    [takeFile, leave, keep],
  );
  const ledger = useMemo(() => placeOf(host, memory), [host, memory]);
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
      ledger,
      readLedger,
      planned,
      last,
      openLast,
      forgetLast,
      notices,
      dismiss,
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
      ledger,
      readLedger,
      planned,
      last,
      openLast,
      forgetLast,
      notices,
      dismiss,
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

/** What is kept of a year's ledger; what cannot be read is told. */
function ledgerOf(memory: Memory, tell: Notices['tell']): KeptLedger {
  return async (year) => {
    const recalled = await memory.ledger(year);
    if (recalled.is !== 'there' && recalled.is !== 'none') tell({ about: 'ledger', what: recalled.is });
    return recalled.is === 'there' ? recalled.value : [];
  };
}
