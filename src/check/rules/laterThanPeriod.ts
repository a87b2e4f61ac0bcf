import { grouped } from '../../progress/grouped.js';
import { isClip, isDay, type CellSource, type DateReading, type Progress } from '../../progress/progress.js';
import type { FindingOf } from '../report.js';
import { speaksOfYear } from './noteYear.js';
import type { Rule, RuleContext, RuleDoc } from './rule.js';

/** What happened after the day is left out, and said: once for the notes and once for the news of a sheet, once for a list. */
export const laterThanPeriod: Rule<'later-than-period'> = (context) => [...notesAndNews(context), ...ofLists(context)];

type Later = FindingOf<'later-than-period'>;

function notesAndNews({ plan, progress, asOf }: RuleContext): Later[] {
  return (['note', 'news'] as const).flatMap((what) => {
    const isLater = (date: DateReading): boolean => isDay(date) && date > asOf && speaksOfYear(date, plan.year);
    const later = dated(progress, what).filter(({ date }) => isLater(date));
    return Array.from(
      grouped(later, ({ source }) => source.sheet),
      ([sheet, { length: count }]): Later => {
        const at = { target: null, sheet, cell: null };
        return { rule: 'later-than-period', severity: 'info', ...at, count, asOf, what };
      },
    );
  });
}

function ofLists({ progress, asOf }: RuleContext): Later[] {
  return progress.lists.flatMap(({ target, sheet, days }): Later[] => {
    let count = 0;
    for (const [day, rows] of days) if (day > asOf) count += rows;
    const at = { target, sheet, cell: null };
    return count === 0 ? [] : [{ rule: 'later-than-period', severity: 'info', ...at, count, asOf, what: 'list' }];
  });
}

function dated({ tasks, news }: Progress, what: 'note' | 'news'): { date: DateReading; source: CellSource }[] {
  // What a person chose from web pages is told of where it is chosen.
  if (what === 'news')
    return news.flatMap(({ date, dateSource: source }) => (isClip(source) ? [] : [{ date, source }]));
  return tasks.flatMap(({ progress, problems, next }) => [...progress, ...problems, ...next]);
}

export const laterThanPeriodDoc: RuleDoc<'later-than-period'> = {
  what: '进展、动态或名单、台账里的行日期晚于核对的那一天，没有采用（一张表提示一次）。',
  practice: '9月的简报里不能有10月的事；它们会出现在以后的简报里。',
  example: {
    given: '核对截至9月30日，“工作动态”里有9条是10月以后的',
    finding: {
      rule: 'later-than-period',
      severity: 'info',
      target: null,
      sheet: '工作动态',
      cell: null,
      count: 9,
      asOf: '2021-09-30',
      what: 'news',
    },
  },
};
