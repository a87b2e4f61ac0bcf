import { sortBy } from 'es-toolkit/array/sortBy';
import { isExact } from '../../progress/number/precision.js';
import { isDay, isOfYear, type LedgerRow } from '../../progress/progress.js';
import { ofTarget } from '../byTarget.js';
import { quantityText } from '../format.js';
import type { FindingOf } from '../report.js';
import { keysTwice, rowFaults } from './ledgerRows.js';
import { placed, type Rule, type RuleContext, type RuleDoc } from './rule.js';

type Mismatch = FindingOf<'ledger-mismatch'>;

/** Bulletins said to be issued against those 已印发 in the ledger, and faults of the ledger itself. */
export const ledgerMismatch: Rule<'ledger-mismatch'> = (context) => {
  const known = context.progress.ledger.filter(({ date }) => !isDay(date) || date <= context.asOf);
  if (context.progress.ledger.length === 0) return [];
  const { year } = context.plan;
  return [
    ...counts(context, known),
    ...usedTwice(known, year),
    ...gaps(context.progress.ledger, known, year),
    ...keysTwice(known.filter((row) => isOfPlan(row, known, year))),
    ...known.flatMap(rowFaults),
  ];
};

/** The latest figure of each target that counts bulletins; where a row lacks its date, either count may be right. */
function counts({ plan, progress, targets, asOf }: RuleContext, ledger: readonly LedgerRow[]): Mismatch[] {
  return [...targets.values()].flatMap((target): Mismatch[] => {
    const entry = ofTarget(progress, target.id).entries.findLast((one) => one.asOf <= asOf);
    if (!target.countsBulletins || entry === undefined || !isExact(entry)) return [];
    const issued = ledger.filter(
      ({ state, date }) => state === 'issued' && (!isDay(date) || isOfYear(date, plan.year)),
    );
    const dated = issued.filter(({ date }) => isDay(date) && date <= entry.asOf).length;
    const unclear = issued.filter(({ date }) => !isDay(date)).length;
    const stated = Number(entry.value);
    if (stated >= dated && stated <= dated + unclear) return [];
    const at = { severity: 'warning', ...placed(target.id, entry.sources.at(-1) ?? null) } as const;
    const facts = { metric: target.metric, stated: quantityText(entry.value, target.unit), issued: dated };
    return [{ rule: 'ledger-mismatch', ...at, what: 'count', ...facts, asOf: entry.asOf }];
  });
}

/** Numbers begin anew each year; the running number never does. */
function usedTwice(ledger: readonly LedgerRow[], ofPlan: number): Mismatch[] {
  const seen = new Map<string, LedgerRow>();
  return ledger.flatMap((row): Mismatch[] => {
    const year = isOfPlan(row, ledger, ofPlan) ? String(ofPlan) : isDay(row.date) ? `year ${row.date.slice(0, 4)}` : '';
    const numbers = [
      ...(row.number === null ? [] : [{ key: `${year} ${row.number}`, text: `第${row.number}期` }]),
      ...(row.runningNumber === null ? [] : [{ key: `${row.runningNumber}`, text: `总第${row.runningNumber}期` }]),
    ];
    const twice = numbers.find(({ key }) => seen.has(key));
    const other = twice === undefined ? undefined : seen.get(twice.key);
    numbers.forEach(({ key }) => (seen.has(key) ? undefined : seen.set(key, row)));
    if (twice === undefined || other === undefined) return [];
    const at = { severity: 'warning', ...placed(null, row.source) } as const;
    return [{ rule: 'ledger-mismatch', ...at, what: drawnTwice(row, other), number: twice.text, other: other.source }];
  });
}

/** What two rows with one number are to each other, as far as their ids tell. */
function drawnTwice({ id, key }: LedgerRow, other: LedgerRow): 'number' | 'copied' | 'separate' {
  if (id === null || other.id === null) return 'number';
  if (id === other.id) return 'copied';
  return key !== null && key === other.key ? 'separate' : 'number';
}

/**
 * Whether a row is of the plan's year: by its day, where it has one. A former year's last issue may be issued in
 * January; its running number is below that of the year's first.
 */
function isOfPlan(row: LedgerRow, ledger: readonly LedgerRow[], year: number): boolean {
  if (isDay(row.date) && !isOfYear(row.date, year)) return false;
  const first = ledger.find(({ number, date }) => number === 1 && isDay(date) && isOfYear(date, year));
  const before = first?.runningNumber ?? null;
  return before === null || row.runningNumber === null || row.runningNumber >= before;
}

/** Numbers of the plan's year that no row has, later ones neither, below one that is known. */
function gaps(ledger: readonly LedgerRow[], known: readonly LedgerRow[], year: number): Mismatch[] {
  const numbered = ledger.flatMap((row) =>
    row.number === null || !isOfPlan(row, ledger, year) ? [] : [{ ...row, number: row.number }],
  );
  const sources = new Set(known.map(({ source }) => source));
  let last = 0;
  return sortBy(numbered, [({ number }) => number]).flatMap(({ number, source }): Mismatch[] => {
    const [first, final] = [last + 1, number - 1];
    last = number;
    if (first > final || !sources.has(source)) return [];
    const at = { severity: 'warning', ...placed(null, source) } as const;
    const numbers = first === final ? `第${first}期` : `第${first}—${final}期`;
    return [{ rule: 'ledger-mismatch', ...at, what: 'gap', numbers, before: number }];
  });
}

export const ledgerMismatchDoc: RuleDoc<'ledger-mismatch'> = {
  what: '填报的简报期数与简报台账里到那一天“已印发”的期数不同；台账里期号重复（标识相同的是同一行抄了两遍，标识不同的是各自起草的）或中间缺号，同一日历编号有两个期号，期号、总期号、日历编号看不出是几，“已印发”而没有期号或印发日期，看不出是否已印发，或没有标题。',
  practice: '草稿不算印发。看不出期号的一期不能再起草，不另编期号。没有简报台账的工作簿不核对。',
  example: {
    given: 'E14 填11期，简报台账到9月30日印发了10期',
    finding: {
      rule: 'ledger-mismatch',
      severity: 'warning',
      target: '25-1',
      sheet: '目标台账',
      cell: 'E14',
      what: 'count',
      metric: '编发《科技创新简报》',
      stated: '11期',
      issued: 10,
      asOf: '2021-09-30',
    },
  },
};
