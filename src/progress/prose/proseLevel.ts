import type { Cover, TargetWords } from './proseFit.js';
import { isEnough, isForeign, isLike, NAMED, plainOf, UNSAID, type Found, type Reader } from './proseMatch.js';
import type { Mention } from './proseMentions.js';
import type { Segment } from './proseSegments.js';
import { bySubject, goesOn, isNamedBefore } from './proseSubject.js';
import { AWARDED, HAS_DONE, NEWLY, NOT_COUNTED, SOURCE, TOLD_BY, VERBS } from './proseWords.js';

/** How surely the words around the figure of a segment speak of the target, null where they may not. */
export function levelOf(segments: readonly Segment[], at: number, of: TargetWords, reader: Reader): Found | null {
  const segment = segments[at];
  if (segment === undefined) return null;
  const { after, figure } = segment;
  const named = segment.mentions.at(-1);
  if (named !== undefined) return byName(segment.before, after, segment.start, named, of);
  const isOfListed = figure !== null && isListing(segment, of);
  const before = isOfListed ? '' : segment.before;
  if (isForeign(`${segment.before}，${after}`, of) || !of.mayBe(plainOf(before, of))) return null;
  const cover = of.cover(plainOf(before, of));
  if (reader.isLenient) return byRow(segments, at, cover, of, reader);
  if (cover.rest !== '' || cover.own > 0) {
    const found = byWords(segments, at, cover, of, reader);
    if (found !== null || after === '') return found;
    const behind = of.cover(after);
    // 每个团队联系1个示范村: the words before are many targets', those behind the target's own.
    const isBehind = cover.rest === '' && behind.rest === '' && isEnough(behind, reader.trust);
    // 动员 is the plan's own verb.
    const isOwnVerb = cover.rest.length === 2 && behind.unique > 0 && of.target.quote.includes(cover.rest);
    return isBehind || isOwnVerb ? numberFirst(segments, at, of, reader, isOfListed) : null;
  }
  const behind = of.cover(after);
  if (segment.mentionsAfter.length > 0 || behind.rest !== '' || behind.own > 0)
    return numberFirst(segments, at, of, reader, isOfListed);
  return bySubject(segments, at, of, reader);
}

/** A name stands before the figure: it must be the target's, and nothing else may be said of it. */
function byName(
  before: string,
  after: string,
  start: number,
  { start: from, end, targets }: Mention,
  of: TargetWords,
): Found | null {
  if (!targets.includes(of.target.id)) return null;
  const [opening, name, gap] = [
    before.slice(0, from - start),
    before.slice(from - start, end - start),
    before.slice(end - start).replace(TOLD_BY, ''),
  ];
  const isOnce = AWARDED.test(opening);
  const lead = opening.replace(AWARDED, '').replace(SOURCE, '');
  if (isForeign(`${lead}，${gap}，${after}`, of) || !of.mayBe(plainOf(`${lead}，${gap}`, of))) return null;
  if (of.countsNew && !NEWLY.test(`${opening}${name}${gap}，${after}`)) return null;
  const isPlain = [lead, gap].every((words) => of.cover(plainOf(words, of)).rest === '');
  return isPlain ? { level: 3, name, isNamed: true, isOnce } : null;
}

/** 市中心医院、市农科院等2家单位已启动, 等5张清单: before the number stand those that are counted. */
function isListing({ before, after, figure }: Segment, of: TargetWords): boolean {
  if (!/等\s*$/.test(before)) return false;
  const { rest, own } = of.cover(after);
  if (own > 0 && rest === '') return true;
  return /[家户]/.test(figure?.unit.name ?? '') && of.cover(before).own === 0;
}

/** 收录101户 in the row of what can be counted in 户: the verb only says that they are there. */
function byRow(
  segments: readonly Segment[],
  at: number,
  { rest, own }: Cover,
  of: TargetWords,
  reader: Reader,
): Found | null {
  const { before = '', after = '', figure = null, aside = true, mentionsAfter = [] } = segments[at] ?? {};
  // 签约12个 may be of anything: 个 and 项 count what they are put to.
  const isGeneral = /^[个项]$/.test(figure?.unit.name ?? '') && !/^[个项]$/.test(of.target.unit);
  if (
    aside ||
    own > 0 ||
    isGeneral ||
    of.unit?.dimension === 'money' ||
    mentionsAfter.length > 0 ||
    of.cover(after).rest !== ''
  )
    return null;
  const done = HAS_DONE.exec(before.trim())?.[1];
  const isVerb = VERBS.test(rest) || (done !== undefined && rest.length <= 2 && !NOT_COUNTED.test(done));
  return isVerb && bySubject(segments, at, of, reader) !== null ? UNSAID : null;
}

/** 启动实施20个项目攻关: the thing stands behind the number. */
function numberFirst(
  segments: readonly Segment[],
  at: number,
  of: TargetWords,
  reader: Reader,
  isOfListed: boolean,
): Found | null {
  const { figure = null, after = '', before: words = '', mentionsAfter = [] } = segments[at] ?? {};
  const before = isOfListed ? '' : words;
  const [named] = mentionsAfter;
  if (figure === null || !of.mayBe(after)) return null;
  if (named !== undefined) return byName(after, before, figure.end, named, of);
  return byWords(segments, at, of.cover(`${before}${after}`), of, reader, after);
}

/** Words that are no name: the target's own words, or words like one of its names and no other target's. */
function byWords(
  segments: readonly Segment[],
  at: number,
  cover: Cover,
  of: TargetWords,
  reader: Reader,
  after = '',
): Found | null {
  const { before = '', joined = false } = segments[at] ?? {};
  const isOwn = cover.rest === '' && cover.own > 0;
  if (isOwn && (isEnough(cover, reader.trust) || goesOn(segments, at, cover, of))) return { ...NAMED, level: 2 };
  if (isOwn && after === '' && isNamedBefore(segments, at, of)) return { ...NAMED, level: 2 };
  if (reader.trust !== 'row' && cover.rest.length <= 2 && isLike(`${before}${after}`, of, reader.match)) return NAMED;
  return isOwn && joined ? { ...UNSAID, level: 0 } : null;
}
