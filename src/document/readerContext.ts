import type { Nodes } from 'mdast';
import type { Charts } from '../bulletin/chart.js';
import { InputError } from '../inputError.js';
import { lineOf } from './markdownTree.js';
import { PRINTED } from '../template/rendered.js';
import type { Shortened } from './placeholders.js';
import type { Printed } from './printedInline.js';

/** What the readers of a Markdown tree need to know besides the tree. */
export interface ReaderContext extends Shortened, Printed {
  /** Template's name as the user gave it. */
  file: string;
  /** Those that the document has, by name. */
  charts: Charts;
  /** Id of the chart that is read next: `c1`, `c2` … */
  nextChart: () => string;
}

/** The InputError for a node that a template may not yield. */
export function templateError(context: ReaderContext, node: Nodes, what: string, advice: string): InputError {
  const written = context.pieces(what).map((piece) => (typeof piece === 'string' ? piece : piece.written));
  return new InputError(
    'template',
    written.join('').replaceAll(PRINTED, ''),
    { file: context.file, line: lineOf(node) },
    advice,
  );
}
