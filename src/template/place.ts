import { InputError } from '../inputError.js';

/** Where a tag stands in a template, and how its value is written there. */
export interface TagPlace {
  /** Template file: `bulletins/monthly.md.hbs`. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column: number;
  /** The path or helper as written: `targets.counts.all`. */
  written: string;
}

/** A template that cannot be used, or not with this content. `what` and `advice` are Chinese sentences. */
export function templateError(
  what: string,
  { file, line, column }: { file: string; line: number; column: number },
  advice: string,
): InputError {
  return new InputError('template', what, { file, line, column }, advice);
}
