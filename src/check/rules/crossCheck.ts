import Big from 'big.js';
import type { IsoDate } from '../../plan/period.js';
import type { CrossCheck } from '../../plan/plan.js';
import { ofTarget } from '../byTarget.js';
import { plainNumber, quantityText } from '../format.js';
import type { FindingOf } from '../report.js';
import { factorBetween, figureOn, text, type Figure } from './linkedFigures.js';
import { placed, type Rule, type RuleContext, type RuleDoc } from './rule.js';

type Mismatch = FindingOf<'cross-check'>;

/** Figures that hang together and do not, as the plan says which do: a share of a whole, or a level of what was and what is new. */
export const crossCheck: Rule<'cross-check'> = (context) =>
  context.plan.crossChecks.flatMap((check) =>
    daysOf(context, check).flatMap((day) =>
      check.kind === 'ratio' ? ratio(context, check, day) : sum(context, check, day),
    ),
  );

/** The days on which the figure that follows from the others is known. */
function daysOf({ progress, asOf }: RuleContext, check: CrossCheck): readonly IsoDate[] {
  const { entries } = ofTarget(progress, check.kind === 'ratio' ? check.share : check.total);
  return entries.map((entry) => entry.asOf).filter((day) => day <= asOf);
}

function ratio(context: RuleContext, { share, part, whole }: CrossCheck & { kind: 'ratio' }, day: IsoDate): Mismatch[] {
  const [stated, above, below] = [share, part, whole].map((id) => figureOn(context, id, day));
  if (stated == null || above == null || below == null) return [];
  const factor = factorBetween(above.unit, below.unit);
  if (factor === null || new Big(below.value).lte(0)) return [];
  const [least, most] = [-1, 1].map((way) =>
    new Big(above.value)
      .plus(halfDigit(above.value).times(way))
      .times(factor)
      .div(new Big(below.value).minus(halfDigit(below.value).times(way)))
      .times(100),
  );
  // Each figure is rounded for itself, and the share may have been cut.
  const slack = halfDigit(stated.value).times(2);
  const value = new Big(stated.value);
  if (least === undefined || most === undefined) return [];
  if (value.gte(least.minus(slack)) && value.lte(most.plus(slack))) return [];
  const exact = new Big(above.value).times(factor).div(below.value).times(100);
  const formula = `${above.name}${text(above)}÷${below.name}${text(below)}`;
  return [mismatch(share, stated, formula, `${exact.toFixed(Math.max(decimals(stated.value), 2))}${stated.unit}`)];
}

function sum(context: RuleContext, { total, parts }: CrossCheck & { kind: 'sum' }, day: IsoDate): Mismatch[] {
  const stated = figureOn(context, total, day);
  const figures = parts.flatMap((id) => figureOn(context, id, day, true) ?? []);
  if (stated === null || figures.length < parts.length) return [];
  let added = new Big(0);
  for (const { value, unit } of figures) {
    const factor = factorBetween(unit, stated.unit);
    if (factor === null) return [];
    added = added.plus(new Big(value).times(factor));
  }
  if (added.eq(stated.value)) return [];
  const formula = figures.map((one) => `${one.name}${text(one)}`).join('＋');
  return [mismatch(total, stated, formula, quantityText(added.toFixed(), stated.unit))];
}

function mismatch(target: string, stated: Figure, formula: string, expected: string): Mismatch {
  const facts = { metric: stated.name, stated: text(stated), formula, expected };
  return { rule: 'cross-check', severity: 'warning', ...placed(target, stated.source), ...facts };
}

/** By how much a rounded figure may be off. */
function halfDigit(value: string): Big {
  return new Big(10).pow(-decimals(value)).div(2);
}

function decimals(value: string): number {
  return plainNumber(value).split('.')[1]?.length ?? 0;
}

export const crossCheckDoc: RuleDoc<'cross-check'> = {
  what: '相互有关的数对不上：研发投入强度与研发投入÷地区生产总值，原有＋新增与总数。',
  practice: '核对哪些数由 plan.yaml 的 crossChecks 说明；只比同一时点的数，四舍五入的出入不算，工作簿里没有的不核对。',
  example: {
    given: 'E26 的研发投入强度填0.66%，同表研发投入8.2亿元、地区生产总值1060.5亿元',
    finding: {
      rule: 'cross-check',
      severity: 'warning',
      target: '10-3',
      sheet: '目标台账',
      cell: 'E26',
      metric: '研发投入强度',
      stated: '0.66%',
      formula: '全社会研发投入8.2亿元÷地区生产总值1060.5亿元',
      expected: '0.77%',
    },
  },
};
