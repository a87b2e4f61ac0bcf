import type { IsoDate } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import type { CellSource, ListDouble, TargetRow } from '../../progress/progress.js';
import type { FindingOf } from '../report.js';
import { placed, type Rule, type RuleContext, type RuleDoc, type RowOfTarget } from './rule.js';
import { valuesOf } from './rowValues.js';

/**
 * Two rows that give one target a value for the same day. A row of districts, a list and a paragraph are other views of
 * the same figures: they are no second row unless they differ. Beside them, lines of a list that are the same thing.
 */
export const duplicateRow: Rule<'duplicate-row'> = (context) => [...secondRows(context), ...doubles(context)];

type Second = FindingOf<'duplicate-row'>;

/** What earlier rows said of a day: the first row to speak, and the first that said something else. */
interface Said {
  value: string;
  first: number;
  differs: number | null;
  /** The first that is a plain row of a table. */
  plain: number | null;
}

function secondRows({ rows, asOf }: RuleContext): Second[] {
  const said = new Map<string, Map<IsoDate, Said>>();
  return rows.flatMap((one, index): Second[] => {
    const days = said.get(one.row.target) ?? new Map<IsoDate, Said>();
    said.set(one.row.target, days);
    const rivals: number[] = [];
    const twins: number[] = [];
    for (const [day, value] of valuesOf(one.row, asOf)) {
      const before = days.get(day);
      if (before === undefined) {
        days.set(day, { value, first: index, differs: null, plain: isPlain(one.row) ? index : null });
        continue;
      }
      // Decimals are written in one way only, so texts compare.
      if (value === before.value) {
        if (before.differs !== null) rivals.push(before.differs);
      } else {
        rivals.push(before.first);
        before.differs ??= index;
      }
      if (before.plain !== null && isPlain(one.row)) twins.push(before.plain);
      if (isPlain(one.row)) before.plain ??= index;
    }
    const other = rows[Math.min(...(rivals.length > 0 ? rivals : twins))];
    return other === undefined ? [] : [secondRow(one, other, rivals.length === 0)];
  });
}

/** One row of a table for one target, as against another view of figures that stand elsewhere. */
function isPlain({ from, parts }: TargetRow): boolean {
  return from === 'row' && parts.length === 0;
}

function secondRow({ row, target }: RowOfTarget, other: RowOfTarget, agree: boolean): Second {
  // Where a paragraph and a table differ, the table's figure stands.
  const [prose, table] = row.from === 'prose' ? [row, other.row] : [other.row, row];
  if (!agree && prose.from === 'prose' && table.from !== 'prose')
    return second(target, 'warning', prose.total?.source ?? prose.label, 'prose', table.label);
  if (agree) return second(target, 'info', row.label, 'agree', other.row.label);
  return second(target, 'error', row.label, 'differ', other.row.label);
}

/** Written out: a workbook may have as many as it has rows, and spreading takes several times as long. */
function second(
  { id, metric }: Target,
  severity: Second['severity'],
  { sheet, cell }: CellSource,
  what: Second['what'],
  other: CellSource,
): Second {
  return { rule: 'duplicate-row', severity, target: id, sheet, cell, metric, text: metric, what, other };
}

function doubles({ progress, targets }: RuleContext): Second[] {
  return progress.doubles.map(({ target, first, second }: ListDouble) => {
    const facts = { metric: targets.get(target)?.metric ?? target, text: second.text };
    const at = { severity: 'warning', ...placed(target, second) } as const;
    return { rule: 'duplicate-row', ...at, ...facts, what: 'list', other: first };
  });
}

export const duplicateRowDoc: RuleDoc<'duplicate-row'> = {
  what: '一个目标在同一时点有两行：数不一致是错误，一致是提示；名单里重复的一行、与表里的数不一致的一段文字是警告。',
  practice:
    '两行不一致时，这一时点的数都不采用；文字与表不一致时以表为准；名单里重复的只数一次。按县区分列的表，数一致时不算重复。',
  example: {
    given: 'D42 和 D46 都是“市级科技特派员人数”，12月分别填108人和118人',
    finding: {
      rule: 'duplicate-row',
      severity: 'error',
      target: '28-1',
      sheet: '指标月报',
      cell: 'D46',
      metric: '市级科技特派员',
      text: '市级科技特派员人数',
      other: { sheet: '指标月报', cell: 'D42', text: '市级科技特派员人数' },
      what: 'differ',
    },
  },
};
