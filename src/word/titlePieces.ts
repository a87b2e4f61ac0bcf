import { unitPattern } from '../plan/unit.js';
import { textWidth } from './textWidth.js';

/** A stretch of a text, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A piece of a title that is not to be broken; pieces follow each other without a gap. */
export interface TitlePiece extends Span {
  /** In characters. */
  width: number;
  /** Of the space at its end, which a line drops. */
  space: number;
  /** Extra cost of ending a line here. */
  cost: number;
}

/** What never begins a line, and what never ends one. A dash of two, which parts a subtitle, may begin one. */
const NEVER_FIRST = /^(?:[，。：；、？！）》”’〉】〕％…·,.:;?!)\]}%～~\s]|—(?!—))/;
const NEVER_LAST = /[（《“‘〈【〔([{—·～~\d]$/;
const DASH = '——';
/** A word that joins what stands on both sides: it neither ends a line nor begins one. */
const JOINING = /^[或和与及]$/;
const JOINING_COST = 30;
/** A pause: a line had better end here than anywhere else. */
const PAUSE = /[，：；、。！？]$/;
const PAUSE_BONUS = -20;
/** A space in a Chinese title parts its two halves, and so does the dash before a subtitle. */
const HALVES_BONUS = -100;

const DIGITS = String.raw`\d+(?:[.,]\d+)*`;
const NUMERALS = '[一二三四五六七八九十百千万亿零〇两]+';
const UNIT = `(?:年度?|个?月份?|[日号天届章条倍成期]|季度|周年|小时|公里|平方米|千瓦时?|人次|${unitPattern()})`;
const DATE = String.raw`(?:\d{2,4}年)?\d{1,2}月\d{1,2}日|\d{2,4}年\d{1,2}月份?`;
const AMOUNT = `第?${DIGITS}(?:[%％‰]|[十百千万亿]*[多余]?${UNIT}?)|第?${NUMERALS}[多余]?${UNIT}|百分之${NUMERALS}`;
const ONE = `(?:${DATE}|${AMOUNT})`;
/** A number with its unit, a date, a range of them (1—11月). */
const NUMBER = new RegExp(`${ONE}(?:(?:(?<!—)—(?!—)|[-–～~至到])${ONE})*(?:以上|以下|左右)?`, 'gu');
/** A word in Latin letters: R&D, 5G. */
const LATIN_WORD = /[A-Za-z\d]+(?:[&.+/-]?[A-Za-z\d]+)*/g;
/** Terms of the field that a dictionary takes for two words. */
const TERM =
  /科技创新|创新创业|创新驱动|创新(?:平台|主体|高地)|高新技术(?:企业|产业)?|科技(?:成果|企业|型企业)|成果转化|乡村振兴|目标任务|工作要点|序时进度/g;
/** A name in quotation marks or title marks, which may hold another. */
const NAME_MARKS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '【': '】' };

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The pieces of a title: its words, but a number with its unit, a date, a quoted name and each of `whole` in one piece.
 * @param whole what must stay together
 * @param longestName width up to which a quoted name is kept whole, in characters
 */
export function titlePieces(text: string, whole: readonly Span[], longestName: number): TitlePiece[] {
  const words = [...SEGMENTER.segment(text)].map(({ segment, index }) => ({ word: segment, start: index }));
  const kept = [
    ...whole,
    ...matches(text, NUMBER),
    ...matches(text, LATIN_WORD),
    ...matches(text, TERM),
    ...namesIn(text).filter((name) => widthOf(text, name) <= longestName),
  ];
  const inside = new Set<number>();
  for (const { start, end } of kept) for (let at = start + 1; at < end; at += 1) inside.add(at);
  const pieces: TitlePiece[] = [];
  let start = 0;
  for (const [index, { word, start: from }] of words.entries()) {
    const end = from + word.length;
    const next = words[index + 1];
    if (next !== undefined && (inside.has(end) || holds(text.slice(0, end), text.slice(end)))) continue;
    const cost = next === undefined ? 0 : costOf(word, next.word, text.slice(end));
    const piece = text.slice(start, end);
    const width = textWidth(piece);
    pieces.push({ start, end, width, space: width - textWidth(piece.trimEnd()), cost });
    start = end;
  }
  return pieces;
}

/** Whether what stands on both sides of a place belongs together. */
function holds(before: string, after: string): boolean {
  return NEVER_FIRST.test(after) || NEVER_LAST.test(before) || (before.endsWith('—') && after.startsWith('—'));
}

function costOf(word: string, next: string, after: string): number {
  const halves = after.startsWith(DASH) || /\s$/.test(word);
  const pause = halves ? HALVES_BONUS : PAUSE.test(word) ? PAUSE_BONUS : 0;
  return pause + (JOINING.test(word) || JOINING.test(next) ? JOINING_COST : 0);
}

function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** Every pair of marks with what is between them, inner ones too. */
function namesIn(text: string): Span[] {
  const open: { mark: string; start: number }[] = [];
  const names: Span[] = [];
  for (const [at, mark] of Array.from({ length: text.length }, (_, index) => [index, text.charAt(index)] as const)) {
    if (mark in NAME_MARKS) open.push({ mark, start: at });
    const last = open.at(-1);
    if (last === undefined || NAME_MARKS[last.mark] !== mark) continue;
    open.pop();
    names.push({ start: last.start, end: at + 1 });
  }
  return names;
}

function widthOf(text: string, { start, end }: Span): number {
  return textWidth(text.slice(start, end));
}
