import { endOf } from '../../plan/period.js';
import { halfWidth } from '../number/halfWidth.js';
import type { DateReading } from '../progress.js';
import { dateOf, dayAt, periodAt, TO } from './timeWording.js';

/** A stretch of a cell's text, `text.slice(start, end)`, without the date before it. */
export interface DatedNote {
  /** `invalid` for a day that no calendar has, null for text that stands under no date. */
  date: DateReading;
  /** UTF-16 offsets. */
  start: number;
  end: number;
}

/** A date that opens a note. */
interface Opening {
  /** Where the date's prefix begins, and where the note's body does. */
  at: number;
  body: number;
  date: NonNullable<DateReading>;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '【': '】', '[': ']', '〔': '〕' };
const MARK = /[^\S\n\r]*(?:\d{1,2}[.、)]\s*(?=\d{1,4}[月年]|[(【[])|[①-⑳●•·]\s*)?/y;
const BLANKS = /[^\S\n\r]*/y;
/** No line end without 截至: each of ten thousand blank lines would look through all that follow. */
const UNTIL = /(?:截[至止]到?\s*)?[^\S\n\r]*/y;
const RANGE = new RegExp(TO, 'y');
const COMMA = /\s*[,、]\s*/y;
const COLON = /\s*:\s*/y;
const ANY_OR_NONE = /\s*[:,、]?\s*/y;
const DAY_OF_MONTH = /(\d{1,2})[日号]/y;

/**
 * Splits a cell that holds several notes, each opened by its date: `3月18日：…`, `【5月】…`, `2021年9月10日，…`, `（6月底）…`, `截至9月底，…`.
 * A date opens a note at the start of a line; after 。 or ； only in the form 3月18日：. One within a sentence does not.
 * @param year the year of dates that name none
 */
export function splitDatedNotes(text: string, year: number): DatedNote[] {
  const plain = halfWidth(text);
  const openings: Opening[] = [];
  for (let at = 0; at >= 0; at = afterBreak(plain, at)) {
    const opening = openingAt(plain, at, year, /[。;]/.test(plain.charAt(at - 1)));
    if (opening !== null) openings.push(opening);
  }
  const bodies = [{ body: 0, date: null }, ...openings];
  return bodies.flatMap(({ body, date }, index) => {
    const raw = text.slice(body, openings[index]?.at ?? text.length);
    const start = body + raw.length - raw.trimStart().length;
    const end = start + raw.trim().length;
    return end > start ? [{ date, start, end }] : [];
  });
}

const BREAK = /[\n\r。;]/g;

/** The offset after the next end of a line or sentence, -1 where there is none. */
function afterBreak(text: string, at: number): number {
  BREAK.lastIndex = at;
  return BREAK.test(text) ? BREAK.lastIndex : -1;
}

/** What a date, or a mark before one, may begin with: most lines and sentences begin otherwise. */
const BEGINNING = /[\s\d〇零○一二三四五六七八九十第前上下今本当全年截Qq([【〔①-⑳●•·]/;

function openingAt(text: string, at: number, year: number, inSentence: boolean): Opening | null {
  if (!BEGINNING.test(text.charAt(at))) return null;
  const first = skip(inSentence ? BLANKS : MARK, text, at);
  const closing = inSentence ? undefined : CLOSING[text.charAt(first)];
  const from = closing === undefined ? first : first + 1;
  const time = timeAt(text, inSentence ? from : skip(UNTIL, text, from), year);
  if (time === null) return null;
  const body = bodyAfter(text, time.end, closing);
  if (body === null || (inSentence && !(time.wholeDay && body.colon))) return null;
  return { at, body: body.start, date: time.date };
}

/** Where the body begins after a date: behind its bracket, a colon or a comma; null where none of them follows. */
function bodyAfter(text: string, at: number, closing: string | undefined): { start: number; colon: boolean } | null {
  if (closing !== undefined) {
    const closed = skip(/\s*/y, text, at);
    return text.charAt(closed) === closing ? { start: skip(ANY_OR_NONE, text, closed + 1), colon: false } : null;
  }
  const colon = skip(COLON, text, at);
  if (colon > at && /:\s*$/.test(text.slice(at, colon))) return { start: colon, colon: true };
  const comma = skip(COMMA, text, at);
  // 3月、4月分别… names two times: neither is the note's own.
  if (comma === at || dayAt(text, comma) !== null || periodAt(text, comma) !== null) return null;
  return { start: comma, colon: false };
}

/** The day, or the end of the stretch of days or months, that is named at an offset. */
function timeAt(
  text: string,
  at: number,
  year: number,
): { end: number; date: Opening['date']; wholeDay: boolean } | null {
  const period = periodAt(text, at);
  const day = dayAt(text, at);
  if (day !== null && day.end >= (period?.end ?? 0)) {
    const last = lastDay(text, day) ?? day;
    return { end: last.end, date: dateOf(last, day.year ?? year), wholeDay: day.day !== 'last' };
  }
  if (period === null || period.kind === 'year') return null;
  const { end, kind, index } = period;
  return { end, date: endOf({ kind, year: period.year ?? year, index }), wholeDay: false };
}

/** The last day of 3月18日至20日 or 3月18日—4月2日. */
function lastDay(text: string, first: NonNullable<ReturnType<typeof dayAt>>): typeof first | null {
  const to = skip(RANGE, text, first.end);
  if (to === first.end) return null;
  DAY_OF_MONTH.lastIndex = to;
  const bare = DAY_OF_MONTH.exec(text);
  return bare === null ? dayAt(text, to) : { ...first, end: to + bare[0].length, day: Number(bare[1]) };
}

/** The offset after what a sticky pattern matches, the offset itself where it matches nothing. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
