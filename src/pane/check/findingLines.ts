import type { Finding, RuleId, Severity } from '../../check/report.js';
import type { FindingWords } from '../../report/findingWords.js';
import type { ReadingCore } from '../core.js';
import type { Opened } from '../session/opened.js';

/** A finding as the list shows it. */
export interface FindingLine {
  /** Counted in the list, stable as long as the report. */
  key: number;
  finding: Finding;
  said: FindingWords;
  /** 9-2 新认定国家高新技术企业; empty where it is about no target. */
  target: string;
  /** What the search looks in. */
  words: string;
}

/** The findings of a report, the gravest first. */
export function findingLines(core: ReadingCore, { report }: Opened): FindingLine[] {
  const metrics = new Map(report.assessments.map(({ target }) => [target.id, target.metric]));
  return core.gravestFirst(report.findings).map((finding, key) => {
    const said = core.findingWords(finding);
    const target = finding.target === null ? '' : `${finding.target} ${metrics.get(finding.target) ?? ''}`;
    return {
      key,
      finding,
      said,
      target,
      words: [said.severity, said.rule, said.place, said.message, said.hint, target].join('\n'),
    };
  });
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** How many there are of each severity, the gravest first. */
export function severitiesOf(lines: readonly FindingLine[]): { severity: Severity; name: string; count: number }[] {
  return SEVERITIES.flatMap((severity) => {
    const own = lines.filter(({ finding }) => finding.severity === severity);
    const [first] = own;
    return first === undefined ? [] : [{ severity, name: first.said.severity, count: own.length }];
  });
}

/** The rules that found something, the one that found most first. */
export function rulesOf(lines: readonly FindingLine[]): { rule: RuleId; name: string; count: number }[] {
  const counts = new Map<RuleId, { rule: RuleId; name: string; count: number }>();
  for (const { finding, said } of lines) {
    const known = counts.get(finding.rule);
    if (known === undefined) counts.set(finding.rule, { rule: finding.rule, name: said.rule, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}
