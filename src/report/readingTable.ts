import type { CellObject } from 'write-excel-file/universal';
import type { Report } from '../check/report.js';
import { chineseDate } from '../plan/period.js';
import { targetsOf, type Plan } from '../plan/plan.js';
import type {
  CellSource,
  Conversion,
  HiddenData,
  Progress,
  Reading,
  StatedDay,
  TableReading,
  TargetRow,
  UnmatchedRow,
} from '../progress/progress.js';
import { addressOf } from '../workbook/grid.js';
import { number, text, word } from './cell.js';
import { classCounts } from './classCounts.js';
import { severityCounts } from './severity.js';
import type { Column, Table } from './table.js';

const COLUMNS: readonly Column[] = [
  { heading: '类别', width: 8 },
  { heading: '目标', width: 9 },
  { heading: '指标名称', width: 30 },
  { heading: '工作表', width: 14 },
  { heading: '单元格', width: 14 },
  { heading: '单元格内容', width: 38 },
  { heading: '说明', width: 44 },
  { heading: '把握', width: 8 },
];

/**
 * 读取说明: how the workbook was understood: which tables it has and of which day, what is hidden, which rows were taken for
 * which target, what was converted, what was not read.
 */
export function readingTable(plan: Plan, progress: Progress, report: Report): Table {
  const metrics = new Map(targetsOf(plan).map(({ id, metric }) => [id, metric]));
  const metricOf = (target: string): string => metrics.get(target) ?? '';
  return {
    name: '读取说明',
    title: '读取说明',
    notes: [
      [`工作簿：${progress.workbook}`, `核对截至${chineseDate(report.asOf)}`, workbookDate(progress)],
      [`目标共${report.assessments.length}个：${classCounts(report)}`],
      [`核对问题共${report.findings.length}个：${severityCounts(report.findings)}`],
    ],
    columns: COLUMNS,
    rows: [
      ...progress.tables.map(tableRow),
      ...progress.statedDays.map(dayRow),
      ...progress.hidden.map(hiddenRow),
      ...progress.rows.map((row) => takenRow(row, metricOf(row.target))),
      ...progress.rows.flatMap((row) => convertedRows(row, metricOf(row.target))),
      ...progress.unmatched.map(unreadRow),
    ],
    fixedColumns: 1,
  };
}

function workbookDate({ asOf }: Progress): string {
  return asOf === null ? '工作簿没有写明数据截至哪一天' : `工作簿数据截至${chineseDate(asOf)}`;
}

const USES: Readonly<Record<TableReading['use'], string>> = {
  targets: '指标进展表',
  tasks: '任务台账',
  'targets-and-tasks': '指标和任务表',
  news: '工作动态',
  ledger: '简报台账',
  list: '名单，用来计数或相加',
  none: '看不出用途，没有采用',
};

/** A table, where it begins, its headings, and what it was taken for. */
function tableRow({ sheet, header, rows, use, columns }: TableReading): CellObject[] {
  const [first] = columns.keys();
  const cell = addressOf(header.first, first ?? 0);
  const headings = [...columns.values()].map(({ text: words }) => words.replace(/\s+/g, '')).join('、');
  return [...placed('表格', '', '', { sheet, cell, text: headings }), text(`${USES[use]}，${rows.length}行`), word('')];
}

function dayRow({ day, source }: StatedDay): CellObject[] {
  const inName = { sheet: '', cell: '', text: '' };
  const where = source === null ? '由文件名看出' : '由表上方的说明看出';
  return [...placed('日期', '', '', source ?? inName), text(`数据截至${chineseDate(day)}，${where}`), word('')];
}

const HIDDEN: Readonly<Record<HiddenData['what'], string>> = {
  sheet: '隐藏的工作表',
  rows: '隐藏的行',
  columns: '隐藏的列',
};

function hiddenRow({ what, names, source }: HiddenData): CellObject[] {
  return [...placed('隐藏', '', '', source), text(`${HIDDEN[what]}${names}，已照样读取`), word('')];
}

/** A row that was taken for a target, with the reason and how sure it is. */
function takenRow({ target, label, evidence, score }: TargetRow, metric: string): CellObject[] {
  return [...placed('采用', target, metric, label), text(evidence), number(String(score), '0%')];
}

/** One for each unit that a row's figures were converted from, with all the cells that were. */
function convertedRows(row: TargetRow, metric: string): CellObject[][] {
  const sources = new Map<string, CellSource[]>();
  for (const reading of readingsOf(row)) {
    if (!reading.ok || reading.conversion === null) continue;
    const how = conversionText(reading.conversion);
    sources.set(how, [...(sources.get(how) ?? []), reading.source]);
  }
  return [...sources].map(([how, cells]) => {
    const joined = (part: 'cell' | 'text'): string => cells.map((source) => source[part]).join('、');
    const source = { sheet: row.label.sheet, cell: joined('cell'), text: joined('text') };
    return [...placed('换算', row.target, metric, source), text(how), word('')];
  });
}

function conversionText({ fromUnit, toUnit, factor }: Conversion): string {
  return `${fromUnit}换算为${toUnit}，乘以${factor}`;
}

function unreadRow({ label, candidates }: UnmatchedRow): CellObject[] {
  const reason = candidates.length === 0 ? '工作要点里没有相符的目标' : '同时像几个目标，不能确定是哪一个';
  return [...placed('未采用', candidates.join('、'), '', label), text(reason), word('')];
}

function placed(kind: string, target: string, metric: string, source: CellSource): CellObject[] {
  return [word(kind), word(target), text(metric), text(source.sheet), word(source.cell), text(source.text)];
}

/** Every figure of a row, in the order of its columns. */
function readingsOf({ planned, periods, parts, total, rate }: TargetRow): Reading[] {
  const single = [total, rate].filter((reading) => reading !== null);
  return [
    ...(planned === null ? [] : [planned]),
    ...periods.map(({ reading }) => reading),
    ...parts.map(({ reading }) => reading),
    ...single,
  ];
}
