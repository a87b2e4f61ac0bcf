import type { Reading } from '../../progress/progress.js';
import type { FindingOf } from '../report.js';
import { figuresOf } from './figures.js';
import { placed, type Rule, type RuleDoc } from './rule.js';

/** A file without types keeps every cell as text: there it is no slip. */
const ALL_TEXT = /\.(?:csv|tsv|txt)$/i;

/**
 * Digits that a cell keeps as text: they are read, but the spreadsheet's own sums leave them out. Said once a row; the
 * year's target may as well be in words.
 */
export const textNumber: Rule<'text-number'> = ({ rows, asOf, progress }) => {
  if (ALL_TEXT.test(progress.workbook)) return [];
  return rows.flatMap(({ row, target: { id, metric } }): FindingOf<'text-number'>[] => {
    const [first] = figuresOf(row, asOf, isText);
    if (first === undefined) return [];
    const { source } = first.reading;
    return [{ rule: 'text-number', severity: 'info', ...placed(id, source), metric, text: source.text }];
  });
};

function isText(reading: Reading): boolean {
  return reading.ok && reading.asText;
}

export const textNumberDoc: RuleDoc<'text-number'> = {
  what: '数字存成了文本（一行提示一次）。',
  practice: '照样采用；但工作簿里的求和公式会漏掉它。CSV 文件没有格式之分，不提示。',
  example: {
    given: 'E20 的286.5存成了文本',
    finding: {
      rule: 'text-number',
      severity: 'info',
      target: '19-1',
      sheet: '目标台账',
      cell: 'E20',
      metric: '兑付科技创新券',
      text: '286.5',
    },
  },
};
