import { InputError } from '../inputError.js';
import { chineseDate, cumulativeLabel, periodLabel, type IsoDate } from '../plan/period.js';
import type { Progress } from '../progress/progress.js';
import { within } from './passages.js';
import type { Scope, Subject } from './scope.js';

/**
 * A period that is not over as of a day has no figures yet.
 * @throws InputError `no-figures`, naming the day that is missing
 */
export function requireReached(subject: Subject, workbook: string, asOf: IsoDate): void {
  if (subject.asOf <= asOf) return;
  throw new InputError(
    'no-figures',
    `这一期要用截至${chineseDate(subject.asOf)}的数据，现在只算到${chineseDate(asOf)}，不能起草。`,
    { file: workbook },
    '请等数据填报后再起草；如工作簿其实已填到，请把截止日期写成那一天。',
  );
}

/**
 * A bulletin without anything to say is not drafted.
 * @throws InputError `no-figures`, naming what is missing
 */
export function requireFigures(scope: Scope): void {
  const { kind, progress, period, asOf, from } = scope;
  if (kind === 'targets') return;
  if (kind === 'news') {
    if (progress.news.some(({ date }) => within(date, from, asOf))) return;
    throw nothing(
      scope,
      `工作动态表里没有${periodLabel(period)}（截至${chineseDate(asOf)}）的条目`,
      '请在工作动态表里补上本期的条目（日期、标题、内容），或换一个截止日期。',
    );
  }
  if (hasFigures(progress, asOf) || hasNotes(scope)) return;
  throw nothing(
    scope,
    `没有${cumulativeLabel(period)}（截至${chineseDate(asOf)}）的数据：${whatThereIs(progress, asOf)}`,
    '请先在工作簿里填报这一期的数，再起草。',
  );
}

/** Whether the workbook has a figure of that very day. */
export function hasFigures({ entries }: Progress, day: IsoDate): boolean {
  return entries.some(({ asOf }) => asOf === day);
}

/** An issue about a chapter may rest on what the chapter's tasks report. */
export function hasNotes({
  plan,
  progress,
  from,
  asOf,
  chapter,
}: Pick<Scope, 'plan' | 'progress' | 'from' | 'asOf' | 'chapter'>): boolean {
  const items = plan.chapters.find(({ number }) => number === chapter)?.items.map(({ number }) => number) ?? [];
  return progress.tasks.some(
    (row) => items.includes(row.item) && row.progress.some(({ date }) => within(date, from, asOf)),
  );
}

function nothing({ progress }: Scope, what: string, advice: string): InputError {
  return new InputError('no-figures', `${what}，不能起草这一期。`, { file: progress.workbook }, advice);
}

function whatThereIs({ entries }: Progress, asOf: IsoDate): string {
  const before = entries.findLast((entry) => entry.asOf < asOf)?.asOf;
  const after = entries.find((entry) => entry.asOf > asOf)?.asOf;
  const days = [before, after].flatMap((day) => (day === undefined ? [] : [chineseDate(day)]));
  return days.length === 0 ? '指标表里没有任何数据' : `指标表里离它最近的是截至${days.join('和')}的数据`;
}
