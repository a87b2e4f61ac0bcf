import { conversionFactor } from '../../plan/unit.js';
import type { Cover, TargetWords } from './proseFit.js';
import { isEnough, isForeign, isLike, plainOf, UNSAID, type Found, type Reader } from './proseMatch.js';
import type { Segment } from './proseSegments.js';
import { AIM, APPLIED, DEPENDS, LISTED, NEWLY, RESULT, TOTAL_SURELY } from './proseWords.js';

/** 累计达到27家 says nothing of what it counts: that is in what went before in the sentence. */
export function bySubject(segments: readonly Segment[], at: number, of: TargetWords, reader: Reader): Found | null {
  const own = segments[at];
  if (own === undefined) return null;
  const subject = subjectOf(segments, at, of);
  if (subject === null) return reader.trust === 'row' ? UNSAID : null;
  const { after, figure } = subject;
  // 申报52家，已通过认定12家: the second is of what was asked for.
  const before = RESULT.test(`${own.before}${own.after}`) ? subject.before.replace(APPLIED, '') : subject.before;
  const isResult = before !== subject.before;
  const cover = of.cover(plainOf(`${before}${after}`, of));
  if (of.isAct(`${before}，${after}`) || (isResult && cover.rest !== '')) return null;
  const named = subject.mentionsAfter.at(-1) ?? subject.mentions.at(-1);
  if (named !== undefined) {
    if (figure === null && DEPENDS.test(before)) return null;
    const isOwn =
      named.targets.includes(of.target.id) &&
      (!of.countsNew || NEWLY.test(`${before}${after}${own.before}${own.after}`));
    return isOwn ? { ...UNSAID, level: 3 } : null;
  }
  if (isResult && reader.trust === 'row') return { ...UNSAID, level: 3 };
  if (cover.rest === '' && isEnough(cover, reader.trust)) return { ...UNSAID, level: 2 };
  if (reader.trust !== 'row')
    return isLike(`${before}${own.before}`, of, reader.match) ? { ...UNSAID, level: 3 } : null;
  // 授信8户、1200万元: what the one is so is the other.
  if (own.joined && own.before.trim() === '' && cover.rest !== '') return null;
  // What was counted before it is something else, and so is this; but for the sum of places.
  const alike = figure !== null && of.unit !== null && conversionFactor(figure.unit, of.unit) !== null;
  const isPlace = TOTAL_SURELY.test(own.before) || own.before.includes('共') ? PLACE.test(cover.rest) : false;
  return alike && cover.rest !== '' && !isPlace ? null : UNSAID;
}

const PLACE = /^\p{Script=Han}{2,4}[市县区]$/u;

/** 签订技术合同86份、成交额2.31亿元: words that only this target has, after others of its words. */
export function goesOn(segments: readonly Segment[], at: number, { unique }: Cover, of: TargetWords): boolean {
  const subject = unique > 0 ? subjectOf(segments, at, of) : null;
  if (subject === null || subject.mentions.length + subject.mentionsAfter.length > 0) return false;
  const words = `${subject.before}${subject.after}`;
  return !isForeign(words, of) && of.cover(words).own > 0;
}

/** 编制重点科技企业培育清单，入单企业112户: a clause without a figure that names the target. */
export function isNamedBefore(segments: readonly Segment[], at: number, of: TargetWords): boolean {
  const subject = LISTED.test(segments[at]?.before ?? '') ? subjectOf(segments, at, of) : null;
  if (subject?.figure !== null || of.isAct(subject.before) || DEPENDS.test(subject.before)) return false;
  return subject.mentions.at(-1)?.targets.includes(of.target.id) === true;
}

/** The nearest clause before in the sentence that says of what it speaks. */
function subjectOf(segments: readonly Segment[], at: number, of: TargetWords): Segment | null {
  const { sentence } = segments[at] ?? {};
  for (let index = at - 1; index >= 0; index--) {
    const segment = segments[index];
    if (segment === undefined || segment.sentence !== sentence) return null;
    if (segment.aside) continue;
    const { rest, own } = of.cover(plainOf(`${segment.before}${segment.after}`, of).replace(AIM, ''));
    if (rest !== '' || own > 0 || segment.mentions.length + segment.mentionsAfter.length > 0) return segment;
  }
  return null;
}
