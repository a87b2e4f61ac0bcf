import { createContext, use } from 'react';
import type { IsoDate } from '../../plan/period.js';
import type { Mapping } from '../../progress/mapping/mapping.js';
import type { Setup } from '../../pipeline/composing.js';
import type { Host } from '../host.js';
import type { Memory } from '../memory/memory.js';
import type { Notices } from '../memory/useNotices.js';
import type { Remembering } from '../memory/useRemembering.js';
import type { LedgerPlace } from '../ledger/ledgerPlace.js';
import type { Task } from '../task/useTask.js';
import type { TemplateDesk } from '../templates/templateDesk.js';
import type { LoadTemplateFolder } from '../year.js';
import type { MappingWork, Opened, Unread } from './opened.js';
import type { Planned } from './reading.js';
import type { YearRun } from './yearRun.js';

/** What all screens share. */
export interface Session
  extends Pick<Remembering, 'last' | 'openLast' | 'forgetLast'>, Pick<Notices, 'notices' | 'dismiss'> {
  host: Host;
  /** Null until a workbook has been read well. */
  opened: Opened | null;
  /** The workbook that could be opened but not understood; null otherwise. */
  unread: Unread | null;
  /** What is remembered from one opening to the next; null where nothing is. */
  memory: Memory | null;
  /** Where the ledger can be written; null in a plain browser. */
  ledger: LedgerPlace | null;
  /** Reads again what the ledger says after it was written: in Excel the workbook, in a browser what is kept beside it. */
  readLedger: () => Promise<Opened | null>;
  /** The year's plan and calendar. */
  planned: () => Promise<Planned>;
  /** The last thing that could not be read, checked or opened, and is not mended yet; a screen shows its own problems itself. */
  error: unknown;
  /** Reading is under way, with its progress. */
  task: Task;
  /** Somebody changed the workbook after it was read. */
  stale: boolean;
  /** The day asked for; null: the workbook's own. */
  askedDay: IsoDate | null;
  /** Reads the workbook (again) and checks it; null where that failed or was cancelled (`error` says why). In Excel always from the cells as they are now. */
  read: () => Promise<Opened | null>;
  /** A file was dropped or chosen (browser). */
  openFile: (file: File) => Promise<Opened | null>;
  /** Checks as of another day. */
  lookAt: (day: IsoDate | null) => Promise<void>;
  /**
   * Reads the grids again as a person says that they are; null where nothing is recognised that way yet (`error` says so).
   * Throws an InputError where the mapping does not fit, and leaves all as it was; `evenIfUnfit`: then that is `error` too.
   */
  applyMapping: (mapping: Mapping | null, evenIfUnfit?: boolean) => Promise<Opened | null>;
  /** What the person loaded and corrected on the screen 识别 and has not saved; kept while other screens are shown. */
  mappingWork: MappingWork;
  keepMappingWork: (work: MappingWork) => void;
  /** The year's setup with the build's templates and letterhead, loaded when first asked for. */
  setup: () => Promise<Setup>;
  /** The person's own templates, which go before them; looked at when first asked for. */
  templates: () => Promise<TemplateDesk>;
  /** The build's templates folder, to begin own templates from. */
  templateFolder: LoadTemplateFolder;
  /** 全年生成. */
  yearRun: YearRun;
  /** Shows a cell: selects it in Excel; in a browser it is told where it is. */
  goTo: (place: { sheet: string; cell: string }) => void;
  /** The cell that was gone to last, for a browser, which cannot select it. */
  shownCell: { sheet: string; cell: string } | null;
}

export const SessionContext = createContext<Session | null>(null);

/** The session of the pane; only inside `SessionProvider`. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('no session');
  return session;
}

/** For screens that are only shown once a workbook is read. */
export function useOpened(): Opened {
  const { opened } = useSession();
  if (opened === null) throw new Error('nothing is read');
  return opened;
}
