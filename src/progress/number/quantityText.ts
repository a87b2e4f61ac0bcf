import Big from 'big.js';
import type { Comparator } from '../../plan/plan.js';
import { unitNamed, unitPattern, type Unit } from '../../plan/unit.js';
import { readAmount } from './amount.js';
import { NUMERAL_SIGNS } from './chineseNumeral.js';
import { halfWidth } from './halfWidth.js';
import { EXACT, type Precision } from './precision.js';
import type { Doubt } from '../progress.js';

/** What a cell says as a quantity, or why that is not certain. */
export type QuantityReading =
  | ({
      ok: true;
      /** Decimal, in `unit` as written. */
      value: string;
      /** Null where the cell names none. */
      unit: Unit | null;
      /** 以上 includes the number, 超过 does not (Civil Code, article 1259). */
      bound: Precision['bound'];
    } & Precision)
  | { ok: false; doubt: Exclude<Doubt, 'unit' | 'scale'> };

/** What a word beside a number says of it. */
type Qualifier = Comparator | 'about' | 'reached';

const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:>=|≥|≧|⩾|不少于|不低于|不小于|大于等于|大于或等于|至少|突破)\s*/, '>='],
  // What has reached a figure stands at it.
  [/^达到?\s*/, 'reached'],
  [/^(?:<=|≤|≦|⩽|不超过|不多于|不高于|不大于|小于等于|小于或等于|至多|最多)\s*/, '<='],
  [/^(?:>|超过?|逾|大于|多于|高于)\s*/, '>'],
  [/^(?:大?约为?|将近|接近|近)\s*/, 'about'],
];
const AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/\s*(?:(?:及|\(含\))?以上|(?<=[\d%])\+)$/, '>='],
  [/\s*(?:(?:及|\(含\))?以下|[以之]内)$/, '<='],
  [/\s*(?:左右|上下)$/, 'about'],
];

const ERROR = /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;
const NOT_APPLICABLE = /^(?:[-\u2010-\u2015\u2212─/\\]{1,3}|不适用)$/;
const FOOTNOTES = /[*①-⑳㉑-㉟㊱-㊿❶-❿。;\s]+$/;
const RANK = /\((?:第\s*)?[1-9]\d?\s*[位名]?\)$/;
/** Most texts are this simple, and need not be taken apart: 27, 3.4亿元. */
const SIMPLE = new RegExp(`^(0|[1-9]\\d{0,14}|(?:0|[1-9]\\d{0,14})\\.\\d*[1-9])(${unitPattern()})?$`);
/** A part that is told of the figure, which it does not change: 31家（其中高校3家）. */
const PART = /\((?:其中|含|包括)(?<part>[^()]*\d[^()]*)\)$/;
/** A text longer than this is no quantity as a whole; taking one of 32 767 characters apart would take minutes. */
const LONGEST = 400;
/** 27（家）. */
const UNIT_IN_BRACKETS = /(?<=\d)\s*\(([^()\d]{1,4})\)$/;
/** Words before a figure that only say that it stands, in a cell that is about one thing. */
const LEAD =
  /^(?:(?:截[至止]?目前|到目前为止|目前|全年|年度|本年度?|今年|累计|共计?|总计|合计|已经?|现有?|完成|实现|开展|举办)+(?:达到?|为)?|为):?\s*/;
const GROWTH = /^(?:(?:同比|较(?:上年|去年)同期)?(?:(?<up>增长|上升)|(?<down>下降))|增速|增幅)\s*/;
const NUMBERS = new RegExp(`\\d+(?:,\\d{3})*(?:\\.\\d+)?|[${NUMERAL_SIGNS}]+`, 'g');

/**
 * Reads a text that is a quantity as a whole: 27家, ≥30, 约3.4亿元, 30家以上, 累计完成27家, 同比下降5.2%, 12.3(5) with a rank,
 * 5,904台(套), 三场, 31家（其中高校3家）.
 * Nothing is guessed: what has two numbers, or words that may change the number's sense, is a doubt.
 */
export function readQuantityText(text: string): QuantityReading {
  const [, digits, name] = SIMPLE.exec(text) ?? [];
  if (digits !== undefined) {
    const { approximate, bound } = EXACT;
    return { ok: true, value: digits, unit: name === undefined ? null : unitNamed(name), approximate, bound };
  }
  const plain = tidy(text);
  if (plain === '') return { ok: false, doubt: 'missing' };
  if (ERROR.test(plain)) return { ok: false, doubt: 'cell-error' };
  if (NOT_APPLICABLE.test(plain)) return { ok: false, doubt: 'not-applicable' };
  if (plain === '无') return { ok: true, value: '0', unit: null, ...EXACT };
  if (plain.length > LONGEST) return { ok: false, doubt: doubtOf(plain) };
  const bare = plain.replace(FOOTNOTES, '').replace(RANK, '').replace(UNIT_IN_BRACKETS, inBrackets).trimEnd();
  const part = PART.exec(bare)?.groups?.['part'];
  // 31家（其中新认定5家） may be asked for either.
  if (part !== undefined && /[新增]/.test(part)) return AMBIGUOUS;
  return readPhrase(bare.replace(PART, '').trimEnd()) ?? { ok: false, doubt: doubtOf(plain) };
}

function inBrackets(bracket: string, words: string): string {
  return unitNamed(words) === null ? bracket : words;
}

/** Half-width, without invisible characters; a full-width comma stays one, unless it groups full-width digits. */
function tidy(text: string): string {
  const kept = text.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').replace(/，(?![０-９]{3})|(?<![０-９])，/g, '、');
  return halfWidth(kept)
    .replaceAll('￥', '¥')
    .trim()
    .replace(/^['‘’`]\s*(?=[^'‘’`]+$)/, '');
}

function readPhrase(phrase: string): QuantityReading | null {
  const lead = LEAD.exec(phrase)?.[0] ?? '';
  const text = phrase.slice(lead.length);
  const growth = GROWTH.exec(text);
  const { rest, qualifiers } = withoutQualifiers(text.slice(growth?.[0].length ?? 0));
  const amount = readAmount(rest);
  if (amount === null) return null;
  // 完成85% is a share of the task.
  if (lead.includes('完成') && amount !== 'ambiguous' && amount.unit?.dimension === 'share') return AMBIGUOUS;
  const bounds = [...qualifiers].filter((qualifier) => qualifier !== 'about' && qualifier !== 'reached');
  if (amount === 'ambiguous' || bounds.length > 1 || (amount.more && bounds.length > 0)) return AMBIGUOUS;
  // 增长30家 and +5家 tell what was added, 增长2个百分点 a difference: neither is the figure itself.
  const growing = growth !== null || amount.plus;
  if (growing && amount.unit?.name !== '%') return AMBIGUOUS;
  const bound = amount.more ? '>' : (bounds[0] ?? null);
  const falling = growth?.groups?.['down'] !== undefined;
  if (falling && (amount.plus || bound !== null || new Big(amount.value).lte(0))) return AMBIGUOUS;
  const value = falling ? new Big(amount.value).neg().toFixed() : amount.value;
  return { ok: true, value, unit: amount.unit, approximate: amount.more || qualifiers.has('about'), bound };
}

const AMBIGUOUS: QuantityReading = { ok: false, doubt: 'ambiguous' };

/** Takes off the words around a number that say how it is meant. */
function withoutQualifiers(text: string): { rest: string; qualifiers: ReadonlySet<Qualifier> } {
  const qualifiers = new Set<Qualifier>();
  let rest = text.trim();
  for (const [pattern, qualifier] of [...BEFORE, ...AFTER, ...BEFORE]) {
    if (!pattern.test(rest)) continue;
    rest = rest.replace(pattern, '');
    qualifiers.add(qualifier);
  }
  return { rest, qualifiers };
}

/** Two numbers, a Chinese numeral that is none (三五家) or a bracket around one leave a choice; all else is no number. */
function doubtOf(text: string): 'ambiguous' | 'unreadable' {
  const numbers = text.match(NUMBERS) ?? [];
  const choice = numbers.length > 1 || numbers.some((number) => /^\D{2}/.test(number)) || /^\(\d+\)$/.test(text);
  return choice ? 'ambiguous' : 'unreadable';
}
