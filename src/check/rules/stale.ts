import { MONTHS_IN, type IsoDate } from '../../plan/period.js';
import { grouped } from '../../progress/grouped.js';
import { isDay, type CellSource, type Entry, type TaskRow } from '../../progress/progress.js';
import { ofTarget } from '../byTarget.js';
import { lastDayOf, lastDue, monthsLater } from '../pace.js';
import type { FindingOf } from '../report.js';
import { placed, type Rule, type RuleContext, type RuleDoc } from './rule.js';
import { noteState, stateOf } from './states.js';

type Stale = FindingOf<'stale'>;

/** Of more tasks of a sheet than this it is said once. */
const ONE_BY_ONE = 3;

/** No news for longer than the reporting cycle: of the workbook as a whole, of a target, of a task that is not done. */
export const stale: Rule<'stale'> = (context) => {
  const ofTargets = [...targets(context), ...updates(context)];
  // A paragraph that gives a target's figure is old news of both: it is said of the target.
  const said = new Set(ofTargets.map(placeOf));
  const ofTasks = tasks(context).filter((one) => !said.has(placeOf(one)));
  return [...workbookAsAWhole(context), ...gathered(ofTargets), ...gathered(ofTasks)];
};

function placeOf({ sheet, cell }: Stale): string {
  return JSON.stringify([sheet, cell]);
}

/** The day up to which news can be asked for: what is older than the workbook itself is said of the workbook. */
function latestDay({ progress, asOf }: RuleContext): IsoDate {
  return progress.asOf !== null && progress.asOf < asOf ? progress.asOf : asOf;
}

function workbookAsAWhole({ progress, plan, asOf }: RuleContext): Stale[] {
  const since = progress.asOf;
  if (since === null || monthsLater(since, MONTHS_IN[plan.settings.cycle]) >= asOf) return [];
  const stated = progress.statedDays.find(({ day, source }) => day === since && source !== null)?.source ?? null;
  const at = { ...placed(null, stated), what: 'workbook', label: progress.workbook } as const;
  return [{ rule: 'stale', severity: 'warning', ...at, since, asOf, count: 1 }];
}

/** A target's own latest figure, where no empty or doubtful cell says already that a later one is lacking. */
function targets(context: RuleContext): Stale[] {
  const { progress, plan, assessments } = context;
  const asOf = latestDay(context);
  return assessments.flatMap(({ target, why }): Stale[] => {
    if (why === 'not-published' || why === 'not-yet-due' || why === 'conflict') return [];
    const latest = ofTarget(progress, target.id).entries.findLast((entry) => entry.asOf <= asOf);
    if (latest === undefined || latest.asOf >= lastDue(target, asOf, plan.year)) return [];
    if (monthsLater(latest.asOf, MONTHS_IN[target.cycle]) >= asOf) return [];
    if (isSaidElsewhere(context, latest, asOf)) return [];
    const at = placed(target.id, latest.sources.at(-1) ?? null);
    const facts = { what: 'target', label: target.metric, since: latest.asOf, asOf, count: 1 } as const;
    return [{ rule: 'stale', severity: 'warning', ...at, ...facts }];
  });
}

/** Rows of targets that are not met, whose 更新日期 is older than the target's cycle: the figure may be as old. */
function updates(context: RuleContext): Stale[] {
  const asOf = latestDay(context);
  const open = new Set(
    context.assessments.flatMap(({ target, class: klass }) =>
      klass === 'met' || klass === 'exceeded' ? [] : target.id,
    ),
  );
  return context.rows.flatMap(({ row: { updated }, target }): Stale[] => {
    const since = updated?.date;
    if (updated === null || !isDay(since) || !open.has(target.id)) return [];
    if (monthsLater(since, MONTHS_IN[target.cycle]) >= asOf) return [];
    const facts = { what: 'target', label: target.metric, since, asOf, count: 1 } as const;
    return [{ rule: 'stale', severity: 'warning', ...placed(target.id, updated.source), ...facts }];
  });
}

/** Whether a cell since then should hold a figure and does not. */
function isSaidElsewhere({ progress }: RuleContext, { target, asOf: since }: Entry, asOf: IsoDate): boolean {
  return ofTarget(progress, target).rows.some(
    (row) =>
      row.periods.some(
        ({ period, reading }) => !reading.ok && lastDayOf(period) > since && lastDayOf(period) <= asOf,
      ) ||
      (row.total !== null && !row.total.ok && row.asOf !== null && row.asOf > since && row.asOf <= asOf),
  );
}

function tasks(context: RuleContext): Stale[] {
  const { progress, plan } = context;
  const asOf = latestDay(context);
  return progress.tasks.flatMap((task): Stale[] => {
    if (!isUnderWay(task, asOf)) return [];
    const news = latestNews(task, asOf);
    if (news === null || monthsLater(news.date, MONTHS_IN[plan.settings.cycle]) >= asOf) return [];
    const facts = { what: 'task', label: task.label.text, since: news.date, asOf, count: 1 } as const;
    return [{ rule: 'stale', severity: 'warning', ...placed(null, news.source), ...facts }];
  });
}

/** Not done, as the status says or, where there is none, as the time limit that is still to come and the last note let one think. */
function isUnderWay({ status, deadline, progress }: TaskRow, asOf: IsoDate): boolean {
  const limit = deadline?.date;
  const isDated = isDay(limit);
  if (isDated && limit < asOf) return false;
  if (status !== null) {
    const state = stateOf(status.text);
    return state === 'under-way' || state === 'not-done';
  }
  const last = progress.findLast(({ date }) => isDay(date) && date <= asOf);
  if (!isDated || limit === asOf || last === undefined) return false;
  return noteState(last.source.text.slice(last.start, last.end)) !== 'closed';
}

/** The latest day of a row's notes or of its 更新日期, and the cell. */
function latestNews(
  { progress, problems, next, updated }: TaskRow,
  asOf: IsoDate,
): { date: IsoDate; source: CellSource } | null {
  let latest: { date: IsoDate; source: CellSource } | null = null;
  for (const { date, source } of [...(updated === null ? [] : [updated]), ...progress, ...problems, ...next]) {
    if (!isDay(date) || date > asOf) continue;
    if (latest === null || date > latest.date) latest = { date, source };
  }
  return latest;
}

function gathered(findings: readonly Stale[]): Stale[] {
  return [...grouped(findings, ({ sheet }) => sheet).values()].flatMap((ofSheet) => {
    const [first] = ofSheet;
    if (first === undefined || ofSheet.length <= ONE_BY_ONE) return ofSheet;
    return [{ ...first, target: null, count: ofSheet.length }];
  });
}

export const staleDoc: RuleDoc<'stale'> = {
  what: '超过报送周期没有新情况：整个工作簿、某个目标的数，或没有完成的任务。',
  practice:
    '目标按各自的报送周期；工作簿和任务按 plan.yaml 的 settings.cycle（默认一个季度）。已有空单元格提示的不重复提示；一张表有三条以上时合为一条。',
  example: {
    given: 'H8 的更新日期是2021年4月12日，状态“推进中”，数据截至9月30日',
    finding: {
      rule: 'stale',
      severity: 'warning',
      target: null,
      sheet: '任务台账',
      cell: 'H8',
      what: 'task',
      label: '落实第一轮厅市会商事项',
      since: '2021-04-12',
      asOf: '2021-09-30',
      count: 1,
    },
  },
};
