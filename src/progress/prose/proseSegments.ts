import { clausesOf, type Clause } from './proseClauses.js';
import { figureFinder, type ProseFigure } from './proseFigures.js';
import type { Mention } from './proseMentions.js';
import { hintsIn, type Hints } from './proseHints.js';
import { remembering } from './proseMemory.js';
import { advanced, opened } from './proseScope.js';
import { timesIn, type ProseTime } from './proseTime.js';
import { AIMS } from './proseWords.js';

/** A stretch of a clause: the words before a figure, the figure, and the words after it up to the next one. */
export interface Segment {
  /** Null for a clause without a figure. */
  figure: ProseFigure | null;
  before: string;
  /** What they say of the figure. */
  hints: Hints;
  /** Offset of `before` in the text. */
  start: number;
  after: string;
  sentence: number;
  /** In brackets. */
  aside: boolean;
  /** After 、: beside the clause before. */
  joined: boolean;
  /** Hoped for or asked for, or what is next; of another year; a part of what was named before; after 分别. */
  promised: boolean;
  past: boolean;
  part: boolean;
  inTurn: boolean;
  /** The time that the figure is of, null where the note names none. */
  time: ProseTime | null;
  /** Names of targets in `before`, and in `after`. */
  mentions: readonly Mention[];
  mentionsAfter: readonly Mention[];
}

/**
 * Takes notes (half-width) apart into their figures and the words around each.
 * @param find the names of targets in a note
 */
export function segmenter(find: (plain: string) => Mention[]): (plain: string, year: number) => Segment[] {
  const hints = remembering(hintsIn);
  const figures = figureFinder();
  return (plain, year) => segmentsOf(plain, figures(plain), year, find, hints);
}

function segmentsOf(
  plain: string,
  all: readonly ProseFigure[],
  year: number,
  find: (plain: string) => Mention[],
  hintsOf: (words: string) => Hints,
): Segment[] {
  if (all.length === 0) return [];
  const named = find(plain);
  // “五张清单” is a name.
  const figures = all.filter((one) => named.every(({ start, end }) => one.start < start || one.end > end));
  if (figures.length === 0) return [];
  const mentions = named.filter(({ start, end }) => figures.every((one) => end <= one.start || start >= one.end));
  const isAfterMonth = figures.some(({ start }) => /[月份\s]/.test(plain.charAt(start - 1)));
  const times = timesIn(isAfterMonth ? withoutFigures(plain, figures) : plain, year);
  let scope = opened(-1, false);
  let last = '';
  return clausesOf(plain, [...figures, ...mentions]).flatMap((clause) => {
    if (clause.sentence !== scope.sentence) scope = opened(clause.sentence, scope.next);
    if (/[：:]/.test(clause.sign) && AIMS.test(last)) scope = { ...scope, aimed: true };
    last = plain.slice(clause.start, clause.end);
    return stretchesOf(clause, figures).map(({ start, end, figure, after }): Segment => {
      const before = plain.slice(start, end);
      const hints = hintsOf(before);
      const own = advanced(scope, hints);
      // What stands in brackets says nothing of what follows them.
      if (!clause.aside) scope = own;
      return {
        figure,
        before,
        hints,
        start,
        after: figure === null ? '' : plain.slice(figure.end, after),
        sentence: clause.sentence,
        aside: clause.aside,
        joined: clause.sign === '、',
        promised: own.promised || own.aimed || own.next,
        past: own.past,
        part: own.part || hints.batch,
        inTurn: own.inTurn,
        time: figure === null ? null : timeOf(plain, figure.start, times),
        mentions: within(mentions, start, end),
        mentionsAfter: figure === null ? [] : within(mentions, figure.end, after),
      };
    });
  });
}

function within(mentions: readonly Mention[], from: number, to: number): readonly Mention[] {
  return mentions.length === 0 ? mentions : mentions.filter(({ start, end }) => start >= from && end <= to);
}

/** Signs in the place of figures: of 10月521.3亿元 the month is no day. */
function withoutFigures(plain: string, figures: readonly ProseFigure[]): string {
  let [left, last] = ['', 0];
  for (const { start, end } of figures) {
    left += plain.slice(last, start) + '\ue000'.repeat(end - start);
    last = end;
  }
  return left + plain.slice(last);
}

/** The figures of a clause, each with the words from the one before it and up to the next. */
function stretchesOf(
  clause: Clause,
  figures: readonly ProseFigure[],
): { start: number; end: number; figure: ProseFigure | null; after: number }[] {
  const own = figures.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  if (own.length === 0) return [{ start: clause.start, end: clause.end, figure: null, after: clause.end }];
  return own.map((figure, at) => ({
    start: own[at - 1]?.end ?? clause.start,
    end: figure.start,
    figure,
    after: own[at + 1]?.start ?? clause.end,
  }));
}

/** The last time named before a figure in its sentence, or that with which the note opens: 截至9月底 holds on. */
function timeOf(plain: string, at: number, times: readonly ProseTime[]): ProseTime | null {
  const [opening] = times;
  const last = times.findLast(({ end }) => end <= at);
  if (last === undefined || opening === undefined) return null;
  const between = plain.slice(last.end, at);
  const isSameSentence = !/[。;！!？?\n\r]/.test(between);
  if (isSameSentence && (last.kind === 'year' || NOW_AGAIN.test(between))) return null;
  if (isSameSentence) return last;
  return opening.start < OPENS && opening.kind === 'since' && opening.holds ? opening : null;
}

const NOW_AGAIN = /目前|至今|当前|现已|现有|今年|本年/;
/** A time this near to the beginning opens the note: 今年截至9月底. */
const OPENS = 6;
