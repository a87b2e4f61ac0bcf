import type { FindingOf, RuleId } from './report.js';
import { RULE_DOCS } from './rules/docs.js';
import type { RuleDoc } from './rules/rule.js';
import { RULE_NAMES } from './ruleNames.js';
import { SEVERITY_NAMES } from './severity.js';
import { describeFinding } from './wording.js';

const OPENING = `# 核对规则

本文由各条规则生成，请勿手改：改 \`src/check/rules/\` 里的说明，再运行生成程序。

规则的编号不会变，可以据此筛选。每条的级别（错误、警告、提示）是通常的级别；要改，在 plan.yaml 里写：

\`\`\`yaml
settings:
  severities: { missing-owner: info, text-number: off }
\`\`\`

\`error\` 错误，\`warning\` 警告，\`info\` 提示，\`off\` 不核对。
`;

/** The contents of docs/rules.zh.md: every rule in the order of the reports, with a finding as an example. */
export function rulesDocument(): string {
  const sections = Object.values(RULE_DOCS).map((doc: AnyDoc) => section(doc));
  return [OPENING, ...sections].join('\n');
}

type AnyDoc = { [R in RuleId]: RuleDoc<R> }[RuleId];

function section({ what, practice, example: { given, finding } }: AnyDoc): string {
  const { message, hint } = describeFinding(finding);
  const { rule, severity, sheet, cell }: FindingOf<RuleId> = finding;
  const place = [sheet === null ? '' : `工作表“${sheet}”`, cell ?? ''].join('');
  return `## ${rule} ${RULE_NAMES[rule]}

${what}

${practice}

例：${given}。

- ${SEVERITY_NAMES[severity]}${place === '' ? '' : `（${place}）`}：${message}
- 怎么办：${hint}
`;
}
