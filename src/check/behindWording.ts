import Big from 'big.js';
import { dayLabel } from '../plan/period.js';
import { EXACT } from '../progress/number/precision.js';
import { percentText, pointsText, promiseText, quantityText } from './format.js';
import type { Assessment, FindingOf } from './report.js';
import { quoted, type Wording } from './words.js';

/** A target that lags: where it stands, what was promised, and by how much it is behind. */
export function behind({ metric, assessment, office, lights }: FindingOf<'behind-schedule'>): Wording {
  const { target, actual, entry } = assessment;
  const day = entry === null ? '' : `截至${dayLabel(entry.asOf)}`;
  const done = actual === null ? '' : `为${quantityText(actual, target.unit, entry ?? EXACT)}`;
  return {
    message: `${quoted(metric)}${day}${done}（目标${promiseText(target)}），${lagText(assessment, [lights.yellow, lights.red])}。`,
    hint: `请${office ?? '责任科室'}说明原因和下一步措施。`,
  };
}

const YEAR_END = '-12-31';

/** By how much: in quarters, in points of pace, or just that the promise is not kept. */
function lagText({ target, entry, rate, pace, points }: Assessment, limits: readonly string[]): string {
  if (target.comparator === '<=') return '已超出目标';
  if (rate === null || pace === null || points === null || new Big(points).gte(0)) return '未达到目标';
  if (target.basis === 'per-quarter') return `${quarters(pace)}个季度中只有${quarters(rate)}个季度完成`;
  if (entry !== null && entry.asOf.endsWith(YEAR_END) && new Big(pace).eq(1)) {
    return `到年底没有完成年度目标（完成${percentText(rate)}）`;
  }
  return `完成年度目标的${percentText(rate, ['1', pace])}，低于序时进度${pointsText(points, limits)}个百分点`;
}

/** A share of the year in quarters. */
function quarters(share: string): string {
  return new Big(share).times(4).toFixed(0);
}
