import type { Finding, Report } from '../check/report.js';
import { gravestFirst } from '../check/severity.js';
import { chineseDate } from '../plan/period.js';
import { targetsOf, type Plan } from '../plan/plan.js';
import { RESULT_SHEET, RESULT_TITLE } from '../progress/resultSheet.js';
import type { OwnSheet } from '../workbook/host.js';
import { cellText } from './cellText.js';
import { classCounts } from './classCounts.js';
import { findingWords } from './findingWords.js';
import { severityCounts } from './severity.js';

const COLUMNS = [
  { heading: '级别', width: 8 },
  { heading: '规则', width: 18 },
  { heading: '位置', width: 20 },
  { heading: '指标', width: 28 },
  { heading: '问题', width: 60 },
  { heading: '怎么办', width: 54 },
] as const;

const PLACE = COLUMNS.findIndex(({ heading }) => heading === '位置');

/**
 * 核对结果, a sheet beside the data: a row for each finding, the gravest first, with a link to its cell. How each target
 * stands is in the pane and in the report that is a file: this sheet is for whoever mends the cells.
 */
export function resultSheet(plan: Plan, report: Report): OwnSheet {
  const findings = gravestFirst(report.findings);
  const metrics = new Map(targetsOf(plan).map(({ id, metric }) => [id, metric]));
  const head = [
    [RESULT_TITLE],
    [`数据截至${chineseDate(report.asOf)}。目标共${report.assessments.length}个：${classCounts(report)}。`],
    [
      `问题共${findings.length}个：${severityCounts(findings)}。点“位置”转到单元格；改好后再点一次“标记问题单元格”，这里就更新。`,
    ],
    COLUMNS.map(({ heading }) => heading),
  ];
  return {
    sheet: RESULT_SHEET,
    rows: [...head, ...findings.map((finding) => rowOf(finding, metrics).map(cellText))],
    frozenRows: head.length,
    widths: COLUMNS.map(({ width }) => width),
    links: findings.flatMap(({ sheet, cell }, index) =>
      sheet === null || cell === null ? [] : [{ row: head.length + index, column: PLACE, sheet, cell }],
    ),
  };
}

function rowOf(finding: Finding, metrics: ReadonlyMap<string, string>): string[] {
  const { severity, rule, place, message, hint } = findingWords(finding);
  const { target } = finding;
  return [severity, rule, place, target === null ? '' : `${target} ${metrics.get(target) ?? ''}`, message, hint];
}
