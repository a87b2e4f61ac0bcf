import type { Letterhead } from '../../src/document/letterhead.js';
import type { InputProblem } from '../../src/inputError.js';
import type { Choice } from '../../src/pane/draft/choice.js';
import type { IsoDate, Period } from '../../src/plan/period.js';
import type { DocumentJson } from './documentJson.js';

/** A document that can be looked at: one that can be drafted, or a template that the calendar does not use yet. */
export type Wanted = Choice | { what: 'trial'; kind: string; period: Period };

/** What the page asks for; each null: what the server thinks best. */
export interface PreviewRequest {
  /** Id of a workbook. */
  workbook: string | null;
  wanted: Wanted | null;
  /** The day as of which the workbook is looked at. */
  day: IsoDate | null;
}

/** What the page is answered. */
export interface PreviewAnswer {
  workbooks: readonly WorkbookName[];
  /** Id of the one that was looked at. */
  workbook: string;
  /** The day that counted; null where the workbook could not be read. */
  asOf: IsoDate | null;
  /** Null where the calendar cannot be read. */
  groups: readonly EntryGroup[] | null;
  wanted: Wanted | null;
  /** Null where the document could not be made; `problem` says why. */
  paper: Paper | null;
  problem: Problem | null;
}

/** A workbook that can be chosen. */
export interface WorkbookName {
  id: string;
  name: string;
  /** It was given on the page, and is no file of the folder. */
  given: boolean;
}

/** Documents under one heading. */
export interface EntryGroup {
  label: string;
  entries: readonly Entry[];
}

/** A document in the list. */
export interface Entry {
  wanted: Wanted;
  /** 第6期 月度进展. */
  label: string;
  /** 2021年5月 · 应编发. */
  note: string;
  /** Other periods that it can be looked at for; empty where the calendar says it. */
  periods: readonly { label: string; wanted: Wanted }[];
}

/** A document that could be made. */
export interface Paper {
  document: DocumentJson;
  letterhead: Letterhead;
  title: string;
  /** Of the .docx. */
  fileName: string;
  /** `bulletins/monthly`. */
  template: string;
}

/** Why something could not be done. */
export interface Problem {
  /** `program`: a fault of the program itself. */
  kind: InputProblem | 'program';
  what: string;
  advice: string;
  /** templates/letterhead.yaml 第3行第1列; empty where there is no place. */
  where: string;
  /** The line at fault, where it is known; column null where it is the whole line. */
  line: { number: number; column: number | null; text: string } | null;
}

/** Titles of the documents, by `wantedKey`. */
export type Titles = Readonly<Record<string, string>>;
