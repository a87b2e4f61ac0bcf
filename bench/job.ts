import type { BookKind } from './largeBook.js';

/** The whole year (every bulletin, the summary and the check report), or one bulletin. */
export type Job = 'year' | 'bulletin';

/** Milliseconds. */
export interface Spent {
  documents: number;
  wall: number;
  /** User and system, of all threads. */
  cpu: number;
}

/** Memory in megabytes. */
export interface Measured {
  startCpu: number;
  startPeak: number;
  first: Spent;
  firstPeak: number;
  warm: Spent[];
  peak: number;
  heap: number;
}

/** Milliseconds, and the process's peak memory in megabytes. */
export interface ReadingMeasured {
  kind: BookKind;
  rows: number;
  /** Reading and checking in a fresh process. */
  first: number;
  firstPeak: number;
  /** SheetJS alone, dense. */
  parse: number[];
  /** Reading and checking, parsing included. */
  read: number[];
  /** After all rounds, of both. */
  peak: number;
}

/** CPU milliseconds of all threads, a turn each. */
export interface DraftingMeasured {
  /** How many are printed in the bulletin. */
  figures: number;
  /** Sizes of the files. */
  bytes: { bare: number; draft: number };
  /** docx alone, the same content. */
  bare: number[];
  /** From the workbook's progress to the file, the check included. */
  draft: number[];
  check: number[];
  /** Of the time of drafting by stage; all together 1. */
  shares: Record<string, number>;
}
