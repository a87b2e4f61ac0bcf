import { endOf, type IsoDate } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import type { PeriodReading, Reading, TargetRow } from '../../progress/progress.js';
import { quantityText } from '../format.js';
import { overBy } from '../pace.js';
import type { FindingOf } from '../report.js';
import { doubtfulCells, factsOf } from './doubts.js';
import { isKnown, placed, type Rule, type RuleContext, type RuleDoc } from './rule.js';

type Mismatch = FindingOf<'unit-mismatch'>;
type Certain = Extract<Reading, { ok: true }>;

/** A unit that is not the plan's: converted (said once a row), or impossible to convert. */
export const unitMismatch: Rule<'unit-mismatch'> = (context) => {
  const impossible = impossibleByRow(context);
  return context.rows.flatMap(({ row, target }): Mismatch[] => {
    const shown = shownConversion(row, context.asOf);
    return [...(impossible.get(row) ?? []), ...(shown === null ? [] : [converted(target, shown, row)])];
  });
};

/** Of the converted figures of a row the one that counts most: its total, its latest period (of a quarter and its last month the quarter), a part, the year's target. */
function shownConversion(row: TargetRow, asOf: IsoDate): Certain | null {
  const { total, planned } = row;
  if (total !== null && isConverted(total) && isKnown(row, asOf)) return total;
  const isOver = overBy(asOf);
  const isShown = ({ period, reading }: PeriodReading): boolean => isConverted(reading) && isOver(period);
  const period = row.periods.findLast(isShown);
  const quarter = row.subtotals?.findLast(isShown);
  const isOfQuarter = quarter !== undefined && period !== undefined && endOf(quarter.period) === endOf(period.period);
  const latest = isOfQuarter ? quarter.reading : period?.reading;
  const part = isKnown(row, asOf) ? row.parts.find(({ reading }) => isConverted(reading))?.reading : undefined;
  const shown = latest ?? part ?? planned;
  return shown !== null && isConverted(shown) ? shown : null;
}

function impossibleByRow(context: RuleContext): ReadonlyMap<unknown, readonly Mismatch[]> {
  const byRow = new Map<unknown, Mismatch[]>();
  for (const one of doubtfulCells(context)) {
    if (one.doubt !== 'unit') continue;
    const { unit } = one.target;
    const finding = { rule: 'unit-mismatch', severity: 'error', ...factsOf(one), unit, converted: null } as const;
    byRow.set(one.row, [...(byRow.get(one.row) ?? []), finding]);
  }
  return byRow;
}

/** 项 for 个 is another word, not another size, and nothing to speak of. */
function isConverted(reading: Reading): reading is Certain {
  return reading.ok && reading.conversion !== null && reading.conversion.factor !== '1';
}

/** What was summed or counted of a list stands in no cell: it is said of the column's heading. */
function converted({ id, metric, unit }: Target, reading: Certain, { from: kind, label }: TargetRow): Mismatch {
  const to = quantityText(reading.value, unit, reading);
  const source = kind === 'list' ? label : reading.source;
  const facts = { ...placed(id, source), metric, text: source.text, unit };
  const from = reading.conversion?.fromUnit ?? unit;
  return { rule: 'unit-mismatch', severity: 'info', ...facts, converted: { from, to } };
}

export const unitMismatchDoc: RuleDoc<'unit-mismatch'> = {
  what: '单位与工作要点不同：能换算的换算后采用（提示，一行一次），不能换算的是错误。',
  practice: '“家”与“户”、“项”与“个”只是说法不同，不提示；给“家”填了“万元”多半是填错了行，不采用。',
  example: {
    given: 'J28 填“0.21亿元”，目标以万元计',
    finding: {
      rule: 'unit-mismatch',
      severity: 'info',
      target: '16-2',
      sheet: '指标月报',
      cell: 'J28',
      metric: '专利权质押贷款发放额',
      text: '0.21亿元',
      unit: '万元',
      converted: { from: '亿元', to: '2100万元' },
    },
  },
};
