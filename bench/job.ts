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

/** Steps on the way from the ribbon to the preview: the fake of Excel opens the workbook, the first screen, and so on. */
export type PaneMark = 'opening' | 'opened' | 'screen' | 'checking' | 'read';

/** The pane in Chromium; milliseconds. */
export interface PaneMeasured {
  /** Over all sheets of the workbook. */
  rows: number;
  /** Each opening from the ribbon straight to a preview, in a fresh page, without what the fake takes to open the workbook. */
  openings: { total: number; steps: Record<string, number> }[];
  /** The tab 生成 clicked when the workbook is read: for the first time, with its code still to be loaded, and again. */
  tabFirst: number[];
  tab: number[];
  /** Each document chosen in the list, in the page, and composed alone in Node. */
  choices: { label: string; page: number[]; node: number[] }[];
  /** Of the time from a choice to its preview, all together 1. */
  shares: Record<string, number>;
  /** The pane's own scripts that were asked for before the first screen. */
  firstScreen: { scripts: number; gzipped: number };
  /** Scripts with the writer of .docx files that were asked for until a preview was shown, and with SheetJS until the first screen. */
  early: { drafting: number; sheetJs: number };
}

/** The preview of templates in Chromium: from saving a template to the frame that shows it, milliseconds, a save each. */
export interface PreviewMeasured {
  documents: { name: string; times: number[] }[];
}
