import type { Plan } from '../../plan/plan.js';
import { lettersOf } from '../../workbook/grid.js';
import type { Grid, Workbook } from '../../workbook/workbook.js';
import type { Progress, TableReading } from '../progress.js';
import type { Mapping } from './mapping.js';
import { isSettingsSheet } from './mappingSheet.js';
import { COLUMN_WORDS } from './mappingWords.js';
import { readTables, type ReadColumn, type ReadTable } from './readTables.js';
import { rowLinesOf } from './rowLines.js';
import { yamlText } from './yamlText.js';

/** What a table was read for. */
export const USE_WORDS: Readonly<Record<TableReading['use'], string>> = {
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
  const tables = readTables(workbook, plan, progress, mapping);
  const linesOf = rowLinesOf(plan);
  const entries = tables.map((read) => entryText(read, plan.year, read.rows.flatMap(linesOf)));
  const empty = workbook.sheets.filter(
    (grid) => grid.rowCount > 0 && !isSettingsSheet(grid) && !tables.some(({ table }) => table.grid === grid),
  );
  return `${preamble(workbook.name)}表格:\n${[...entries, ...empty.map(sampleText)].join('\n')}`;
}

function preamble(name: string): string {
  return comments([
    `“${oneLine(name)}”是这样读的。改正后，在窗格的“识别”里载入本文件，或在命令行加上 --mapping 本文件，就照改正后的读。`,
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
  { table, span, use, district, last, columns }: ReadTable,
  planYear: number,
  rows: readonly string[],
): string {
  const { grid, header, year, asOf, list } = table;
  const [first, end] = [header.first + 1, header.last + 1];
  return [
    `  # ${year === planYear ? USE_WORDS[use] : `${year}年的，不是今年的，没有读`}${districtWords(district)}`,
    `  - 工作表: ${yamlText(grid.sheet)}`,
    `    表头行: ${first === end ? first : `${first}-${end}`}`,
    ...(span === null ? [] : [`    列范围: ${lettersOf(span.left)}-${lettersOf(span.right)}`]),
    ...(year === planYear ? [] : [`    年份: ${year}`]),
    asOf === null ? '    # 数据截至: 没有写明' : `    # 数据截至: ${asOf.date}`,
    ...(last === null ? [] : [`    数据末行: ${last}`]),
    ...(list === null ? [] : [`    名单: ${list.target}`]),
    ...(list?.sumColumn == null ? [] : [`    合计列: ${lettersOf(list.sumColumn)}`]),
    ...under('列', columns.map(columnLine)),
    ...under('行', rows),
    '',
  ].join('\n');
}

/** A column that its own heading leaves unread needs no word. */
function columnLine({ column, heading: { text }, words, isUnreadByItself }: ReadColumn): string {
  const line = `${lettersOf(column)}: ${yamlText(words)}${words.endsWith(text) ? '' : `  # ${oneLine(text)}`}`;
  return isUnreadByItself ? `# ${line}` : line;
}

function under(key: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const head = lines.every((line) => line.startsWith('#')) ? `# ${key}:` : `${key}:`;
  return [`    ${head}`, ...lines.map((line) => `      ${line}`)];
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
function districtWords(district: string | null): string {
  return district === null ? '' : `，只是${oneLine(district)}的，没有读`;
}

function comments(lines: readonly string[]): string {
  return lines.map((line) => `# ${line}\n`).join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
