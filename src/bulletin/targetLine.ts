import { CLASS_NAMES, LIGHT_NAMES, UNDETERMINED_NAMES } from '../check/format.js';
import { officeName, tasksOf } from '../check/office.js';
import { isWaiting, type Assessment } from '../check/report.js';
import { dayLabel } from '../plan/period.js';
import { itemsOf, type Basis, type Target } from '../plan/plan.js';
import type { Entry, Passage } from '../progress/progress.js';
import type { TargetLine } from './content.js';
import { changeFigure, excessFigure, paceName, pointsFigure, rateFigure, shortfallFigure } from './derivedFigures.js';
import type { Figure } from './figure.js';
import { latestOf } from './passages.js';
import { fullWidthPunctuation } from './punctuation.js';
import { itemFigure, passageFigure, promiseFigure } from './readFigures.js';
import type { Scope } from './scope.js';
import { valueOf } from './value.js';

/** Bases whose value is compared with the target and never divided by it in print. */
const COMPARED: readonly Basis[] = ['ratio', 'growth', 'per-team'];

/** Bases for which a rate says nothing that the class does not. */
const UNRATED: readonly Basis[] = ['deliverable', 'per-quarter'];

/** A ceiling is kept or broken, not completed. */
function isCompared({ basis, comparator }: Target): boolean {
  return COMPARED.includes(basis) || comparator === '<=';
}

/** What a template may say of one target. */
export function targetLine(scope: Scope, assessment: Assessment): TargetLine {
  const { target, entry, class: klass, why } = assessment;
  const behind = klass === 'behind';
  return {
    name: fullWidthPunctuation(target.metric),
    item: itemFigure(target.item, itemTitle(scope, target.item)),
    promise: promiseFigure(target),
    actual: valueOf(scope, assessment),
    waiting: entry === null && isWaiting(why) ? UNDETERMINED_NAMES[why] : null,
    ...ratesOf(assessment, Object.values(scope.plan.settings.lights)),
    yardstick: paceName(target),
    shortfall: entry !== null && behind ? shortfallFigure(target, entry) : null,
    change: changeOf(scope, assessment),
    status: why === null ? CLASS_NAMES[klass] : UNDETERMINED_NAMES[why],
    light: LIGHT_NAMES[assessment.light],
    known: entry !== null && entry.asOf < scope.asOf ? dayLabel(entry.asOf) : null,
    office: officeName(scope.plan, scope.progress, target),
    stretch: target.strength === 'stretch',
    aim: target.strength === 'stretch' && !/^(力争|争取|争创)/.test(target.metric) ? '力争' : null,
    compared: isCompared(target),
    ...(behind ? reasonsOf(scope, target) : { problems: [], next: [] }),
  };
}

/** The figures that divide the value by the target. */
function ratesOf(
  assessment: Assessment,
  limits: readonly string[],
): Pick<TargetLine, 'rate' | 'lead' | 'gap' | 'excess'> {
  const { target, entry, class: klass } = assessment;
  const rated = !isCompared(target) && !UNRATED.includes(target.basis);
  type Maker = (assessment: Assessment, entry: Entry, limits: readonly string[]) => Figure | null;
  const figure = (make: Maker, wanted = true): Figure | null =>
    entry !== null && rated && wanted ? make(assessment, entry, limits) : null;
  return {
    rate: figure(rateFigure),
    lead: figure(pointsFigure, klass === 'ahead'),
    gap: figure(pointsFigure, klass === 'behind'),
    excess: figure(excessFigure, klass === 'exceeded'),
  };
}

function itemTitle({ plan }: Scope, number: number): string {
  return itemsOf(plan).find((item) => item.number === number)?.title ?? '';
}

function changeOf({ previous }: Scope, { target, entry }: Assessment): Figure | null {
  const before = previous?.assessments.find((a) => a.target.id === target.id)?.entry ?? null;
  return entry === null || before === null ? null : changeFigure(target, entry, before);
}

/** The latest 存在问题 and 下一步措施 of the tasks whose clause the target stands in. */
function reasonsOf(
  { plan, progress, asOf, reasonsFrom }: Scope,
  target: Target,
): Pick<TargetLine, 'problems' | 'next'> {
  const ids = tasksOf(plan, target);
  const rows = progress.tasks.filter(({ task }) => task !== null && ids.includes(task));
  const latest = (passages: readonly Passage[], what: string): Figure[] =>
    latestOf(passages, reasonsFrom, asOf).map((passage) => passageFigure(`${target.metric} ${what}`, passage));
  return {
    problems: rows.flatMap(({ problems }) => latest(problems, '存在问题')),
    next: rows.flatMap(({ next }) => latest(next, '下一步措施')),
  };
}
