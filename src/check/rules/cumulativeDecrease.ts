import Big from 'big.js';
import { groupBy } from 'es-toolkit/array';
import { dayLabel } from '../../plan/period.js';
import { quantityText } from '../format.js';
import type { Finding } from '../report.js';
import { placed, type Rule } from './rule.js';

/** What has been done since January cannot become less: a total that falls was corrected, or one of the two is a slip. */
export const cumulativeDecrease: Rule = ({ progress, asOf, targets }) => {
  const known = progress.entries.filter((entry) => entry.asOf <= asOf);
  return Object.entries(groupBy(known, ({ target }) => target)).flatMap(([id, entries]): Finding[] => {
    const target = targets.get(id);
    if (target === undefined || (target.basis !== 'flow' && target.basis !== 'per-quarter')) return [];
    return entries.flatMap((entry, index): Finding[] => {
      const before = entries[index - 1];
      if (before === undefined || entry.approximate || before.approximate) return [];
      if (new Big(entry.value).gte(before.value)) return [];
      const stated = (of: typeof entry): string => `${dayLabel(of.asOf)}${quantityText(of.value, target.unit)}`;
      const facts = { metric: target.metric, now: stated(entry), before: stated(before) };
      const at = placed(id, entry.sources.at(-1) ?? null);
      return [{ rule: 'cumulative-decrease', severity: 'warning', ...at, ...facts }];
    });
  });
};
