import type { Plan } from '../../plan/plan.js';
import { addressOf } from '../../workbook/grid.js';
import type { Grid, Workbook } from '../../workbook/workbook.js';
import { readHeading, type Heading } from '../table/heading.js';
import type { Mapping } from './mapping.js';
import { COLUMN_WORDS, UNREAD, wordsFor } from './mappingWords.js';
import type { Progress, TableReading } from '../progress.js';
import { lastRow } from './mappedTables.js';
import { isSettingsSheet } from './mappingSheet.js';
import { rowLinesOf, type RowLines } from './rowLines.js';
import type { Span } from '../table/sheetRows.js';
import type { Table } from '../table/table.js';
import { tablesOf } from '../table/tablesOf.js';
import { yamlText } from './yamlText.js';

const USES: Readonly<Record<TableReading['use'], string>> = {
  targets: '目标的进展',
  tasks: '任务的进展',
  'targets-and-tasks': '目标和任务的进展',
  news: '工作动态',
  ledger: '简报台账',
  list: '名单',
  none: '没有认出用途，没有读',
};

/**
 * A mapping file that says how a workbook was read, for a person to correct; read back as it is, it changes nothing.
 * Rows that no target was found for, or several, are comments.
 * @param progress what was read of the workbook with this plan and mapping; null where no table could be recognised
 */
export function mappingText(
  workbook: Workbook,
  plan: Plan,
  progress: Progress | null,
  mapping: Mapping | null,
): string {
  const tables = tablesOf(workbook, plan, mapping);
  const rowLines = rowLinesOf(progress, plan, tables);
  const areas = new Map(tables.map((table) => [table, { header: table.header, span: spanOf(table) }]));
  const entries = [...areas].map(([table, area]) => {
    const ofSheet = [...areas].filter(([{ grid }]) => grid === table.grid).map(([, one]) => one);
    const rows = rowLines(table, area, lastRow(table.grid, area, ofSheet));
    return entryText(table, area.span, progress, plan.year, rows);
  });
  const empty = workbook.sheets.filter(
    (grid) => grid.rowCount > 0 && !isSettingsSheet(grid) && !tables.some((table) => table.grid === grid),
  );
  return `${preamble(workbook.name)}表格:\n${[...entries, ...empty.map(sampleText)].join('\n')}`;
}

/** The columns of a table that stands beside another; null for one that has its rows of the sheet to itself. */
function spanOf({ grid, span }: Table): Span | null {
  return span.left === 0 && span.right >= grid.columnCount - 1 ? null : span;
}

function preamble(name: string): string {
  return comments([
    `“${oneLine(name)}”是这样读的。改正后，核对和起草时加上 --mapping 本文件，就照改正后的读。`,
    '写到的工作表只读这里写的表，没有写到的仍由程序辨认。# 后面是说明，程序不读；要用以 # 开头的一行，去掉 # 和它后面的空格。',
    '工作表：名称；整张不读的，只写“不读: 是”。表头行：如 4，占两行的写 4-5。',
    '可以不写的：数据末行（不写则读到下一张表或末尾）、数据截至（如 2021-09-30）、年份、列范围（左右并排的表，如 A-F）。',
    '列：列的字母: 这一列是什么；没有写的列照它自己的表头理解。可以写（后面可以用括号写单位，如 累计完成（万元））：',
    `  ${COLUMN_WORDS}`,
    '行：行号: 目标的编号（9-2）、任务的编号（9-t2）、任务第9项、自动或不读；没有写的行由程序辨认。',
    '  括号里是这一行现在的名称，用来看出行号有没有变动，可以不写。',
    '名单：按这张表的行数计数的目标；另写“合计列”（列的字母）的，加总这一列。',
  ]);
}

function entryText(
  table: Table,
  span: Span | null,
  progress: Progress | null,
  planYear: number,
  { last, lines }: RowLines,
): string {
  const { index, grid, header, headings, year, asOf } = table;
  const use = progress?.tables[index]?.use ?? 'none';
  const [first, end] = [header.first + 1, header.last + 1];
  const list = table.list;
  const columns = [...headings].map(([column, heading]) => columnLine(column, heading, year, list !== null));
  return [
    `  # ${year === planYear ? USES[use] : `${year}年的，不是今年的，没有读`}${progress === null ? '' : districtOf(table, progress)}`,
    `  - 工作表: ${yamlText(grid.sheet)}`,
    `    表头行: ${first === end ? first : `${first}-${end}`}`,
    ...(span === null ? [] : [`    列范围: ${letters(span.left)}-${letters(span.right)}`]),
    ...(year === planYear ? [] : [`    年份: ${year}`]),
    asOf === null ? '    # 数据截至: 没有写明' : `    # 数据截至: ${asOf.date}`,
    ...(last === null ? [] : [`    数据末行: ${last}`]),
    ...(list === null ? [] : [`    名单: ${list.target}`]),
    ...(list?.sumColumn == null ? [] : [`    合计列: ${letters(list.sumColumn)}`]),
    ...under('列', columns),
    ...under('行', lines),
    '',
  ].join('\n');
}

/** A column that its own heading leaves unread needs no word; a list has headings of its own. */
function columnLine(column: number, heading: Heading, year: number, isOfList: boolean): string {
  const { text } = heading;
  const words = isOfList ? text : wordsFor(heading, year);
  const line = `${letters(column)}: ${yamlText(words)}${words.endsWith(text) ? '' : `  # ${oneLine(text)}`}`;
  const isUnread = words === UNREAD && readHeading(text.split('/'), year).role === null;
  return isUnread ? `# ${line}` : line;
}

function under(key: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const head = lines.every((line) => line.startsWith('#')) ? `# ${key}:` : `${key}:`;
  return [`    ${head}`, ...lines.map((line) => `      ${line}`)];
}

function letters(column: number): string {
  return addressOf(0, column).slice(0, -1);
}

/** What a person may write of a sheet in which no table was found. */
function sampleText({ sheet }: Grid): string {
  const lines = [
    '没有找到表，没有读。要读的，去掉下面各行行首的 #，改成实际的行和列：',
    `- 工作表: ${yamlText(sheet)}`,
    '  表头行: 1',
    '  列:',
    '    A: 指标名称',
    '    B: 累计完成',
  ];
  return lines.map((line) => `  # ${line}\n`).join('');
}

/** That a table of one district was left out, where it was. */
function districtOf({ grid, rows }: Table, { unmatched }: Progress): string {
  const left = unmatched.find(
    ({ district, label }) =>
      district !== undefined && label.sheet === grid.sheet && rows.some((row) => label.cell.endsWith(String(row + 1))),
  );
  return left?.district === undefined ? '' : `，只是${oneLine(left.district)}的，没有读`;
}

function comments(lines: readonly string[]): string {
  return lines.map((line) => `# ${line}\n`).join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
