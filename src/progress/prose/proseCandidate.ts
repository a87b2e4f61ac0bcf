import Big from 'big.js';
import type { IsoDate } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import { accumulates } from '../row/measure.js';
import type { Conversion } from '../progress.js';
import type { ProseFigure } from './proseFigures.js';
import type { TargetWords } from './proseFit.js';
import { levelOf } from './proseLevel.js';
import type { Level, Reader } from './proseMatch.js';
import type { Segment } from './proseSegments.js';
import { figureInUnit } from './proseUnit.js';
import * as WORDS from './proseWords.js';

/** A figure that may be the target's. */
export interface Candidate {
  figure: ProseFigure;
  /** Decimal, in the target's unit. */
  value: string;
  conversion: Conversion | null;
  day: IsoDate | null;
  level: Level;
  /** The name in the text by which it was found, else empty. */
  name: string;
  isPart: boolean;
  isTotal: boolean;
  /** The words beside the figure name the target themselves. */
  isNamed: boolean;
  /** Of one event or award. */
  isOnce: boolean;
}

/** The figure of a segment as the target's, null where it is none. */
export function candidateOf(
  segments: readonly Segment[],
  at: number,
  of: TargetWords,
  reader: Reader,
): Candidate | null {
  const segment = segments[at];
  const figure = segment?.figure;
  if (segment === undefined || figure == null || of.unit === null) return null;
  if (segment.promised || segment.past || segment.inTurn) return null;
  const measured = figureInUnit(figure, of.unit);
  if (measured === null || !isAchieved(segments, at, measured.value, of)) return null;
  const growth = of.target.basis === 'growth' ? growthOf(segment.before) : null;
  if (growth === null ? of.target.basis === 'growth' || segment.hints.difference : isDifference(segment.after))
    return null;
  const isDay = isWholeInADay(segment, measured.value, of);
  if (!isDay && !isOfYear(segment, of.target, reader.note.isEvent)) return null;
  if (of.target.basis === 'per-team' && !isOfEach(segments, at)) return null;
  const found = levelOf(segments, at, of, reader);
  if (found === null || (segment.part && found.level < 3)) return null;
  if (found.isOnce === true && (of.target.basis === 'growth' || measured.value !== '1')) return null;
  const value = growth === -1 ? new Big(measured.value).neg().toFixed() : measured.value;
  return {
    figure,
    ...measured,
    value,
    day: isDay || isCompiledOnce(segment, of) ? null : dayOf(segment, reader.note.day),
    ...found,
    isOnce: isDay || found.isOnce === true,
    isPart: segment.part || (segment.aside && segment.before.trim() !== ''),
    isNamed: found.isNamed && (!of.hasSibling || of.target.basis === 'stock' || /新|引进|增/.test(segment.before)),
    isTotal: isWhole(segments, at) || segment.time?.kind === 'since',
  };
}

/** 累计230万元、240万元: both are said to be totals. */
function isWhole(segments: readonly Segment[], at: number): boolean {
  const { before = '', joined = false, hints } = segments[at] ?? {};
  return (joined && before.trim() === '' ? segments[at - 1]?.hints : hints)?.whole === true;
}

/** Neither hoped for, nor the aim, nor what was before. */
function isAchieved(segments: readonly Segment[], at: number, value: string, { target }: TargetWords): boolean {
  const segment = segments[at];
  if (segment?.figure == null) return false;
  const { after, figure, hints } = segment;
  if (figure.unit.name === '个百分点' && target.unit !== '个百分点') return false;
  if (
    /^的?(?:年度|全年|今年|既定|预期)*(?:目标|任务|计划|指标(?!任)|缺口)/.test(after) &&
    !/目标|任务/.test(target.metric)
  )
    return false;
  // The plan's own words: 30家以上, 编制100户…清单.
  if (figure.atLeast || /^\p{Script=Han}/u.test(after)) {
    const isAim = new Big(value).eq(target.value);
    const isDone = WORDS.DONE.test(wordsBefore(segments, at)) || WORDS.DONE.test(after);
    if (isAim && !isDone && !isReported(segment, target)) return false;
  }
  // 新上架90台 is not how many there are.
  if (target.basis === 'stock' && hints.isNew && !hints.surely) return false;
  return target.basis === 'growth' || !hints.past;
}

/** 动员1家单位启动 of 动员1家以上单位启动: the plan's own words, but without what makes an aim of them. */
function isReported({ before, figure }: Segment, { quote }: Target): boolean {
  if (figure === null || figure.atLeast) return false;
  const verb = /\p{Script=Han}{2}$/u.exec(before.trim())?.[0];
  return verb !== undefined && quote.includes(`${verb}${figure.value}${figure.unit.name}以上`);
}

/** The words before a figure and those that 、 joins to them: 已完成甲、乙等5张清单. */
function wordsBefore(segments: readonly Segment[], at: number): string {
  const { before = '', joined = false } = segments[at] ?? {};
  const previous = joined ? segments[at - 1] : undefined;
  return previous === undefined || previous.figure !== null ? before : `${wordsBefore(segments, at - 1)}，${before}`;
}

function isDifference(before: string): boolean {
  if (WORDS.LEVEL_REACHED.test(before)) return false;
  return WORDS.DIFFERENCE.test(before) || WORDS.COMPARED.test(before);
}

/** 1 for growth, -1 for a fall, null where words say neither, or that it is not over the same time of last year. */
function growthOf(before: string): 1 | -1 | null {
  if (/环比|年初|上月|上季|全年的|百分点/.test(before)) return null;
  const fall = /(?:下降|回落|减少|降低|降幅)(?:了|约|为|达)*\s*$/.test(before);
  const growth = /(?:增长率?|上升|增速|增幅)(?:\p{Script=Han}{0,2}(?:为|达到?|约|了|至|到|是))?\s*$/u.test(before);
  return fall ? -1 : growth ? 1 : null;
}

/** Of what accumulates: since January, not of one month or one day. */
function isOfYear({ before, after, time, hints }: Segment, { basis }: Target, isEvent: boolean): boolean {
  if (time?.kind === 'other-year') return false;
  if (!accumulates(basis)) return true;
  const { surely, ofPeriod, total } = hints;
  const isList = basis === 'deliverable';
  const isTotal = isList ? WORDS.TOTAL.test(`${before}${after}`) : total;
  // A list is compiled once: 已于5月印发，共列入100户.
  const isWholeList = isList && isTotal && !ofPeriod;
  if (!surely && !isWholeList && (ofPeriod || time?.kind === 'single' || time?.kind === 'day')) return false;
  return !isEvent || surely || isTotal || time?.kind === 'since';
}

/** 清单5月印发，共列入100户: it has held that many ever since. */
function isCompiledOnce({ time }: Segment, { target }: TargetWords): boolean {
  return target.basis === 'deliverable' && (time?.kind === 'single' || time?.kind === 'day');
}

/** 8月27日举办银企对接会1场 is all that the year asks for. */
function isWholeInADay({ before, time }: Segment, value: string, { target, unit }: TargetWords): boolean {
  const isEvent = target.basis === 'flow' && unit !== null && /[场次]/.test(unit.name);
  return isEvent && time?.kind === 'day' && new Big(value).gte(target.value) && !/[又再另]/.test(before);
}

/** 每个团队联系示范村1个、示范户5户. */
function isOfEach(segments: readonly Segment[], at: number): boolean {
  const { sentence } = segments[at] ?? {};
  return segments.slice(0, at + 1).some((one) => one.sentence === sentence && one.before.includes('每'));
}

/** The day that a figure is as of: what a note says of a time that is not yet over it knows as of its own day. */
function dayOf({ time }: Segment, known: IsoDate | null): IsoDate | null {
  const day = time?.day ?? null;
  return day === null || (known !== null && day >= known) ? null : day;
}
