import { groupBy } from 'es-toolkit/array/groupBy';
import { sortBy } from 'es-toolkit/array/sortBy';
import { RULE_NAMES } from '../check/ruleNames.js';
import type { Finding, RuleId } from '../check/report.js';
import { SEVERITIES, SEVERITY_NAMES } from '../check/severity.js';
import type { FindingLine } from './content.js';
import type { Figure, PassageFigure } from './figure.js';
import type { Scope } from './scope.js';
import type { Assessed } from './standing.js';
import { statedBy } from './stated.js';
import { subjectOf, type FindingSubject } from './findingSubject.js';

/** The workbook's figures contradict each other, themselves or the plan. */
const CONTRADICTIONS: readonly RuleId[] = [
  'target-altered',
  'rate-mismatch',
  'status-contradiction',
  'sum-mismatch',
  'cumulative-decrease',
  'duplicate-row',
  'cross-check',
  'ledger-mismatch',
  'unmatched-row',
  'ambiguous-match',
];

/** Something is not filled in, cannot be read, or is not kept up. */
const GAPS: readonly RuleId[] = [
  'missing-target',
  'missing-value',
  'unreadable-value',
  'ambiguous-value',
  'scale-suspect',
  'cell-error',
  'date-invalid',
  'period-gap',
  'missing-owner',
  'stale',
];

/** How many cells a line quotes. */
const QUOTED = 3;

/** What in the workbook contradicts itself or the plan. */
export function contradictionsIn(scope: Scope, assessed: readonly Assessed[]): FindingLine[] {
  return graveLines(scope, assessed, CONTRADICTIONS);
}

/** What is not filled in, or cannot be read for certain. */
export function gapsIn(scope: Scope, assessed: readonly Assessed[]): FindingLine[] {
  return graveLines(scope, assessed, GAPS);
}

/** Tasks past their 完成时限. */
export function overdueIn(scope: Scope, assessed: readonly Assessed[]): FindingLine[] {
  return graveLines(scope, assessed, ['overdue-task']);
}

/** A hint asks for nothing: only errors and warnings are problems. */
function graveLines(scope: Scope, assessed: readonly Assessed[], rules: readonly RuleId[]): FindingLine[] {
  const found = scope.report.findings.filter(({ rule, severity }) => severity !== 'info' && rules.includes(rule));
  return findingLines(scope, found, assessed);
}

/** A line for each rule and what it is about, in the plan's order; what is about nothing in the plan comes last. */
export function findingLines(scope: Scope, findings: readonly Finding[], assessed: readonly Assessed[]): FindingLine[] {
  const told = findings.map((finding) => ({ finding, subject: subjectOf(scope, finding, assessed) }));
  const groups = Object.values(groupBy(told, ({ finding, subject }) => `${finding.rule}\n${subject.key}`));
  return sortBy(groups, [([first]) => first?.subject.order]).flatMap((group) => {
    const [first] = group;
    const found = group.map(({ finding }) => finding);
    return first === undefined ? [] : [lineOf(scope, found, first.subject)];
  });
}

function lineOf(scope: Scope, findings: readonly Finding[], { about, item, line }: FindingSubject): FindingLine {
  const [first] = findings;
  const rule = first === undefined ? '' : RULE_NAMES[first.rule];
  const words = uniqueWords(findings.flatMap((finding) => statedBy(scope, finding, `${about ?? '工作簿'} ${rule}`)));
  const severities = findings.map(({ severity }) => severity);
  const gravest = SEVERITIES.find((severity) => severities.includes(severity)) ?? 'info';
  return {
    about,
    item,
    rule,
    severity: SEVERITY_NAMES[gravest],
    periods: [...new Set(findings.flatMap(periodOf))],
    stated: words.slice(0, QUOTED),
    more: words.length > QUOTED || findings.some((finding) => 'count' in finding && finding.count > 1),
    expected: line === null || first === undefined ? null : expectedOf(first, line),
  };
}

function uniqueWords(figures: readonly PassageFigure[]): PassageFigure[] {
  const seen = new Set<string>();
  return figures.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** A time such as 7月 or 截至9月底; a period under another name may hold digits that are no time. */
function periodOf(finding: Finding): string[] {
  if (!('period' in finding)) return [];
  return /\d/.test(finding.period.replace(/\d{1,2}月/g, '')) ? [] : [finding.period];
}

function expectedOf(finding: Finding, { promise, rate }: Assessed['line']): Figure | null {
  if (finding.rule === 'target-altered') return promise;
  // The rate of an earlier month is another.
  return finding.rule === 'rate-mismatch' && rate?.text === finding.expected ? rate : null;
}
