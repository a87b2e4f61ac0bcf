import Big from 'big.js';
import type { Comparator } from '../plan/plan.js';
import { roundedWithin } from './format.js';
import type { Assessment, Class, Light, Report, Severity } from './report.js';
import { describeFinding } from './wording.js';

const SHARE_DECIMALS = 3;

/** What `check --json` prints; its keys are a contract. */
export interface ReportJson {
  asOf: string;
  assessments: {
    target: string;
    item: number;
    metric: string;
    unit: string;
    planned: number;
    comparator: Comparator;
    /** In the plan's unit, null where there is none; a percentage is 0.75 for 0.75 %. */
    actual: number | null;
    /** Shares to three decimals. */
    rate: number | null;
    pace: number | null;
    class: Class;
    light: Light;
    sources: { sheet: string; cell: string; text: string }[];
  }[];
  findings: {
    rule: string;
    severity: Severity;
    target: string | null;
    sheet: string | null;
    cell: string | null;
    message: string;
    hint: string;
  }[];
}

/** The report as plain data for other programs. */
export function toJson({ asOf, assessments, findings }: Report): ReportJson {
  return {
    asOf,
    assessments: assessments.map(assessmentJson),
    findings: findings.map((finding) => {
      const { rule, severity, target, sheet, cell } = finding;
      return { rule, severity, target, sheet, cell, ...describeFinding(finding) };
    }),
  };
}

function assessmentJson({
  target,
  entry,
  actual,
  rate,
  pace,
  class: klass,
  light,
}: Assessment): ReportJson['assessments'][number] {
  const { id, item, metric, unit, value, comparator } = target;
  const sources = entry?.sources.map(({ sheet, cell, text }) => ({ sheet, cell, text })) ?? [];
  return {
    target: id,
    item,
    metric,
    unit,
    planned: Number(value),
    comparator,
    actual: actual === null ? null : Number(actual),
    rate: shareOf(rate, pace === null ? ['1'] : ['1', pace]),
    pace: shareOf(pace, ['1']),
    class: klass,
    light,
    sources,
  };
}

/** To three decimals, never across the whole or the pace. */
function shareOf(value: string | null, lines: readonly string[]): number | null {
  if (value === null) return null;
  const limits = lines.map((line) => new Big(line));
  return roundedWithin(new Big(value), SHARE_DECIMALS, limits).toNumber();
}
