import type { KeptRow } from '../../bulletin/kept/keptRow.js';
import type { IsoDate } from '../../plan/period.js';
import type { MappingWork } from '../session/opened.js';

/** The workbook that was opened last. */
export interface LastWorkbook {
  /** Tells this opening from any other, of the same file too. */
  id: string;
  name: string;
  content: Blob;
  /** When it was opened, milliseconds since 1970. */
  savedAt: number;
}

/** What a person said of a workbook. */
export interface RememberedWork {
  /** `id` of its opening. */
  of: string;
  mapping: MappingWork;
  /** The day asked for; null: the workbook's own. */
  day: IsoDate | null;
}

/**
 * What was remembered. A record that cannot be understood, or that a later version of the program wrote, is put aside;
 * where the browser gives nothing at all it is `not-readable`.
 */
export type Recalled<T> = { is: 'there'; value: T } | { is: 'none' | 'broken' | 'newer' | 'not-readable' };

/** Why something will not be there at the next opening: no room, or the browser lets nothing be kept. */
export type NotKept = 'full' | 'forbidden';

/** What another window wrote. */
export type Elsewhere = 'workbook' | 'work' | 'ledger' | 'cleared';

/** What the pane remembers from one opening to the next, in a browser that belongs to one person. Never rejects, if not said. */
export interface Memory {
  workbook: () => Promise<Recalled<LastWorkbook>>;
  /** In place of the one before, which is gone even where this one cannot be kept: it is not the last any more. */
  keepWorkbook: (workbook: LastWorkbook) => Promise<NotKept | null>;
  forgetWorkbook: () => Promise<void>;
  /** What was said of an opening of a workbook; none where the record is of another. */
  work: (of: string) => Promise<Recalled<RememberedWork>>;
  /** `other-workbook`: nothing is kept, as another window has opened another workbook since. */
  keepWork: (work: RememberedWork) => Promise<NotKept | 'other-workbook' | null>;
  /** The ledger of a year. */
  ledger: (year: number) => Promise<Recalled<readonly KeptRow[]>>;
  /**
   * Changes it, from what it is at that moment, whatever other windows do; yields it as it is then.
   * @throws what `change` throws; InputError where it cannot be kept, and then it is as before
   */
  changeLedger: (year: number, change: (rows: readonly KeptRow[]) => readonly KeptRow[]) => Promise<readonly KeptRow[]>;
  /** Calls back when another window has written. */
  subscribe: (listener: (what: Elsewhere) => void) => () => void;
  /**
   * Throws away everything that the program keeps in this browser: this, own templates, and clips.
   * @throws InputError where something stays
   */
  clear: () => Promise<void>;
}
