import type { Chart } from '../bulletin/chart.js';
import type { Figure, LightMark, Missing } from '../bulletin/figure.js';

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong'; children: readonly Inline[] }
  | { type: 'emphasis'; children: readonly Inline[] }
  | { type: 'break' }
  /** Text may hold line breaks (`\n`). */
  | { type: 'figure'; id: string; text: string }
  | { type: 'missing'; id: string; text: string }
  /** A word beside a mark of its colour. */
  | { type: 'light'; light: LightMark['light']; text: string };

/** Alignment of a table's column; null where the template says nothing. */
export type Align = 'left' | 'center' | 'right' | null;

export type Block =
  /** Level 1 is 一、, 2 is （一）, 3 is 1., 4 is （1）; the number itself is the page's, not the text's. */
  | { type: 'heading'; level: 1 | 2 | 3 | 4; children: readonly Inline[] }
  | { type: 'paragraph'; children: readonly Inline[] }
  /** 按语: the editor's note before the title's text. */
  | { type: 'note'; blocks: readonly Block[] }
  | { type: 'list'; ordered: boolean; items: readonly (readonly Inline[])[] }
  | {
      type: 'table';
      /** Without 表1, which the page adds; null where there is none. */
      caption: readonly Inline[] | null;
      align: readonly Align[];
      header: readonly (readonly Inline[])[];
      rows: readonly (readonly (readonly Inline[])[])[];
    }
  | {
      type: 'chart';
      /** `c1`, `c2` … in the order of the text. */
      id: string;
      /** Without 图1, which the page adds. */
      caption: readonly Inline[];
      chart: Chart;
    }
  /** 附件: begins a new page. */
  | { type: 'attachment'; title: readonly Inline[]; landscape: boolean; blocks: readonly Block[] };

/** What the page's head and foot say of this document; all of it comes from the letterhead, the calendar and the ledger. */
export interface Masthead {
  /** 密级 or 内部资料. */
  classification: string | null;
  /** 第6期, null for a document without an issue number (the summary). */
  number: string | null;
  /** 总第118期. */
  runningNumber: string | null;
  /** 2021年4月8日. */
  date: string;
  /** 编辑, 审核, 签发; each null where nobody is named. */
  editor: string | null;
  reviewer: string | null;
  signer: string | null;
  /** 共印…份. */
  copies: number | null;
}

/** What a document was made from, for its provenance. */
export interface Origin {
  /** File name of the workbook, without folder. */
  workbook: string;
  /** Of all cells that were read, `sha256:…`; the same whichever door read them. */
  fingerprint: string;
  /** `YYYY-MM-DD`: the last day that counts. */
  asOf: string;
  /** Title of the work plan, without 《》. */
  plan: string;
  /** Of templates other than those that come with the program, `sha256:…`; null where it is those. */
  ownTemplates: string | null;
}

/** What the page and the preview both show. */
export interface Document {
  /**
   * bulletin: with 报头 and 报尾; report: a title, the text, organ and date at the end (a summary); attachment: a title
   * under 附件, and nothing at the end (a table alone).
   */
  form: 'bulletin' | 'report' | 'attachment';
  masthead: Masthead;
  title: readonly Inline[];
  blocks: readonly Block[];
  figures: ReadonlyMap<string, Figure>;
  missing: ReadonlyMap<string, Missing>;
  /** What an editor should know of a figure or a missing value, by its id: one comment, `\n` between its paragraphs. */
  remarks: ReadonlyMap<string, string>;
  origin: Origin;
}
