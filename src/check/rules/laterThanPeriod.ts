import { groupBy } from 'es-toolkit/array';
import type { CellSource, DateReading, Progress } from '../../progress/progress.js';
import type { Finding } from '../report.js';
import { speaksOfYear } from './noteYear.js';
import { placed, type Rule } from './rule.js';

/** What happened after the day is left out, and said: once for the notes and once for the news of a sheet. */
export const laterThanPeriod: Rule = ({ plan, progress, asOf }) =>
  (['note', 'news'] as const).flatMap((what): Finding[] => {
    const isLater = (date: DateReading): boolean =>
      date !== null && date !== 'invalid' && date > asOf && speaksOfYear(date, plan.year);
    const later = dated(progress, what).filter(({ date }) => isLater(date));
    const bySheet = groupBy(later, ({ source }) => source.sheet);
    return Object.values(bySheet).map((group): Finding => {
      const at = placed(null, group[0]?.source ?? null);
      return { rule: 'later-than-period', severity: 'info', ...at, count: group.length, asOf, what };
    });
  });

function dated({ tasks, news }: Progress, what: 'note' | 'news'): { date: DateReading; source: CellSource }[] {
  if (what === 'news') return news.map(({ date, dateSource }) => ({ date, source: dateSource }));
  return tasks.flatMap(({ progress, problems, next }) => [...progress, ...problems, ...next]);
}
