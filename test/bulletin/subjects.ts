import { NO_DETAILS } from '../../src/plan/details.js';
import type { Content } from '../../src/bulletin/content.js';
import { buildContent } from '../../src/bulletin/buildContent.js';
import type { Scope, Subject } from '../../src/bulletin/scope.js';
import { check } from '../../src/check/check.js';
import type { Plan } from '../../src/plan/plan.js';
import type { PlannedBulletin } from '../../src/plan/calendar.js';
import type { Passage, Progress, TaskRow } from '../../src/progress/progress.js';
import { task } from '../check/builders.js';
import { planOf, progressOf, reportOf, source, target } from '../report/sample.js';

/** The third quarter of the plan's year. */
export function subject(given: Partial<Subject> = {}): Subject {
  const period = { kind: 'quarter', year: 2031, index: 3 } as const;
  return { kind: 'quarterly', period, asOf: '2031-09-30', before: '2031-08-31', chapter: null, ...given };
}

/** A scope of that quarter over one target. */
export function scope(given: Partial<Scope> = {}): Scope {
  return {
    ...subject(),
    plan: planOf([target({ id: '1-1', metric: '新认定企业' })]),
    progress: progressOf({}),
    report: reportOf({}),
    previous: null,
    from: '2031-07-01',
    reasonsFrom: '2031-07-01',
    ...given,
  };
}

/** The Content that a subject has, checked as the pipeline checks it. */
export function contentOf(about: Subject, plan: Plan, progress: Progress): Content {
  const previous = about.before === null ? null : check(plan, progress, about.before);
  return buildContent(about, plan, progress, check(plan, progress, about.asOf), previous);
}

/** A whole cell as one dated note. */
export function passage(cell: string, text: string, date: Passage['date']): Passage {
  return { date, source: source(cell, text, '任务'), start: 0, end: text.length };
}

export function taskRow(given: Partial<TaskRow>): TaskRow {
  return task({ item: 1, task: '1-t1', label: source('B5', '任务', '任务'), ...given });
}

export function planned(given: Partial<PlannedBulletin> & Pick<PlannedBulletin, 'key' | 'period'>): PlannedBulletin {
  return { kind: 'monthly', date: '2031-03-10', title: '', chapter: null, details: NO_DETAILS, ...given };
}
