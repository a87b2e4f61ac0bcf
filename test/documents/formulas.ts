import Big from 'big.js';
import type { FigureRecord } from './provenancePart.js';
import { equals } from './numbers.js';
import { districtReading, placeOf } from './rawDistricts.js';
import { ledger } from './rawLedger.js';
import { certainReading } from './rawTargets.js';
import { dueOf, monthOf, paceOf, periodEnd, rawCalendar, rawPlan, rawTargets, targetOfTitle } from './rawPlan.js';
import type { RawTarget } from './rawPlan.js';
import { countedBy, dueOn } from './standing.js';
import type { DraftedFile } from './year.js';

/** What a derived figure should be: its value, its unit, and how it is printed. */
export interface Expected {
  value: Big;
  unit: string;
  /** Lines that rounding must keep to its side of; null where the figure is printed exactly. */
  lines: readonly Big[] | null;
  /** Whether it follows from a figure that is itself about so much. */
  approximate?: boolean;
}

const HUNDRED = new Big(100);
export const PERCENT = '%';
export const POINTS = '个百分点';

/** The formulas, each over raw cells and the plan, by the last words of a figure's title. */
const OF_TARGET: Readonly<
  Record<string, (target: RawTarget, value: Big, asOf: string, file: DraftedFile) => Expected>
> = {
  完成率: (target, value, asOf) => ({
    value: rateOf(target, value),
    unit: PERCENT,
    lines: [HUNDRED, dueOn(target, asOf)],
  }),
  超额: (target, value) => ({ value: rateOf(target, value).minus(100), unit: PERCENT, lines: [new Big(0)] }),
  差额: (target, value) => ({ value: new Big(target.value).minus(value), unit: unitOfDifference(target), lines: null }),
  与序时进度之差: (target, value, asOf) => pointsFrom(target, value, paceOf(dayOf(target, asOf))),
  与计划进度之差: (target, value, asOf) => pointsFrom(target, value, dueOf(target, dayOf(target, asOf))),
  增加: (target, value, _, file) => changeOf(target, value, file),
  减少: (target, value, _, file) => changeOf(target, value, file),
};

function rateOf({ value: whole }: RawTarget, value: Big): Big {
  return value.div(whole).times(100);
}

/** The day whose pace a figure is measured by. */
function dayOf(target: RawTarget, asOf: string): string {
  return target.cycle === 'quarter' && monthOf(asOf) % 3 !== 0
    ? periodEnd(`${asOf.slice(0, 4)}-${String(Math.floor(monthOf(asOf) / 3) * 3)}`)
    : asOf;
}

function pointsFrom(target: RawTarget, value: Big, due: Big): Expected {
  const { yellow, red } = rawPlan.settings.lights;
  const lines = [0, yellow, red, -yellow, -red].map((line) => new Big(line));
  return { value: rateOf(target, value).minus(due), unit: POINTS, lines };
}

/** Since the last issue before it that tells how all targets stand. */
function changeOf(target: RawTarget, value: Big, { asOf }: DraftedFile): Expected {
  const before = issueBefore(asOf);
  const earlier = before === null ? null : certainReading(target, before);
  if (earlier === null) throw new Error(`nothing certain before ${asOf}`);
  return {
    value: value.minus(earlier.value),
    unit: unitOfDifference(target),
    lines: target.unit === PERCENT ? [new Big(0)] : null,
    approximate: earlier.approximate,
  };
}

/** The last day of what the issue before it told, of those that tell how all targets stand; null for the first. */
function issueBefore(asOf: string): string | null {
  const ends = rawCalendar.bulletins
    .filter(({ kind }) => ['monthly', 'quarterly', 'half-year'].includes(kind))
    .map(({ period }) => periodEnd(period));
  return ends.filter((end) => end < asOf).at(-1) ?? null;
}

function unitOfDifference({ unit }: RawTarget): string {
  return unit === PERCENT ? POINTS : unit;
}

/** What a derived figure of a document should be, by its title; null where no formula is known for that. */
export function expectedOf(figure: FigureRecord, file: DraftedFile): Expected | null {
  const { title } = figure;
  const asOf = figure.asOf ?? file.asOf;
  if (title === '序时进度') return { value: paceOf(asOf), unit: PERCENT, lines: [HUNDRED] };
  if (title.endsWith(' 项数')) return countOf(figure, file);
  if (title === '已完成 占比') return shareOf(file);
  if (title.endsWith(' 名次')) return placeFor(figure, asOf);
  const named = targetOfTitle(title);
  if (named === null) return null;
  const { target, rest } = named;
  if (rest === '累计完成' && target.id === '25-1') return { value: issuedBy(asOf), unit: target.unit, lines: null };
  if (rest === '序时进度' || rest === '计划进度')
    return { value: dueOn(target, asOf), unit: PERCENT, lines: [HUNDRED] };
  const formula = OF_TARGET[rest];
  const reading = certainReading(target, asOf);
  if (formula === undefined) return null;
  if (reading === null) throw new Error(`nothing certain as of ${asOf}`);
  const expected = formula(target, reading.value, asOf, file);
  return { ...expected, approximate: expected.approximate === true || reading.approximate };
}

/** Bulletins that had been issued on a day, by the ledger. */
function issuedBy(asOf: string): Big {
  return new Big(ledger.filter(({ state, date }) => state === '已印发' && date <= asOf).length);
}

function scopesOf({ chapter }: DraftedFile): (readonly RawTarget[])[] {
  const chapters = rawPlan.chapters.map(({ number }) => rawTargets.filter((target) => target.chapter === number));
  return chapter === null ? [rawTargets, ...chapters] : chapters.slice(chapter - 1, chapter);
}

/** A count is of the whole plan or of a chapter; its inputs are the very targets that it counts. */
function countOf({ title, inputs }: FigureRecord, file: DraftedFile): Expected | null {
  const counted = countedBy(title.slice(0, -' 项数'.length));
  if (counted === null) return null;
  const before = issueBefore(file.asOf) ?? file.asOf;
  const names = inputs.map(({ name }) => name).sort();
  const sets = scopesOf(file).map((scope) =>
    scope
      .filter((target) => counted(target, file.asOf, before))
      .map(({ metric }) => metric)
      .sort(),
  );
  const set = sets.find((metrics) => metrics.join() === names.join());
  if (set !== undefined) return { value: new Big(set.length), unit: '项', lines: null };
  const [whole = []] = sets;
  const only = (some: readonly string[], others: readonly string[]): string =>
    some.filter((name) => !others.includes(name)).join('、');
  throw new Error(`counts wrongly ${only(names, whole)}, leaves out ${only(whole, names)}`);
}

function shareOf(file: DraftedFile): Expected {
  const [scope = rawTargets] = scopesOf(file);
  const done = scope.filter((target) => countedBy('已完成')?.(target, file.asOf, file.asOf));
  return { value: new Big(done.length).div(scope.length).times(100), unit: PERCENT, lines: [HUNDRED] };
}

/** A district's place: by the metric whose figures the inputs are. */
function placeFor({ title, inputs }: FigureRecord, asOf: string): Expected | null {
  const ranked = rawTargets.find((target) =>
    inputs.every(({ name, value }) => {
      const reading = districtReading(name, target, asOf);
      return reading !== null && equals(value, reading.value);
    }),
  );
  const place = ranked === undefined ? null : placeOf(title.slice(0, -' 名次'.length), ranked, asOf);
  return place === null ? null : { value: new Big(place), unit: '', lines: null };
}
