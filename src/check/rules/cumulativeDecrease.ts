import Big from 'big.js';
import { dayLabel } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import { isExact } from '../../progress/number/precision.js';
import type { Entry } from '../../progress/progress.js';
import { ofTarget } from '../byTarget.js';
import { quantityText } from '../format.js';
import type { FindingOf } from '../report.js';
import { placed, type Rule, type RuleDoc } from './rule.js';

/** What has been done since January cannot become less: a total that falls was corrected, or one of the two is a slip. */
export const cumulativeDecrease: Rule<'cumulative-decrease'> = ({ progress, asOf, targets }) =>
  [...targets.values()].flatMap((target): FindingOf<'cumulative-decrease'>[] => {
    if (target.basis !== 'flow' && target.basis !== 'per-quarter') return [];
    const { entries } = ofTarget(progress, target.id);
    return entries.flatMap((entry, index): FindingOf<'cumulative-decrease'>[] => {
      const before = entries[index - 1];
      if (before === undefined || entry.asOf > asOf || !falls(before, entry)) return [];
      const facts = { metric: target.metric, now: stated(entry, target), before: stated(before, target) };
      const at = placed(target.id, entry.sources.at(-1) ?? null);
      return [{ rule: 'cumulative-decrease', severity: 'warning', ...at, ...facts }];
    });
  });

function falls(before: Entry, now: Entry): boolean {
  if (!isExact(now) || !isExact(before) || now.value === before.value) return false;
  return new Big(now.value).lt(before.value);
}

function stated({ asOf, value }: Entry, { unit }: Target): string {
  return `${dayLabel(asOf)}${quantityText(value, unit)}`;
}

export const cumulativeDecreaseDoc: RuleDoc<'cumulative-decrease'> = {
  what: '年初以来的累计数比上一期少。',
  practice: '多半有一次填错；确有核减的，在备注里说明。存量、比率、增速可升可降，不核对；带“约”的不核对。',
  example: {
    given: 'H3（5月）填340条，前一栏（4月）填350条',
    finding: {
      rule: 'cumulative-decrease',
      severity: 'warning',
      target: '27-1',
      sheet: '各月累计',
      cell: 'H3',
      metric: '在线平台处理信息',
      now: '5月底340条',
      before: '4月底350条',
    },
  },
};
