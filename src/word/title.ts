import type { Inline } from '../document/document.js';
import { plainText } from '../document/plainText.js';
import { textWidth } from './textWidth.js';
import { bestEnds } from './titleLines.js';
import { titlePieces, type Span } from './titlePieces.js';

/** What needs more lines is no title, and nobody would balance it. */
const MOST_LINES = 10;

/**
 * A title that needs several lines, broken between words into lines of about one length, the upper rather longer than
 * the lower, as the standard wants it (GB/T 9704—2012, 7.3.1). One that has breaks of its own keeps them, and one that
 * cannot be broken so that every line fits is left to Word.
 * @param room characters of the title's size on a line
 */
export function balancedTitle(inlines: readonly Inline[], room: number): readonly Inline[] {
  const text = plainText(inlines);
  const width = textWidth(text);
  if (text.includes('\n') || width <= room || width > MOST_LINES * room) return inlines;
  for (const keepNames of [true, false]) {
    const pieces = titlePieces(text, figuresOf(inlines), keepNames ? room : 0);
    const ends = bestEnds(pieces, room);
    if (ends !== null) return withBreaks(inlines, ends.slice(0, -1));
  }
  return inlines;
}

/** Where in the plain text whatever is no text stands: each is one piece. */
function figuresOf(inlines: readonly Inline[]): Span[] {
  let start = 0;
  return inlines.flatMap((inline) => {
    const span = { start, end: start + plainText([inline]).length };
    start = span.end;
    return inline.type === 'text' ? [] : [span];
  });
}

/** The same with breaks at offsets of the plain text; a space at the end of a line is dropped. */
function withBreaks(inlines: readonly Inline[], breaks: readonly number[]): Inline[] {
  const broken: Inline[] = [];
  let start = 0;
  for (const inline of inlines) {
    const whole = plainText([inline]);
    const end = start + whole.length;
    const within = breaks.filter((offset) => offset > start && offset <= end);
    if (inline.type !== 'text') broken.push(inline, ...within.map(() => ({ type: 'break' }) as const));
    else {
      let from = start;
      for (const offset of within) {
        broken.push(...textOf(whole.slice(from - start, offset - start).trimEnd()), { type: 'break' });
        from = offset;
      }
      broken.push(...textOf(whole.slice(from - start)));
    }
    start = end;
  }
  return broken;
}

function textOf(text: string): Inline[] {
  return text === '' ? [] : [{ type: 'text', text }];
}
