import type { IsoDate } from '../plan/period.js';

/** A piece of news that a person took from a web page, as it was corrected in the form. All of it is plain text. */
export interface Clip {
  /** Given by whoever keeps it; the same for all copies of the clip. */
  id: string;
  headline: string;
  /** What was selected, or the article; a line a paragraph. */
  text: string;
  /** One sentence, with which the bulletin tells it; empty where the text itself is told. */
  summary: string;
  /** The day of the news; null where nobody knows it, and then no bulletin can take it. */
  date: IsoDate | null;
  /** Who published it (来源), empty where unknown. */
  source: string;
  /** Of the page; empty where it was written by hand or came from a sheet. */
  address: string;
  /** Item of the plan it belongs to; null for none. */
  item: number | null;
  /** When it was taken: `2021-09-30T08:00:00.000Z`. */
  takenAt: string;
  /** Bulletins that printed it. */
  used: readonly ClipUse[];
}

/** A bulletin that printed a clip. */
export interface ClipUse {
  /** Year of the plan. */
  year: number;
  /** 期号; null where the bulletin had none. */
  number: number | null;
  title: string;
}

/** What was taken from a page, before anybody looked at it. Comes from outside: `captureSchema` parses it. */
export interface Capture {
  id: string;
  /** Of the page in the tab. */
  address: string;
  /** The tab's title. */
  title: string;
  /** What was selected, as plain text; empty where nothing was. */
  selection: string;
  /** The page's frames, the top one first, each as HTML source (never shown or run, only parsed for its words). */
  frames: readonly CapturedFrame[];
  takenAt: string;
}

export interface CapturedFrame {
  address: string;
  html: string;
  /** The source was longer than is kept. */
  cut: boolean;
}
