import type { Finding } from '../report.js';
import { placed, type Rule } from './rule.js';

/** A row with figures or progress that belongs to nothing in the plan, or that could be several things. */
export const unmatchedRow: Rule = ({ progress }) =>
  progress.unmatched.map(({ label, candidates, district }): Finding => {
    const at = { severity: 'warning' as const, ...placed(null, label), label: label.text };
    if (district !== undefined) return { rule: 'unmatched-row', ...at, district };
    return candidates.length === 0 ? { rule: 'unmatched-row', ...at } : { rule: 'ambiguous-match', ...at, candidates };
  });
