import type { LintFault } from '../fault.js';
import type { ParsedTemplate } from '../parsed.js';

/** Where a fault is, as a `LintFault` says it. */
export type Spot = Pick<LintFault, 'file' | 'line' | 'column' | 'endColumn' | 'text'>;

/** A template, or a title pattern of the calendar, and where its nodes stand in its file. */
export interface Source {
  /** By which templates call it: `partials/lag`, `title`. */
  name: string;
  file: string;
  program: hbs.AST.Program;
  locate: (node: hbs.AST.Node) => Spot;
}

export function sourceOf({ name, file, source, program }: ParsedTemplate): Source {
  const lines = source.split('\n');
  return { name, file, program, locate: (node) => ({ file, ...spotIn(lines, node) }) };
}

/** A node's first line, and its part of it: of a block only the opening tag. */
export function spotIn(lines: readonly string[], { type, loc }: hbs.AST.Node): Omit<Spot, 'file'> {
  const text = lines[loc.start.line - 1] ?? '';
  const column = loc.start.column + 1;
  const close = text.indexOf('}}', loc.start.column);
  const tagEnd = close < 0 ? text.length : close + 2;
  const end =
    type.endsWith('Block') || type.startsWith('Block') || loc.end.line > loc.start.line ? tagEnd : loc.end.column;
  return { line: loc.start.line, column, endColumn: Math.max(column + 1, Math.min(end, text.length) + 1), text };
}
