import type { Grid, Workbook } from './workbook.js';

/** What a host that reads says on the way, for a progress bar. */
export interface ReadingStep {
  /** Cells read so far, and of all sheets. */
  done: number;
  total: number;
  /** The sheet that is being read. */
  sheet: string;
}

/** Whether a work is to stop: an AbortSignal, of which the stages know no more than this. */
export interface StopSignal {
  readonly aborted: boolean;
  /** Throws the reason where it is to stop. */
  throwIfAborted: () => void;
}

/** Reads the workbook that a host (Excel) has open. */
export interface WorkbookReader {
  /**
   * All sheets, hidden ones too, as a file of the same workbook would be read.
   * @throws the signal's reason where it is aborted
   * @throws InputError where the workbook is empty or too large, or the host will not give it
   */
  read: (options: { onStep: (step: ReadingStep) => void; signal: StopSignal }) => Promise<Workbook>;
  /** One sheet as it is now, somebody else may have written in it; null where there is none of that name. */
  readSheet: (sheet: string) => Promise<Grid | null>;
  /** Calls back after somebody has changed a sheet other than by this program's writer; stops when what it returns is called. */
  watch: (onChange: () => void) => Promise<() => void>;
}

/** A cell to be written; position 0-based. Texts are written as text, never as a formula; an empty one makes the cell blank. */
export interface CellEdit {
  row: number;
  column: number;
  value: string | number;
}

/** Cells to be written in a sheet that people write in too. */
export interface SheetEdit {
  sheet: string;
  cells: readonly CellEdit[];
  /** The cells as they were when the edit was thought out, A1 address → what they show (empty: blank). */
  expected: ReadonlyMap<string, string>;
  /** What the sheet is made from where it is absent; null where it must be there. */
  whenAbsent: OwnSheet | null;
}

/** A table sheet of the program's own, whole. */
export interface OwnSheet {
  sheet: string;
  /** Rows from A1 on, the first ones may be a title and a head. */
  rows: readonly (readonly (string | number)[])[];
  /** How many rows stay in sight; the last of them is the head, set in bold. */
  frozenRows: number;
  /** Widths in characters, by column. */
  widths: readonly number[];
  /** Cells that lead to others: 0-based position, and where it leads. */
  links: readonly { row: number; column: number; sheet: string; cell: string }[];
}

/** How grave what a mark points at is; the colours are the writer's. */
export type MarkLevel = 'error' | 'warning' | 'info';

/** A cell to be marked. */
export interface CellMark {
  sheet: string;
  /** A1 address. */
  cell: string;
  level: MarkLevel;
}

/** Why a host would not write: the sheet is protected, a name is taken, the workbook is open for reading only … */
export type WriteProblem =
  'protected' | 'read-only' | 'name-taken' | 'no-sheet' | 'hidden-sheet' | 'changed' | 'formula' | 'busy' | 'other';

/** That a host would not write. */
export class HostWriteError extends Error {
  override readonly name = 'HostWriteError';
  constructor(
    readonly problem: WriteProblem,
    /** The sheet that could not be written, null where it is the workbook's structure. */
    readonly sheet: string | null,
    /** The host's own code, for whoever has to look into it. */
    readonly code: string | null = null,
    /** The host failed in the midst of it: what was the program's own may be there in part. */
    readonly halfDone = false,
  ) {
    super(`${problem} ${sheet ?? ''} ${code ?? ''}`.trim());
  }
}

/**
 * Writes into the workbook that a host has open: marks, and the program's own sheets. Nothing else can be written by it.
 * Each call is done whole, or throws a HostWriteError and has changed nothing, unless it says `halfDone`; what people wrote
 * is never lost.
 */
export interface WorkbookWriter {
  /**
   * Shows a cell and selects it.
   * @throws HostWriteError `hidden-sheet` where its sheet is hidden
   */
  select: (sheet: string, cell: string) => Promise<void>;
  /**
   * Takes all marks away, then marks these cells. They move with their rows.
   * @throws HostWriteError `halfDone` where some are gone or set already
   */
  mark: (marks: readonly CellMark[]) => Promise<void>;
  /** Takes all marks away; how many cells had one. */
  clearMarks: () => Promise<number>;
  /**
   * Makes or replaces a sheet that is wholly the program's (核对结果).
   * @throws HostWriteError `name-taken` where a sheet of that name is there that the program did not make
   */
  replaceOwnSheet: (sheet: OwnSheet) => Promise<void>;
  /** Takes such a sheet away; false where there is none that the program made. */
  removeOwnSheet: (sheet: string) => Promise<boolean>;
  /**
   * Writes cells of a sheet that people write in too (简报台账, 简报设置); other cells stay as they are. Where the sheet is
   * absent it is made from `whenAbsent`, then the cells are written in it as well, and all that was expected counts as
   * blank; null: then it throws `no-sheet`. A sheet made so is the people's from then on: `removeOwnSheet` leaves it.
   * @throws HostWriteError `changed` where a cell no longer shows what was expected, `formula` where one to be written
   * holds a formula; then nothing is written
   */
  editSheet: (edit: SheetEdit) => Promise<void>;
}
