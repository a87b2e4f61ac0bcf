import type { IsoDate } from '../../plan/period.js';
import type { Plan } from '../../plan/plan.js';
import type { Matcher } from '../match/matchTarget.js';
import { isExact, type Precision } from '../number/precision.js';
import type { Conversion } from '../progress.js';
import { candidateOf, type Candidate } from './proseCandidate.js';
import { hasFigures, proseText } from './proseFigures.js';
import { targetWords, type TargetWords } from './proseFit.js';
import type { Reader, Trust } from './proseMatch.js';
import { mentionFinder } from './proseMentions.js';
import type { Note } from './proseNotes.js';
import { segmenter, type Segment } from './proseSegments.js';

/** The figure that a note gives for a target as of a day, or those that fit equally. */
export type ProseReading = {
  /** Null: the day of the note, or of what it stands in. */
  day: IsoDate | null;
} & (
  | ({
      kind: 'one';
      /** Decimal, in the target's unit. */
      value: string;
      /** Said to be a total, or to count from January. */
      isTotal: boolean;
      conversion: Conversion | null;
      /** Offsets into the whole text, end exclusive. */
      span: { start: number; end: number };
      /** How surely it is this target's, 0–1. */
      score: number;
    } & Precision)
  | { kind: 'several'; among: readonly string[] }
);

/** Reads a note for a target of the plan; ascending in time, empty where it says nothing certain. */
export type ProseReader = (note: Note, target: string, trust: Trust) => ProseReading[];

/**
 * No note is as long, or has as many figures and clauses, as this: each is read by those before it, and a cell holds 32 767
 * characters. What is longer is not taken apart, and not passed over either.
 */
const LONGEST = 8000;
const MOST = 1000;
const UNTOLD: ProseReading = { kind: 'several', day: null, among: [] };

/** Prepares the names of all targets once. */
export function proseReader(plan: Plan, match: Matcher): ProseReader {
  const words = targetWords(plan);
  const takeApart = segmenter(mentionFinder(plan));
  let last: { note: Note; segments: Segment[] } | null = null;
  return (note, target, trust) => {
    const text = note.text.slice(note.start, note.end);
    const of = words.get(target);
    if (of === undefined || (trust !== 'row' && !of.isIn(text))) return [];
    if (text.length > LONGEST) return hasFigures(text) ? [UNTOLD] : [];
    // One note is read for all the targets of its item.
    const segments =
      last?.note === note ? last.segments : hasFigures(text) ? takeApart(proseText(text), note.year) : [];
    last = { note, segments };
    if (segments.length > MOST) return [UNTOLD];
    const reader = { note, trust, match, isLenient: false };
    const surely = candidatesIn(segments, of, reader);
    const found =
      surely.length > 0 || trust !== 'row' ? surely : candidatesIn(segments, of, { ...reader, isLenient: true });
    return [...byDay(found)]
      .filter(([, ones]) => ones.some(({ level }) => level > 0))
      .map(([day, ones]) => chosen(ones, day, note, of.hasSibling));
  };
}

function candidatesIn(segments: readonly Segment[], of: TargetWords, reader: Reader): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < segments.length; at++) {
    const candidate = candidateOf(segments, at, of, reader);
    if (candidate !== null) candidates.push(candidate);
  }
  return candidates;
}

/** Candidates of each day, ascending; those of the note's own day last. */
function byDay(candidates: readonly Candidate[]): Map<IsoDate | null, Candidate[]> {
  const days = new Map<IsoDate | null, Candidate[]>();
  for (const one of candidates) days.set(one.day, [...(days.get(one.day) ?? []), one]);
  if (days.size < 2) return days;
  return new Map([...days].sort(([a], [b]) => (a ?? '9').localeCompare(b ?? '9')));
}

/** The whole before its parts, a total before an amount; what still differs fits equally. */
function chosen(all: readonly Candidate[], day: IsoDate | null, note: Note, hasSibling: boolean): ProseReading {
  const wholes = all.filter(({ isPart }) => !isPart);
  const pool = wholes.length > 0 ? wholes : all;
  const totals = pool.filter(({ isTotal }) => isTotal);
  // 引进8支，累计58支: with a level beside the flow the total may be either's.
  const sure =
    totals.length > 0 && !(hasSibling && pool.some(({ isNamed }) => isNamed) && !totals.every((one) => one.isNamed));
  const more = sure ? totals : pool.filter(({ isOnce }) => !isOnce);
  const left = more.length > 0 ? more : pool;
  const narrower = all.filter((one) => one.isPart && one.level === 3 && left.every(({ name }) => name !== one.name));
  const fitting = [...left, ...narrower];
  const [first] = fitting;
  const distinct = new Set(fitting.map(({ value }) => value));
  // 第一批12家、第二批12家 are 24, and so are two events of one day each more than one.
  const areParts = !sure && left.length > 1 && (wholes.length === 0 || more.length === 0);
  if (first === undefined || distinct.size > 1 || areParts) {
    return { day, kind: 'several', among: fitting.map((one) => textOf(note, one)) };
  }
  const best = fitting.reduce((a, b) => (b.level > a.level ? b : a), first);
  const span = { start: note.start + best.figure.start, end: note.start + best.figure.end };
  const { value, conversion, level, isTotal } = best;
  // Said exactly once, it is exact.
  const { approximate, bound } = fitting.find((one) => isExact(one.figure))?.figure ?? best.figure;
  return { day, kind: 'one', value, approximate, bound, isTotal, conversion, span, score: SCORES[level] };
}

const SCORES = { 0: 0.5, 1: 0.7, 2: 0.8, 3: 0.9 } as const;

function textOf(note: Note, { figure }: Candidate): string {
  return note.text.slice(note.start + figure.start, note.start + figure.end);
}
