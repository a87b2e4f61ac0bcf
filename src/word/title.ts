import type { Inline } from '../document/document.js';
import { plainText } from '../document/plainText.js';
import { textWidth } from './textWidth.js';

/** A piece of a title that is not to be broken. */
interface Token {
  inline: Inline;
  width: number;
  /** Extra cost of ending a line here. */
  cost: number;
}

const OPENING = /[（《“‘〈【]$/;
const CLOSING = /^[，。：；、？！）》”’〉】％%—…]/;
/** A number with its unit, a range from one number to another (1—5月). */
const NUMBER_AT_END = /[\d.,%％]$|\d[—～~-]$/;
const NUMBER_AT_START = /^\d/;
/** A dash before the second half of a title, which had better begin a line (a subtitle does). */
const DASH = '——';
/** A word that joins what stands on both sides: it neither ends a line nor begins one. */
const JOINING = /^[或和与及]$/;
const JOINING_COST = 30;
/** A pause: a line had better end here than anywhere else. */
const PAUSE = /[，：；、。！？]$/;
const PAUSE_BONUS = -20;
/** A space in a Chinese title parts its two halves. */
const SPACE_BONUS = -100;
/** A line longer than the one above it makes the pile top-heavy the wrong way; it should not differ by much. */
const GROWING = 6;

/**
 * A title that needs several lines, broken between words into lines of about one length, the upper rather longer than
 * the lower, as the standard wants it (GB/T 9704—2012, 7.3.1). One that has breaks of its own keeps them.
 * @param room characters of the title's size on a line
 */
export function balancedTitle(inlines: readonly Inline[], room: number): readonly Inline[] {
  const text = plainText(inlines);
  if (text.includes('\n') || textWidth(text) <= room) return inlines;
  const tokens = tokensOf(inlines);
  for (let lines = Math.ceil(textWidth(text) / room); lines <= tokens.length; lines += 1) {
    const ends = bestEnds(tokens, lines, room, textWidth(text) / lines);
    if (ends !== null) return withBreaks(tokens, new Set(ends.slice(0, -1)));
  }
  return inlines;
}

/** Words of the title's text, a number with its unit, a quoted name, and whatever else stands in it as one piece each. */
function tokensOf(inlines: readonly Inline[]): Token[] {
  const tokens: Token[] = [];
  for (const inline of inlines) {
    const pieces: Inline[] =
      inline.type === 'text' ? wordsOf(inline.text).map((text) => ({ type: 'text', text })) : [inline];
    for (const piece of pieces) {
      const before = tokens.at(-1)?.inline;
      if (before?.type === 'text' && piece.type === 'text' && clings(before.text, piece.text)) {
        tokens.splice(-1, 1, tokenOf({ type: 'text', text: before.text + piece.text }));
      } else tokens.push(tokenOf(piece));
    }
  }
  for (const [index, token] of tokens.entries()) {
    const next = plainText([tokens[index + 1]?.inline ?? { type: 'text', text: '' }]);
    if (next.startsWith(DASH)) token.cost += SPACE_BONUS;
    if (JOINING.test(next)) token.cost += JOINING_COST;
  }
  return tokens;
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
/** A short name in quotation marks or title marks stays on one line. */
const NAMES = /(“[^“”\n]{1,10}”|《[^《》\n]{1,12}》|——)/;

function wordsOf(text: string): string[] {
  return text
    .split(NAMES)
    .flatMap((part) => (NAMES.test(part) ? [part] : [...SEGMENTER.segment(part)].map(({ segment }) => segment)));
}

function clings(before: string, after: string): boolean {
  if (after === DASH) return before.endsWith('—');
  return (
    before.endsWith(DASH) ||
    OPENING.test(before) ||
    CLOSING.test(after) ||
    (NUMBER_AT_END.test(before) && (!before.endsWith('—') || NUMBER_AT_START.test(after))) ||
    after.trim() === ''
  );
}

function tokenOf(inline: Inline): Token {
  const text = plainText([inline]);
  const pause = /\s$/.test(text) ? SPACE_BONUS : PAUSE.test(text) ? PAUSE_BONUS : 0;
  return { inline, width: textWidth(text), cost: pause + (JOINING.test(text) ? JOINING_COST : 0) };
}

/** Ends of the lines (counts of tokens) with the least cost; null where no line break serves. */
function bestEnds(tokens: readonly Token[], lines: number, room: number, mean: number): number[] | null {
  let best: { cost: number; ends: number[] } | null = null;
  const search = (start: number, ends: readonly number[], cost: number, above: number): void => {
    let width = 0;
    for (let end = start + 1; end <= tokens.length; end += 1) {
      width += tokens[end - 1]?.width ?? 0;
      if (width > room) return;
      const last = ends.length === lines - 1;
      if (last !== (end === tokens.length)) continue;
      const pause = last ? 0 : (tokens[end - 1]?.cost ?? 0);
      const sum = cost + (width - mean) ** 2 + (width > above ? GROWING : 0) + pause;
      if (!last) search(end, [...ends, end], sum, width);
      else if (best === null || sum < best.cost) best = { cost: sum, ends: [...ends, end] };
    }
  };
  search(0, [], 0, room);
  return (best as { ends: number[] } | null)?.ends ?? null;
}

/** The tokens' inlines, neighbouring words as one text again; a space at the end of a line is dropped. */
function withBreaks(tokens: readonly Token[], ends: ReadonlySet<number>): Inline[] {
  const inlines: Inline[] = [];
  for (const [index, { inline }] of tokens.entries()) {
    const before = inlines.at(-1);
    const ended = ends.has(index + 1);
    if (inline.type === 'text') {
      const text = ended ? inline.text.trimEnd() : inline.text;
      if (before?.type === 'text') inlines.splice(-1, 1, { type: 'text', text: before.text + text });
      else inlines.push({ type: 'text', text });
    } else inlines.push(inline);
    if (ended) inlines.push({ type: 'break' });
  }
  return inlines;
}
