import type { IsoDate } from '../plan/period.js';
import type { Precision } from '../progress/number/precision.js';
import type { Conversion } from '../progress/progress.js';

/** Where a printed figure comes from: a cell, the plan's own words, or a text that was taken from a web page. */
export type Source =
  | {
      from: 'workbook';
      sheet: string;
      /** A1 address. */
      cell: string;
      /** The cell as displayed. */
      text: string;
    }
  | {
      from: 'plan';
      /** Target id (`9-2`), task id (`9-t2`) or item (`9`). */
      id: string;
      quote: string;
    }
  | {
      from: 'clip';
      /** Of the clip. */
      id: string;
      /** Of the page; empty where there is none. A text: nothing opens it. */
      address: string;
      /** Who published it; empty where unknown. */
      site: string;
      /** The text as a person left it: the headline, the sentence or the text that is told, or the site's name. */
      text: string;
    };

interface Printed {
  /** What the figure is: `新认定国家高新技术企业 累计完成`. */
  title: string;
  /** As printed, unit included. */
  text: string;
  /** The day as of which it is known, null for the plan's own. */
  asOf: IsoDate | null;
}

/** A number that stands in one cell, or in the plan. */
export interface ReadFigure extends Printed, Precision {
  kind: 'read';
  /** Decimal, in `unit`. */
  value: string;
  unit: string;
  source: Source;
  conversion: Conversion | null;
}

/** A number that follows from others by a formula. */
export interface DerivedFigure extends Printed {
  kind: 'derived';
  value: string;
  unit: string;
  /** Over the inputs, in words: `累计完成 ÷ 年度目标`. */
  formula: string;
  /** Enough to work the formula out again; an input without sources is a matter of the calendar. */
  inputs: readonly { name: string; value: string; unit: string; sources: readonly Source[] }[];
}

/**
 * A stretch of a cell's text, of the plan's or of a clip's, letter by letter, with the digits in it; printed with full-width
 * punctuation, mark for mark.
 */
export interface PassageFigure extends Printed {
  kind: 'passage';
  source: Source;
  /** Offsets into the source's text or quote, in UTF-16 units; end is exclusive. */
  start: number;
  end: number;
}

/** A figure or a passage that is printed and can be followed to where it stands. */
export type Figure = ReadFigure | DerivedFigure | PassageFigure;

/** What stands on the page for a value that could not be had. */
export const NO_DATA = '暂无数据';

/** A value that could not be had for certain; printed as 暂无数据, marked. */
export interface Missing {
  kind: 'missing';
  title: string;
  /** Why, one Chinese sentence. */
  reason: string;
  source: Source | null;
  /** A template asked for what there is not: `reason` says what its author can do, and the workbook needs no mending. */
  ofTemplate?: true;
}

/** A light, printed as its word beside a mark of its colour: never by colour alone. */
export interface LightMark {
  kind: 'light';
  /** What it is the light of. */
  title: string;
  light: 'green' | 'yellow' | 'red';
  /** 绿灯. */
  text: string;
}

/** Whether a value of a Content is a light. */
export function isLight(value: unknown): value is LightMark {
  return hasKind(value) && value.kind === 'light';
}

/** Whether a value of a Content is printed with provenance. */
export function isFigure(value: unknown): value is Figure {
  return hasKind(value) && (value.kind === 'read' || value.kind === 'derived' || value.kind === 'passage');
}

/** Whether a value of a Content stands for one that could not be had. */
export function isMissing(value: unknown): value is Missing {
  return hasKind(value) && value.kind === 'missing';
}

function hasKind(value: unknown): value is { kind: unknown } {
  return typeof value === 'object' && value !== null && 'kind' in value && 'title' in value;
}
