import Table from 'cli-table3';
import { groupBy } from 'es-toolkit/array/groupBy';
import type { CalendarWords } from '../bulletin/calendarReport.js';
import type { Explanation } from '../check/explain.js';
import type { Finding } from '../check/report.js';
import { describeFinding, gravestFirst, placeText, RULE_NAMES, SEVERITY_NAMES } from '../pipeline/reading.js';
import { shortened } from './oneLine.js';

/** What became of one document. */
export interface WrittenRow {
  file: string;
  title: string;
  note: string;
}

/** A table without lines between its rows; wide characters keep their columns. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };
  const made = new Table({ head: [...head], style: { head: [], border: [] }, chars: lines });
  made.push(...rows.map((row) => [...row]));
  return made.toString();
}

/** What was written: a row a document. */
export function writtenTable(rows: readonly WrittenRow[]): string {
  return table(
    ['文件', '标题', '说明'],
    rows.map(({ file, title, note }) => [file, title, note]),
  );
}

/** How the year's issues stand: a row an issue. */
export function calendarTable(issues: readonly CalendarWords[]): string {
  return table(
    ['编号', '期号', '总期号', '种类', '时期', '印发日期', '状态', '标题或说明'],
    issues.map(({ key, number, runningNumber, kind, period, date, state, note }) => [
      key,
      number,
      runningNumber,
      kind,
      period,
      date,
      state,
      shortened(note, 24),
    ]),
  );
}

/** How many findings there are of each rule and severity, the gravest first, with the first of them as an example. */
export function findingCounts(findings: readonly Finding[]): string {
  const groups = Object.values(groupBy(gravestFirst(findings), ({ severity, rule }) => `${severity} ${rule}`));
  const rows = groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { message } = describeFinding(first);
    return [[SEVERITY_NAMES[first.severity], ruleText(first), String(group.length), shortened(message, 40)]];
  });
  return rows.length === 0 ? '没有发现问题。' : table(['级别', '规则', '条数', '例'], rows);
}

/** Every finding, a paragraph each: what is wrong, where, and what to do about it. */
export function findingList(findings: readonly Finding[]): string {
  return gravestFirst(findings)
    .map((finding) => {
      const { message, hint } = describeFinding(finding);
      return `[${SEVERITY_NAMES[finding.severity]}] ${[ruleText(finding), placeText(finding)].join(' ').trim()}\n  ${message}\n  → ${hint}`;
    })
    .join('\n');
}

/** The way from the cells to each target's value, a paragraph a target. */
export function explanationList(explanations: readonly Explanation[]): string {
  return explanations.map(({ result, steps }) => [result, ...steps.map((step) => `  ${step}`)].join('\n')).join('\n');
}

/** A rule's name, and its id: 目标没有列入 missing-target. */
function ruleText({ rule }: Finding): string {
  return `${RULE_NAMES[rule]} ${rule}`;
}
