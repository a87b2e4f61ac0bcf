import Big from 'big.js';
import { endOf, partsOf, periodLabel, type IsoDate, type Period } from '../../plan/period.js';
import type { CellSource, TableReading, TargetRow } from '../../progress/progress.js';
import { addressOf } from '../../workbook/grid.js';
import { ofTarget } from '../byTarget.js';
import { quarterEnd, quartersElapsed } from '../pace.js';
import type { FindingOf } from '../report.js';
import { placed, type Rule, type RuleContext, type RuleDoc } from './rule.js';
import { skippedPeriods } from './skippedPeriods.js';

type Gap = FindingOf<'period-gap'>;

/**
 * A quarter that is over without the event that each quarter is to have, and a month or quarter that the columns of a table
 * or the sheets of a workbook skip. An empty cell is another matter (missing-value).
 */
export const periodGap: Rule<'period-gap'> = (context) => [
  ...quartersWithoutEvent(context),
  ...skippedColumns(context),
  ...skippedSheets(context),
];

/** Quarters in which nothing was added to what there was before; one without a figure at either end is left alone. */
function quartersWithoutEvent({ targets, progress, plan, asOf, rows }: RuleContext): Gap[] {
  return [...targets.values()].flatMap((target): Gap[] => {
    if (target.basis !== 'per-quarter') return [];
    const entries = new Map(ofTarget(progress, target.id).entries.map((entry) => [entry.asOf, entry]));
    return Array.from({ length: quartersElapsed(asOf, plan.year) }, (_, at) => at + 1).flatMap((index): Gap[] => {
      const after = entries.get(quarterEnd(plan.year, index));
      const before = index === 1 ? '0' : entries.get(quarterEnd(plan.year, index - 1))?.value;
      if (after === undefined || before === undefined || new Big(after.value).gt(before)) return [];
      const period = periodLabel({ kind: 'quarter', year: plan.year, index });
      const day = quarterEnd(plan.year, index);
      const at = placed(target.id, amountOn(day, rows, target.id) ?? after.sources.at(-1) ?? null);
      return [{ rule: 'period-gap', severity: 'warning', ...at, period, what: 'event', metric: target.metric }];
    });
  });
}

/** The cell of 当季 beside 累计, where it says that there was nothing. */
function amountOn(day: IsoDate, rows: RuleContext['rows'], target: string): CellSource | null {
  const amounts = rows.flatMap(({ row }) => (row.target === target ? row.amounts : []));
  const own = amounts.find(({ period, reading }) => endOf(period) === day && reading.ok && reading.value === '0');
  return own?.reading.source ?? null;
}

function skippedColumns({ progress, plan, asOf }: RuleContext): Gap[] {
  return progress.tables.filter(isOfTargets).flatMap((table) => {
    const columns = periodColumns(table, plan.year);
    return skippedPeriods(columns.map(({ period }) => period))
      .filter(({ skipped }) => endOf(skipped) <= asOf)
      .map(({ skipped, next }): Gap => {
        const column = columns.find(({ period }) => period === next)?.column ?? 0;
        const at = { target: null, sheet: table.sheet, cell: addressOf(table.header.last, column) };
        const period = periodLabel(skipped);
        return { rule: 'period-gap', severity: 'warning', ...at, period, what: 'columns', metric: null };
      });
  });
}

/** Tables of one period each, as a sheet for each month; what another table has of the period is not lacking. */
function skippedSheets({ progress, plan, asOf }: RuleContext): Gap[] {
  const days = daysOfTables(progress.rows);
  const single = progress.tables
    .filter((table) => isOfTargets(table) && periodColumns(table, plan.year).length === 0)
    .flatMap((table) => {
      const period = monthOf(days.get(table.index) ?? null, plan.year);
      return period === null ? [] : [{ table, period }];
    });
  const isQuarterly = single.every(({ period }) => period.index % 3 === 0);
  const elsewhere = new Set(progress.tables.flatMap((table) => periodColumns(table, plan.year).map(endOfColumn)));
  if (new Set(single.map(({ period }) => period.index)).size < LEAST) return [];
  return skippedPeriods(single.map(({ period }) => period))
    .filter(({ skipped }) => endOf(skipped) <= asOf && !elsewhere.has(endOf(skipped)))
    .map(({ skipped, next }): Gap => {
      const sheet = single.find(({ period }) => period.index === next.index)?.table.sheet ?? null;
      const period = periodLabel(isQuarterly ? { ...skipped, kind: 'quarter', index: skipped.index / 3 } : skipped);
      return {
        rule: 'period-gap',
        severity: 'warning',
        target: null,
        sheet,
        cell: null,
        period,
        what: 'sheets',
        metric: null,
      };
    });
}

/** Two tables of different months are no series. */
const LEAST = 3;

interface Column {
  column: number;
  period: Period;
}

function periodColumns({ columns }: TableReading, year: number): Column[] {
  return [...columns].flatMap(([column, { role, period }]) =>
    role === 'period' && period?.year === year ? [{ column, period }] : [],
  );
}

function endOfColumn({ period }: Column): IsoDate {
  return endOf(period);
}

function isOfTargets({ use }: TableReading): boolean {
  return use === 'targets' || use === 'targets-and-tasks';
}

/** The day as of which each table's rows stand. */
function daysOfTables(rows: readonly TargetRow[]): ReadonlyMap<number, IsoDate | null> {
  const days = new Map<number, IsoDate | null>();
  for (const { table, asOf, from } of rows) if (from === 'row' && !days.has(table)) days.set(table, asOf);
  return days;
}

function monthOf(day: IsoDate | null, planYear: number): Period | null {
  if (day === null) return null;
  const { year, month } = partsOf(day);
  return year === planYear ? { kind: 'month', year, index: month } : null;
}

export const periodGapDoc: RuleDoc<'period-gap'> = {
  what: '每季度都应开展的事有一个季度没有开展，或者几栏、几张表之间跳过了一个月或一个季度。',
  practice: '空着的单元格不在此列（属于漏填）；每季度报一次的月份（3月、6月、9月）不算跳过。',
  example: {
    given: '每季度1次的活动，一季度1次，E17（二季度）填0',
    finding: {
      rule: 'period-gap',
      severity: 'warning',
      target: '3-1',
      sheet: '前三季度',
      cell: 'E17',
      period: '二季度',
      what: 'event',
      metric: '服务示范活动',
    },
  },
};
