import Big from 'big.js';
import { percentText } from '../check/format.js';
import type { Assessment } from '../check/report.js';
import type { IsoDate } from '../plan/period.js';
import type { Target } from '../plan/plan.js';
import { paceName } from './derivedFigures.js';
import type { DerivedFigure, ReadFigure } from './figure.js';
import { actualInput, fromPlan, type Input } from './sources.js';

/** 12: how many of the targets stand in some way. */
export function countFigure(what: string, counted: readonly Assessment[], asOf: IsoDate): DerivedFigure {
  const value = String(counted.length);
  const inputs = counted.map(assessedInput);
  return { kind: 'derived', title: `${what} 项数`, text: value, asOf, value, unit: '项', formula: '计数', inputs };
}

/** A target that is counted, with the value by which it was judged; an empty value where it has none. */
function assessedInput({ target, entry }: Assessment): Input {
  return entry === null
    ? { name: target.metric, value: '', unit: '', sources: [fromPlan(target)] }
    : { ...actualInput(target, entry), name: target.metric };
}

/** 34.3%: a part of the targets. */
export function shareFigure(
  what: string,
  part: readonly Assessment[],
  all: readonly Assessment[],
  asOf: IsoDate,
): DerivedFigure {
  const share = all.length === 0 ? new Big(0) : new Big(part.length).div(all.length);
  const total = { name: '目标项数', value: String(all.length), unit: '项' };
  return {
    kind: 'derived',
    title: `${what} 占比`,
    text: percentText(share.toFixed()),
    asOf,
    value: share.times(100).toFixed(),
    unit: '%',
    formula: `${what}项数 ÷ 目标项数`,
    inputs: [
      {
        name: `${what}项数`,
        value: String(part.length),
        unit: '项',
        sources: part.flatMap((one) => assessedInput(one).sources),
      },
      { ...total, sources: all.map(({ target }) => fromPlan(target)) },
    ],
  };
}

/** 25.0%: the elapsed share of the year. */
export function paceFigure(months: number, asOf: IsoDate): DerivedFigure {
  const share = new Big(months).div(12);
  return {
    kind: 'derived',
    title: '序时进度',
    text: percentText(share.toFixed(), []),
    asOf,
    value: share.times(100).toFixed(),
    unit: '%',
    formula: '已过月数 ÷ 12',
    inputs: [{ name: '已过月数', value: String(months), unit: '个月', sources: [] }],
  };
}

/** 60.0%: the share of a target that was due by a day by a schedule of its own. */
export function scheduleFigure(target: Target, share: string, asOf: IsoDate): DerivedFigure {
  const name = paceName(target);
  const value = new Big(share).times(100).toFixed();
  const inputs = [{ name, value, unit: '%', sources: [fromPlan(target)] }];
  const text = percentText(share, []);
  return { kind: 'derived', title: `${target.metric} ${name}`, text, asOf, value, unit: '%', formula: name, inputs };
}

/** A value that is ranked, and whose it is. */
interface Ranked {
  name: string;
  figure: ReadFigure;
}

/** 2: a value's rank, worked out again as one more than how many of the other inputs are above the first one. */
export function rankFigure(own: Ranked, all: readonly Ranked[], asOf: IsoDate): DerivedFigure {
  const value = String(1 + all.filter(({ figure }) => new Big(figure.value).gt(own.figure.value)).length);
  const inputs = [own, ...all.filter((one) => one !== own)].map(({ name, figure }): Input => {
    return { name, value: figure.value, unit: figure.unit, sources: [figure.source] };
  });
  const title = `${own.name} 名次`;
  return { kind: 'derived', title, text: value, asOf, value, unit: '', formula: '由大到小排序', inputs };
}
