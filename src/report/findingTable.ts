import type { Finding, Report } from '../check/report.js';
import { gravestFirst } from '../check/severity.js';
import { chineseDate } from '../plan/period.js';
import type { Progress } from '../progress/progress.js';
import { text, word } from './cell.js';
import { findingWords } from './findingWords.js';
import { severityCounts, SEVERITY_TONES } from './severity.js';
import type { Column, Table } from './table.js';

const COLUMNS: readonly Column[] = [
  { heading: '级别', width: 8 },
  { heading: '规则', width: 28 },
  { heading: '目标', width: 9 },
  { heading: '工作表', width: 16 },
  { heading: '单元格', width: 9 },
  { heading: '问题', width: 60 },
  { heading: '怎么办', width: 54 },
];

/** 核对问题: a row for each finding, the gravest first, otherwise in the report's order. */
export function findingTable(progress: Progress, report: Report): Table {
  return {
    name: '核对问题',
    title: '核对问题',
    notes: [[`工作簿：${progress.workbook}`, `截至${chineseDate(report.asOf)}`, severityCounts(report.findings)]],
    columns: COLUMNS,
    rows: gravestFirst(report.findings).map(findingRow),
    fixedColumns: 1,
  };
}

function findingRow(finding: Finding) {
  const { severity, rule, message, hint } = findingWords(finding);
  const { target, sheet, cell } = finding;
  return [
    word(severity, SEVERITY_TONES[finding.severity]),
    text(`${rule} ${finding.rule}`),
    word(target ?? ''),
    text(sheet ?? ''),
    word(cell ?? ''),
    text(message),
    text(hint),
  ];
}
