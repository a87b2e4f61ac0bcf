import { sortBy } from 'es-toolkit/array/sortBy';
import type { IsoDate } from '../../plan/period.js';
import { isExact } from '../../progress/number/precision.js';
import type { LedgerRow } from '../../progress/progress.js';
import { ofTarget } from '../byTarget.js';
import { quantityText } from '../format.js';
import type { FindingOf } from '../report.js';
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
    ...undated(known),
    ...withoutState(known),
  ];
};

/** The latest figure of each target that counts bulletins; where a row lacks its date, either count may be right. */
function counts({ plan, progress, targets, asOf }: RuleContext, ledger: readonly LedgerRow[]): Mismatch[] {
  return [...targets.values()].flatMap((target): Mismatch[] => {
    const entry = ofTarget(progress, target.id).entries.findLast((one) => one.asOf <= asOf);
    if (!target.countsBulletins || entry === undefined || !isExact(entry)) return [];
    const issued = ledger.filter(({ state, date }) => state === 'issued' && isIn(plan.year, date));
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
    const year = isDay(row.date) ? row.date.slice(0, 4) : String(ofPlan);
    const numbers = [
      ...(row.number === null ? [] : [{ key: `${year} ${row.number}`, text: `第${row.number}期` }]),
      ...(row.runningNumber === null ? [] : [{ key: `${row.runningNumber}`, text: `总第${row.runningNumber}期` }]),
    ];
    const twice = numbers.find(({ key }) => seen.has(key));
    const other = twice === undefined ? undefined : seen.get(twice.key);
    numbers.forEach(({ key }) => (seen.has(key) ? undefined : seen.set(key, row)));
    if (twice === undefined || other === undefined) return [];
    const at = { severity: 'warning', ...placed(null, row.source) } as const;
    return [{ rule: 'ledger-mismatch', ...at, what: 'number', number: twice.text, other: other.source }];
  });
}

/** Numbers of the plan's year that no row has, later ones neither, below one that is known. */
function gaps(ledger: readonly LedgerRow[], known: readonly LedgerRow[], year: number): Mismatch[] {
  const numbered = ledger.flatMap((row) =>
    row.number === null || !isIn(year, row.date) ? [] : [{ ...row, number: row.number }],
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

/** A row without number and day may be of a bulletin that is only planned. */
function withoutState(ledger: readonly LedgerRow[]): Mismatch[] {
  return ledger
    .filter(({ state, number, date }) => state === null && (number !== null || isDay(date)))
    .map(({ source, title }) => {
      const at = { severity: 'warning', ...placed(null, source) } as const;
      return { rule: 'ledger-mismatch', ...at, what: 'state', title };
    });
}

function undated(ledger: readonly LedgerRow[]): Mismatch[] {
  return ledger
    .filter(({ state, date }) => state === 'issued' && !isDay(date))
    .map(({ source, title }) => {
      const at = { severity: 'warning', ...placed(null, source) } as const;
      return { rule: 'ledger-mismatch', ...at, what: 'undated', title };
    });
}

function isDay(date: LedgerRow['date']): date is IsoDate {
  return date !== null && date !== 'invalid';
}

function isIn(year: number, date: LedgerRow['date']): boolean {
  return !isDay(date) || date.startsWith(`${year}-`);
}

export const ledgerMismatchDoc: RuleDoc<'ledger-mismatch'> = {
  what: '填报的简报期数与简报台账里到那一天“已印发”的期数不同；台账里期号重复或中间缺号，“已印发”而没有印发日期，或看不出是否已印发。',
  practice: '草稿不算印发。没有简报台账的工作簿不核对。',
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
