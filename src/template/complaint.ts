/** What Handlebars' parser says, as far as it says it. */
export interface Complaint {
  message: string;
  /** Offset into the source, in UTF-16 units. */
  offset: number;
}

/** Handlebars' own checks carry a line and a column; its parser only a picture with an arrow. */
export function readComplaint(error: unknown, source: string): Complaint {
  const message = error instanceof Error ? error.message : '';
  const { lineNumber, column } = Object(error) as { lineNumber?: unknown; column?: unknown };
  if (typeof lineNumber === 'number' && typeof column === 'number') {
    return { message, offset: lineStart(source, lineNumber) + column };
  }
  const comment = message.startsWith('Lexical error') ? source.lastIndexOf('{{!--') : -1;
  return { message, offset: comment >= 0 ? comment : pictureOffset(message, source) };
}

/**
 * The picture is up to 20 characters before and after the place, line feeds left out, and an arrow under the place. Of
 * several places that look like it, the one nearest to the stated line is meant, which may be off by the token before.
 */
function pictureOffset(message: string, source: string): number {
  const [head = '', picture = '', arrow = ''] = message.split('\n');
  const stated = Number(/on line (\d+)/.exec(head)?.[1] ?? 1);
  const at = arrow.indexOf('^');
  const past = picture.slice(0, at).replace(/^\.\.\./, '');
  const next = picture.slice(at).replace(/\.\.\.$/, '');
  const lines = lineNumbers(source);
  const distance = (offset: number): number => Math.abs((lines[offset] ?? 0) - stated);
  const found = occurrences(source, past, next);
  return found.length === 0
    ? lineStart(source, stated)
    : found.reduce((best, offset) => (distance(offset) < distance(best) ? offset : best));
}

/** Offsets after `past` where `next` follows, line feeds left out of account. */
function occurrences(source: string, past: string, next: string): number[] {
  const offsets = [...source.matchAll(/[^\n]/g)].map((match) => match.index);
  const flat = source.replaceAll('\n', '');
  const found: number[] = [];
  for (let at = flat.indexOf(past + next); at >= 0; at = flat.indexOf(past + next, at + 1)) {
    found.push(offsets[at + past.length] ?? source.length);
    if (at === flat.length) break;
  }
  return found;
}

/** The 1-based line of each offset, the end's too; worked out once, for a picture may be found in very many places. */
function lineNumbers(source: string): Uint32Array {
  const lines = new Uint32Array(source.length + 1);
  let line = 1;
  for (let at = 0; at <= source.length; at++) {
    lines[at] = line;
    if (source[at] === '\n') line += 1;
  }
  return lines;
}

function lineStart(source: string, line: number): number {
  const lines = source.split('\n').slice(0, line - 1);
  return Math.min(
    source.length,
    lines.reduce((sum, text) => sum + text.length + 1, 0),
  );
}
