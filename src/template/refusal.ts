import type { LintRule } from './lint/fault.js';
import { templateError } from './place.js';
import { startOf } from './tree.js';

/** Why a tag cannot be used, told from the template alone. Compiling stops at the first one; the lint lists all. */
export interface Refusal {
  rule: LintRule;
  /** What is at fault. */
  at: hbs.AST.Node;
  /** One Chinese sentence: what is wrong. */
  what: string;
  /** One Chinese sentence: what to do. */
  advice: string;
}

/** Throws an InputError for the first refusal, if there is any. */
export function refuse([first]: readonly Refusal[], file: string): void {
  if (first !== undefined) throw templateError(first.what, { file, ...startOf(first.at) }, first.advice);
}
