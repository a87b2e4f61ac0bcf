import { uniqBy } from 'es-toolkit/array';
import { grouped } from '../../progress/grouped.js';
import type { DateReading } from '../../progress/progress.js';
import type { FindingOf } from '../report.js';
import { datedTexts, type Dated } from './datedTexts.js';
import { knowableUntil, speaksOfYear } from './noteYear.js';
import { placed, type Rule, type RuleContext, type RuleDoc } from './rule.js';
import { contradictingDays } from './statedDays.js';

type Invalid = FindingOf<'date-invalid'>;

/**
 * Days that are none, of another year, not given at all, or later than the workbook can know; and days as of which the
 * workbook says that it stands which contradict each other.
 */
export const dateInvalid: Rule<'date-invalid'> = (context) => [
  ...notesAndNews(context),
  ...undatedTables(context),
  ...ofLists(context),
  ...statedDays(context),
];

/** More dates of a sheet than this that lie ahead are no slips: the sheet is simply ahead of the tables. */
const SLIPS = 3;

function notesAndNews({ plan, progress, asOf }: RuleContext): Invalid[] {
  const isSound = (date: DateReading): boolean => faultOf(date, plan.year) === null;
  const dated = datedTexts(progress, isSound);
  const faults = dated.flatMap(({ date, source, text }): Invalid[] => {
    const what = faultOf(date, plan.year);
    return what === null ? [] : [{ rule: 'date-invalid', severity: 'warning', ...placed(null, source), text, what }];
  });
  faults.push(...undatedAmongDated(dated));
  const limit = knowableUntil(progress.asOf, asOf);
  if (limit === null || progress.asOf === null) return faults;
  const stands = progress.asOf;
  const ahead = dated.filter(({ date, isPlan }) => isSound(date) && !isPlan && date !== null && date > limit);
  return [...faults, ...slips(ahead).map((one) => inFuture(one, stands))];
}

function faultOf(date: DateReading, year: number): 'invalid' | 'undated' | 'other-year' | null {
  if (date === null) return 'undated';
  if (date === 'invalid') return 'invalid';
  return speaksOfYear(date, year) ? null : 'other-year';
}

/** Where most notes of a sheet name their day, one that does not was forgotten; where none does, the sheet's own day is theirs. */
function undatedAmongDated(dated: readonly Dated[]): Invalid[] {
  const done = dated.filter(({ isPlan }) => !isPlan);
  return [...grouped(done, ({ source }) => source.sheet).values()].flatMap((ofSheet) => {
    const undated = ofSheet.filter(({ isUndated }) => isUndated);
    if (undated.length * 2 >= ofSheet.length) return [];
    return undated.map(({ source, text, date }): Invalid => ({
      rule: 'date-invalid',
      severity: 'info',
      ...placed(null, source),
      text,
      what: 'by-workbook',
      asOf: date ?? '',
    }));
  });
}

function slips(ahead: readonly Dated[]): Dated[] {
  const bySheet = [...grouped(ahead, ({ source }) => source.sheet).values()];
  return bySheet.flatMap((ofSheet) => (ofSheet.length > SLIPS ? [] : ofSheet));
}

function inFuture({ source, text }: Dated, asOf: string): Invalid {
  return { rule: 'date-invalid', severity: 'warning', ...placed(null, source), text, what: 'future', asOf };
}

/** Where neither a title, nor the file's name, nor a period says it, no day is known of totals. */
function undatedTables({ rows }: RuleContext): Invalid[] {
  const undated = rows.filter(
    ({ row: { total, asOf, from } }) => total?.ok === true && asOf === null && from !== 'prose',
  );
  const tables = uniqBy(undated, ({ row }) => row.table);
  return tables.map(({ row: { label } }): Invalid => {
    const facts = { text: label.sheet, what: 'undated-table' } as const;
    return { rule: 'date-invalid', severity: 'warning', ...placed(null, label), ...facts };
  });
}

function ofLists({ progress }: RuleContext): Invalid[] {
  return progress.lists.flatMap(({ target, invalidDays }) =>
    invalidDays.map((source): Invalid => {
      const facts = { text: source.text, what: 'list-row' } as const;
      return { rule: 'date-invalid', severity: 'warning', ...placed(target, source), ...facts };
    }),
  );
}

/** Each cell that states a day is told of once. */
function statedDays(context: RuleContext): Invalid[] {
  const ofOtherYears = context.progress.statedDays.flatMap(({ day, strength, source }): Invalid[] => {
    if (source === null || strength === 'filed' || speaksOfYear(day, context.plan.year)) return [];
    const at = placed(null, source);
    return [{ rule: 'date-invalid', severity: 'warning', ...at, text: source.text, what: 'other-year-table' }];
  });
  const contradicting = contradictingDays(context.progress, context.plan.year).map(
    ({ day, source, by, other }): Invalid => {
      const text = source?.text ?? context.progress.workbook;
      const at = placed(null, source);
      return { rule: 'date-invalid', severity: 'warning', ...at, text, what: 'contradiction', stated: day, by, other };
    },
  );
  return [...ofOtherYears, ...contradicting];
}

export const dateInvalidDoc: RuleDoc<'date-invalid'> = {
  what: '日期不存在、没有写、不在本年度、晚于数据截至日，或者标题、文件名和数据的截至日期互相矛盾。',
  practice:
    '没有可靠日期的进展不采用。多数进展写了日期的表里，没有写的一条按工作簿的日期采用并提示；数据截至日之后一个月以上的进展按笔误提示；下一步措施里的日期可以在以后；名单、台账里日期不存在的一行只计入总数。',
  example: {
    given: 'G54 写“2月30日：与邻市科技局商谈仪器共享事宜。”',
    finding: {
      rule: 'date-invalid',
      severity: 'warning',
      target: null,
      sheet: '任务台账',
      cell: 'G54',
      text: '2月30日：与邻市科技局商谈仪器共享事宜。',
      what: 'invalid',
    },
  },
};
