import type { Nodes } from 'mdast';
import { InputError } from '../inputError.js';
import { lineOf } from './markdownTree.js';

/** What the readers of a Markdown tree need to know besides the tree. */
export interface Source {
  /** Template's name as the user gave it. */
  file: string;
  /** What was parsed; positions refer to it. */
  markdown: string;
  figures: ReadonlySet<string>;
  missing: ReadonlySet<string>;
}

/** The InputError for a node that a template may not yield. */
export function templateError(source: Source, node: Nodes, what: string, advice: string): InputError {
  return new InputError('template', what, { file: source.file, line: lineOf(node) }, advice);
}
