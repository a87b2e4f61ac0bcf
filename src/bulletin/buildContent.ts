import Big from 'big.js';
import { once } from 'es-toolkit/function';
import {
  chineseDate,
  cumulativeLabel,
  dayLabel,
  endOf,
  isoDate,
  lastMonth,
  monthsElapsed,
  partsOf,
  periodLabel,
  startOf,
  type IsoDate,
  type Period,
} from '../plan/period.js';
import type { Plan } from '../plan/plan.js';
import type { Progress } from '../progress/progress.js';
import type { Assessment, Report } from '../check/report.js';
import { chapterLine } from './chapters.js';
import { chartsOf } from './charts/charts.js';
import { changesSince } from './changes.js';
import type { Content } from './content.js';
import { paceFigure } from './countFigures.js';
import { districtTable } from './districts.js';
import { contradictionsIn } from './findingLines.js';
import { fullCheck } from './fullCheck.js';
import { lazily } from './lazily.js';
import { newsByItem, newsLines } from './news.js';
import { laggingOffices } from './offices.js';
import { tellsChanges } from './progressIssue.js';
import { requireFigures } from './requireFigures.js';
import { reviewOf } from './review.js';
import type { Scope, Subject } from './scope.js';
import { standingOf } from './standing.js';
import { targetLine } from './targetLine.js';

/**
 * Gathers what a bulletin or the summary may say of its subject.
 * @param report as of the subject's last day
 * @param previous as of the end of the progress issue before, null where there was none or the workbook has no figures of it
 * @throws InputError `no-figures` where the workbook has nothing for the period
 */
export function buildContent(
  subject: Subject,
  plan: Plan,
  progress: Progress,
  report: Report,
  previous: Report | null,
): Content {
  const scope = scopeOf(subject, plan, progress, report, previous);
  requireFigures(scope);
  const assessed = report.assessments.map((assessment) => ({ assessment, line: targetLine(scope, assessment) }));
  const main = assessed.filter(({ assessment }) => assessment.target.objectiveQuote !== null);
  const chapters = plan.chapters.map((chapter) => chapterLine(scope, chapter, assessed));
  const about = plan.chapters.find(({ number }) => number === subject.chapter);
  const districts = once(() => districtTable(scope));
  const made = {
    kind: subject.kind,
    plan: { title: plan.title, year: String(plan.year) },
    period: {
      label: periodLabel(subject.period),
      cumulative: cumulativeLabel(subject.period),
      through: dayLabel(scope.asOf),
      asOf: chineseDate(scope.asOf),
      next: nextLabel(subject.period),
      isWholeYear: subject.period.kind === 'year',
    },
    pace: paceFigure(monthsElapsed(scope.asOf, plan.year), scope.asOf),
    mainTargets: main.map(({ line }) => line),
    headline: main.filter(({ assessment }) => isWorthNaming(assessment)).map(({ line }) => line),
    chapters,
    dueNext: assessed
      .filter(({ assessment }) => isDueIn(followingOf(subject.period), assessment))
      .map(({ line }) => line),
    chapter: about === undefined ? null : (chapters[plan.chapters.indexOf(about)] ?? null),
  };
  return lazily(made, {
    targets: () => standingOf(assessed, scope.asOf),
    changes: () => changesSince(scope, assessed),
    activeChapters: () => chapters.filter(({ highlights }) => highlights.length > 0),
    withProblems: () => chapters.flatMap(({ withProblems }) => withProblems),
    withNext: () => chapters.flatMap(({ withNext }) => withNext),
    news: () => newsLines(scope, about?.items.map(({ number }) => number) ?? null),
    newsByItem: () => newsByItem(scope),
    districts,
    offices: () => laggingOffices(scope, assessed),
    contradictions: () => contradictionsIn(scope, assessed),
    review: () => reviewOf(scope, assessed, chapters),
    checks: () => fullCheck(scope, assessed),
    charts: () => chartsOf(scope, assessed, districts),
  });
}

/** A zero before its time says nothing. */
function isWorthNaming({ actual, class: klass }: Assessment): boolean {
  return actual !== null && (klass !== 'undetermined' || !new Big(actual).eq(0));
}

function scopeOf(subject: Subject, plan: Plan, progress: Progress, report: Report, previous: Report | null): Scope {
  const { period } = subject;
  return { ...subject, plan, progress, report, previous, from: notesFrom(subject), reasonsFrom: reasonsFrom(period) };
}

/**
 * Notes and news are told from the period's first day on, or since the progress issue before where that is longer ago;
 * what is about a chapter and the looks back on the year tell of all the year so far.
 */
function notesFrom({ kind, chapter, period, before }: Subject): IsoDate {
  const yearStart = isoDate(period.year, 1, 1);
  if (chapter !== null || kind === 'summary' || kind === 'year-review') return yearStart;
  if (!tellsChanges(kind)) return startOf(period);
  const since = before === null ? yearStart : isoDate(period.year, partsOf(before).month + 1, 1);
  return since < startOf(period) ? since : startOf(period);
}

/** Problems and measures are taken from the last months of the period, this many with its own. */
const REASON_MONTHS = 3;

function reasonsFrom(period: Period): IsoDate {
  return isoDate(period.year, Math.max(1, lastMonth(period) - REASON_MONTHS + 1), 1);
}

function followingOf(period: Period): Period {
  return { ...period, index: period.index + 1 };
}

/** Its day comes, and it is not reached yet. */
function isDueIn(period: Period, { target, rate }: Assessment): boolean {
  const { judgedFrom } = target;
  if (judgedFrom === null || lastMonth(period) > 12 || new Big(rate ?? 0).gte(1)) return false;
  return judgedFrom >= startOf(period) && judgedFrom <= endOf(period);
}

function nextLabel(period: Period): string {
  const next = followingOf(period);
  return lastMonth(next) > 12 ? '明年' : periodLabel(next);
}
