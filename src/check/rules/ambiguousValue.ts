import type { FindingOf } from '../report.js';
import { overBy } from '../pace.js';
import { isCounted } from '../../progress/row/belowNothing.js';
import { doubtfulCells, factsOf, type Doubtful } from './doubts.js';
import { placed, type Rule, type RuleContext, type RuleDoc } from './rule.js';

/** Two figures that fit equally, or months of which nothing says whether they are totals or amounts. */
export const ambiguousValue: Rule<'ambiguous-value'> = (context) => [
  ...severalFigures(context),
  ...unclearMonths(context),
];

function severalFigures(context: RuleContext): FindingOf<'ambiguous-value'>[] {
  return doubtfulCells(context)
    .filter(({ doubt }) => doubt === 'ambiguous')
    .map((one) => {
      const among = one.reading.among ?? [];
      return {
        rule: 'ambiguous-value',
        severity: one.severity,
        ...factsOf(one),
        why: isBelowNothing(one) ? 'negative' : 'two-numbers',
        among,
      };
    });
}

/** What accumulates or is counted stands below nothing: the sign is what is in doubt. */
function isBelowNothing({ reading: { source, among }, target }: Doubtful): boolean {
  return among === undefined && isCounted(target.basis) && /^\s*[-－−–—(（]\s*[\d０-９]/.test(source.text);
}

/** Said once a row, at the first month that is filled in. */
function unclearMonths({ rows, asOf }: RuleContext): FindingOf<'ambiguous-value'>[] {
  const isOver = overBy(asOf);
  return rows.flatMap(({ row: { measure, periods }, target: { id, metric } }): FindingOf<'ambiguous-value'>[] => {
    if (measure !== null) return [];
    const first = periods.find(({ period, reading }) => reading.ok && isOver(period))?.reading;
    if (first === undefined) return [];
    const facts = { ...placed(id, first.source), metric, text: first.source.text };
    return [{ rule: 'ambiguous-value', severity: 'error', ...facts, why: 'measure', among: [] }];
  });
}

export const ambiguousValueDoc: RuleDoc<'ambiguous-value'> = {
  what: '一个单元格里有两个数都可能是（或两栏的数不一样），或看不出各月是累计数还是当月数；在年度目标、完成率栏里只是警告。',
  practice: '不替填表人选：两个都不采用。',
  example: {
    given: 'E19 填“银行报3200万元，台账3450万元”',
    finding: {
      rule: 'ambiguous-value',
      severity: 'error',
      target: '16-1',
      sheet: '目标台账',
      cell: 'E19',
      metric: '新增科创贷',
      text: '银行报3200万元，台账3450万元',
      why: 'two-numbers',
      among: ['3200万元', '3450万元'],
    },
  },
};
