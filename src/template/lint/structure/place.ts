import type { ParsedTemplate } from '../parsed.js';

/** A character of a template. */
export interface Place {
  template: ParsedTemplate;
  /** Into its source, in UTF-16 units. */
  offset: number;
}

/** Equal for the same character. */
export function placeKey({ template, offset }: Place): string {
  return `${template.name}:${offset}`;
}

/** The line of a place, 1-based, its text, and the 1-based column. */
export function lineAt({ template: { source }, offset }: Place): { line: number; column: number; text: string } {
  const before = source.slice(0, offset).split('\n');
  const start = offset - (before.at(-1) ?? '').length;
  const end = source.indexOf('\n', offset);
  return {
    line: before.length,
    column: offset - start + 1,
    text: source.slice(start, end < 0 ? source.length : end),
  };
}

/** Where a node of a template's tree begins, in its source. */
export function startOffset({ source }: ParsedTemplate, { start }: hbs.AST.SourceLocation): number {
  let offset = 0;
  for (let line = 1; line < start.line; line += 1) offset = source.indexOf('\n', offset) + 1;
  return offset + start.column;
}

/** Where the text that is left of a content begins: the parser takes white space around standalone tags from both ends. */
export function contentOffset(template: ParsedTemplate, content: hbs.AST.ContentStatement): number {
  const known = contentOffsets.get(content);
  if (known !== undefined) return known;
  // The package's types take it for something else: it is the text before white space was taken.
  const original: unknown = content.original;
  const { value } = content;
  const isCut = typeof original === 'string' && /\S/.test(value);
  const taken = isCut ? Math.max(0, original.search(/\S/) - value.search(/\S/)) : 0;
  const offset = startOffset(template, content.loc) + taken;
  contentOffsets.set(content, offset);
  return offset;
}

/** A partial is followed many times. */
const contentOffsets = new WeakMap<hbs.AST.ContentStatement, number>();
