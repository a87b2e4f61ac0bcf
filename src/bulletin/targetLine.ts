import Big from 'big.js';
import { once } from 'es-toolkit/function';
import { CLASS_NAMES, LIGHT_NAMES, UNDETERMINED_NAMES } from '../check/format.js';
import { officeName, tasksOf } from '../check/office.js';
import { isWaiting, type Assessment } from '../check/report.js';
import { dayLabel } from '../plan/period.js';
import { itemsOf, type Basis, type Target } from '../plan/plan.js';
import type { Entry, Passage, TaskRow } from '../progress/progress.js';
import type { TargetLine } from './content.js';
import {
  changeFigure,
  excessFigure,
  paceName,
  pointsFigure,
  rateFigure,
  shortfallFigure,
  withoutUnit,
} from './derivedFigures.js';
import type { DerivedFigure, Figure, LightMark } from './figure.js';
import { lazily } from './lazily.js';
import { measureFigures, noteFigures } from './noteFigures.js';
import { latestOf } from './passages.js';
import { fullWidthPunctuation } from './punctuation.js';
import { itemFigure, promiseFigure } from './readFigures.js';
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
  const change = once(() => changeOf(scope, assessment));
  const rates = once(() => ratesOf(assessment, Object.values(scope.plan.settings.lights)));
  const reasons = once(() => (behind ? reasonsOf(scope, target) : { problems: [], next: [] }));
  const made = {
    waiting: entry === null && isWaiting(why) ? UNDETERMINED_NAMES[why] : null,
    yardstick: paceName(target),
    status: why === null ? CLASS_NAMES[klass] : UNDETERMINED_NAMES[why],
    light: lightOf(assessment),
    known: entry !== null && entry.asOf < scope.asOf ? dayLabel(entry.asOf) : null,
    changeSince: changeSince(scope, target),
    stretch: target.strength === 'stretch',
    aim: target.strength === 'stretch' && !/^(力争|争取|争创)/.test(target.metric) ? '力争' : null,
    compared: isCompared(target),
  };
  return lazily(made, {
    name: () => fullWidthPunctuation(target.metric),
    item: () => itemFigure(target.item, itemTitle(scope, target.item)),
    promise: () => promiseFigure(target),
    actual: () => valueOf(scope, assessment),
    rate: () => rates().rate,
    lead: () => rates().lead,
    gap: () => rates().gap,
    excess: () => rates().excess,
    rateNumber: () => withoutUnit(rates().rate),
    gapNumber: () => withoutUnit(rates().gap),
    shortfall: () => (entry !== null && behind ? shortfallFigure(target, entry) : null),
    change,
    rose: () => new Big(change()?.value ?? 0).gt(0),
    office: () => officeName(scope.plan, scope.progress, target),
    problems: () => reasons().problems,
    next: () => reasons().next,
  });
}

function lightOf({ target, light }: Assessment): LightMark | null {
  return light === 'none' ? null : { kind: 'light', title: target.metric, light, text: LIGHT_NAMES[light] };
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

function changeOf({ previous }: Scope, { target, entry }: Assessment): DerivedFigure | null {
  const before = previous?.assessments.find((a) => a.target.id === target.id)?.entry ?? null;
  return entry === null || before === null ? null : changeFigure(target, entry, before);
}

/** The day of the value before, where that is older than the issue before. */
function changeSince({ previous }: Scope, { id }: Target): string | null {
  const before = previous?.assessments.find((a) => a.target.id === id)?.entry ?? null;
  return before === null || previous === null || before.asOf === previous.asOf ? null : dayLabel(before.asOf);
}

/** The latest 存在问题 and 下一步措施 of the tasks whose clause the target stands in. */
function reasonsOf(
  { plan, progress, asOf, reasonsFrom }: Scope,
  target: Target,
): Pick<TargetLine, 'problems' | 'next'> {
  const ids = tasksOf(plan, target);
  const rows = progress.tasks.filter(({ task }) => task !== null && ids.includes(task));
  const latest = (passagesOf: (row: TaskRow) => readonly Passage[]): Passage[] =>
    rows.flatMap((row) => latestOf(passagesOf(row), reasonsFrom, asOf));
  return {
    problems: noteFigures(
      `${target.metric} 存在问题`,
      latest(({ problems }) => problems),
    ),
    next: measureFigures(
      `${target.metric} 下一步措施`,
      latest(({ next }) => next),
      plan.year,
      asOf,
    ),
  };
}
