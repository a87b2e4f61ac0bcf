import type { SyntaxProblem } from './syntaxError.js';

/** How long one template may be, in UTF-16 units: twenty times the longest shipped one. To compile it takes a second. */
const MOST_SOURCE = 50_000;
/** How deep blocks and parentheses may be nested; the shipped ones have six, and the parser takes the square of it. */
const MOST_NESTING = 100;

/** What opens or closes a level: a block, an `{{else if}}`, which is a block inside the one before, and a parenthesis. */
const LEVEL = /\{\{~?\s*(?:[#^/]|else\s+[^\s~}])|[()]/g;

/** Why a template is not even parsed, since that would take too long, with the place; null for any that a person writes. */
export function tooLarge(source: string): SyntaxProblem | null {
  if (source.length > MOST_SOURCE) {
    return problemAt(source, MOST_SOURCE, `这个模板太长，超过${MOST_SOURCE}个字。`, '请把其中一部分存成片段。');
  }
  const deep = tooDeep(source);
  return deep === null
    ? null
    : problemAt(source, deep, `这里一层套一层，超过${MOST_NESTING}层。`, '请减少块和圆括号，或把里面的存成片段。');
}

/** Offset of the first level too deep; levels in comments count as well, since nobody writes so many. */
function tooDeep(source: string): number | null {
  /** Levels that each open block has brought: one, and one for each of its `{{else if}}`. */
  const open: number[] = [];
  let depth = 0;
  for (const { 0: mark, index } of source.matchAll(LEVEL)) {
    if (mark === ')' || mark.endsWith('/')) depth -= mark === ')' ? Math.min(1, depth) : (open.pop() ?? 0);
    else {
      depth += 1;
      if (mark.includes('else')) open.push((open.pop() ?? 0) + 1);
      else if (mark !== '(') open.push(1);
    }
    if (depth > MOST_NESTING) return index;
  }
  return null;
}

function problemAt(source: string, offset: number, what: string, advice: string): SyntaxProblem {
  const before = source.slice(0, offset).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  const text = source.split('\n')[before.length - 1] ?? '';
  return { what, advice, line: before.length, column, endColumn: column + 1, text };
}
