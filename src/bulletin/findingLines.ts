import { groupBy } from 'es-toolkit/array/groupBy';
import { sortBy } from 'es-toolkit/array/sortBy';
import { RULE_NAMES } from '../check/ruleNames.js';
import type { Finding, RuleId } from '../check/report.js';
import { SEVERITIES, SEVERITY_NAMES } from '../check/severity.js';
import type { FindingLine } from './content.js';
import type { Figure, PassageFigure } from './figure.js';
import { PROBLEM_WORDS } from './problemWords.js';
import type { Scope } from './scope.js';
import type { Assessed } from './standing.js';
import { statedBy } from './stated.js';
import { subjectOf, type FindingSubject } from './findingSubject.js';

/**
 * What a rule finds: a `contradiction` of the workbook's figures among each other, in themselves or with the plan; a `gap`
 * is not filled in, cannot be read, or is not kept up.
 */
type Kind = 'contradiction' | 'gap' | 'overdue';

/** The kinds of all rules; null where nothing is wrong with the workbook, or it is told otherwise. */
const KINDS: Readonly<Record<RuleId, Kind | null>> = {
  'missing-target': 'gap',
  'unmatched-row': 'contradiction',
  'ambiguous-match': 'contradiction',
  'missing-value': 'gap',
  'unreadable-value': 'gap',
  'ambiguous-value': 'gap',
  'scale-suspect': 'gap',
  'cell-error': 'gap',
  'unit-mismatch': 'gap',
  'target-altered': 'contradiction',
  'rate-mismatch': 'contradiction',
  'status-contradiction': 'contradiction',
  'behind-schedule': null,
  'sum-mismatch': 'contradiction',
  'cumulative-decrease': 'contradiction',
  'duplicate-row': 'contradiction',
  'period-gap': 'gap',
  stale: 'gap',
  'overdue-task': 'overdue',
  'missing-owner': 'gap',
  'hidden-data': null,
  'text-number': null,
  'cross-check': 'contradiction',
  'ledger-mismatch': 'contradiction',
  'later-than-period': null,
  'date-invalid': 'gap',
  'not-yet-due': null,
};

/** How many cells a line quotes. */
const QUOTED = 3;

/** What in the workbook contradicts itself or the plan. */
export function contradictionsIn(scope: Scope, assessed: readonly Assessed[]): FindingLine[] {
  return graveLines(scope, assessed, 'contradiction');
}

/** What is not filled in, or cannot be read for certain. */
export function gapsIn(scope: Scope, assessed: readonly Assessed[]): FindingLine[] {
  return graveLines(scope, assessed, 'gap');
}

/** Tasks past their 完成时限. */
export function overdueIn(scope: Scope, assessed: readonly Assessed[]): FindingLine[] {
  return graveLines(scope, assessed, 'overdue');
}

/** A hint asks for nothing: only errors and warnings are problems. */
function graveLines(scope: Scope, assessed: readonly Assessed[], kind: Kind): FindingLine[] {
  const found = scope.report.findings.filter(({ rule, severity }) => severity !== 'info' && KINDS[rule] === kind);
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
    problem: first === undefined ? '' : PROBLEM_WORDS[first.rule],
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
