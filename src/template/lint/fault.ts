/** What a fault of a template is about; a program can tell the faults apart by it. */
export type LintRule =
  | 'unreadable'
  | 'calendar'
  | 'syntax'
  | 'unknown-variable'
  | 'unknown-helper'
  | 'unknown-partial'
  | 'wrong-argument'
  | 'not-printable'
  | 'no-provenance'
  | 'typed-figure'
  | 'not-a-list'
  | 'not-a-group'
  | 'endless-partial'
  | 'heading-skipped'
  | 'table-rows'
  | 'unknown-chart'
  | 'unknown-directive'
  | 'stray-mark'
  | 'unsupported-markup'
  | 'doubled-unit'
  | 'no-template'
  | 'unused-partial'
  | 'too-large';

/** One fault of a template, with its place. */
export interface LintFault {
  rule: LintRule;
  severity: 'error' | 'warning';
  /** As messages name it: `bulletins/monthly.md.hbs`, `calendar.yaml`. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column: number;
  /** Column after the last character of what is at fault, on the same line; at least `column + 1`. */
  endColumn: number;
  /** One Chinese sentence: what is wrong. */
  what: string;
  /** One Chinese sentence: what to do. */
  advice: string;
  /** The line at fault, without its line end. */
  text: string;
}
