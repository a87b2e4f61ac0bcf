import type { Nodes } from 'mdast';
import type { Charts } from '../bulletin/chart.js';
import { InputError } from '../inputError.js';
import { lineOf } from './markdownTree.js';
import type { Shortened } from './placeholders.js';
import type { Printed } from './printedInline.js';

/** What the readers of a Markdown tree need to know besides the tree. */
export interface Source extends Shortened, Printed {
  /** Template's name as the user gave it. */
  file: string;
  /** Those that the document has, by name. */
  charts: Charts;
  /** Id of the chart that is read next: `c1`, `c2` … */
  nextChart: () => string;
}

/** The InputError for a node that a template may not yield. */
export function templateError(source: Source, node: Nodes, what: string, advice: string): InputError {
  const written = source.pieces(what).map((piece) => (typeof piece === 'string' ? piece : piece.written));
  return new InputError('template', written.join(''), { file: source.file, line: lineOf(node) }, advice);
}
