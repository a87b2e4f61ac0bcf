/** A comment, which is passed over, to the end where it is not closed, or the opening or closing tag of a block. */
const TAG = /\\?\{\{(?:!--[\s\S]*?(?:--~?\}\}|$)|![\s\S]*?(?:\}\}|$)|~?\s*([#^/])\s*([^\s}~]+))/g;

/**
 * The innermost block of a template that is opened and never closed, null where there is none. The parser only says that
 * the end of the file came too early; the author wants to know where the block began.
 */
export function unclosedBlock(source: string): { name: string; offset: number } | null {
  const open: { name: string; offset: number }[] = [];
  for (const { 0: tag, 1: sign, 2: name, index } of source.matchAll(TAG)) {
    if (tag.startsWith('\\') || name === undefined) continue;
    if (sign === '/') open.pop();
    else open.push({ name, offset: index });
  }
  return open.at(-1) ?? null;
}
