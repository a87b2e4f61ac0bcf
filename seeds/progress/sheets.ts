import type { Cell, Row, Sheet } from 'write-excel-file/universal';
import { banner, blanks, day, heading, label, line, mergedDown, prose, title, typed } from './cells.js';
import type { WorkbookData } from './data.js';

const MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
const RATE = '0.0%';

/** Sheets of the workbook, in its order. */
export function sheetsOf(data: WorkbookData): Sheet<Blob>[] {
  return [
    indicatorSheet(data.indicators),
    taskSheet(data.tasks),
    districtSheet(data.districts),
    newsSheet(data.news),
    ledgerSheet(data.ledger),
  ];
}

function sheet(name: string, data: Row[], widths: number[], stickyRowsCount: number): Sheet<Blob> {
  return { sheet: name, data, columns: widths.map((width) => ({ width })), stickyRowsCount, orientation: 'landscape' };
}

function indicatorSheet(data: WorkbookData['indicators']): Sheet<Blob> {
  const lead = ['序号', '内部编号', '要点条目', '指标名称', '计量单位', '年度目标'];
  const trail = ['全年累计完成', '完成率', '责任科室', '备注'];
  const width = lead.length + MONTHS.length + trail.length;
  const across = heading('各月累计完成数', { columnSpan: MONTHS.length });
  const down = (text: string): Cell => heading(text, { rowSpan: 2 });
  const rows: Row[] = [
    title(data.title, width),
    line(data.filing, width),
    [...lead.map(down), across, ...blanks(MONTHS.length - 1), ...trail.map(down)],
    [...blanks(lead.length), ...MONTHS.map((month) => heading(month)), ...blanks(trail.length)],
  ];
  let number = 0;
  for (const chapter of data.chapters) {
    rows.push(banner(chapter.title, width));
    for (const { item, rows: indicators } of chapter.items) {
      indicators.forEach((indicator, index) => {
        number += 1;
        rows.push([
          typed(number),
          typed(indicator.code),
          mergedDown(typed(item), index, indicators.length),
          label(indicator.name),
          typed(indicator.unit),
          typed(indicator.goal, indicator.format),
          ...indicator.months.map((month) => typed(month, indicator.format)),
          typed(indicator.total ?? indicator.months.at(-1), indicator.format),
          typed(indicator.rate, RATE),
          typed(indicator.office),
          label(indicator.remark),
        ]);
      });
    }
  }
  rows.push(...[...data.notes, data.footer].map((note) => line(note, width)));
  const widths = [6, 10, 9, 42, 9, 14, ...MONTHS.map(() => 11), 13, 10, 20, 28];
  return { ...sheet('指标月报', rows, widths, 4), stickyColumnsCount: 4 };
}

function taskSheet(data: WorkbookData['tasks']): Sheet<Blob> {
  const heads = [
    '序号',
    '要点条目',
    '工作任务',
    '责任科室',
    '完成时限',
    '更新日期',
    '进展情况',
    '存在问题',
    '下一步措施',
  ];
  const rows: Row[] = [
    title(data.title, heads.length),
    line(data.filing, heads.length),
    heads.map((text) => heading(text)),
  ];
  for (const { item, tasks } of data.items) {
    tasks.forEach((task, index) => {
      rows.push([
        typed(rows.length - 2),
        mergedDown(typed(item), index, tasks.length),
        prose(task.task),
        typed(task.office),
        day(task.deadline),
        day(task.updated, 'yyyy"年"m"月"d"日"'),
        prose(task.progress),
        prose(task.problems),
        prose(task.next),
      ]);
    });
  }
  return sheet('任务台账', rows, [6, 9, 42, 20, 14, 16, 70, 50, 50], 3);
}

function districtSheet(data: WorkbookData['districts']): Sheet<Blob> {
  const heads = ['序号', '要点条目', '指标名称', '计量单位', ...data.names, '合计'];
  const rows: Row[] = [title(data.title, heads.length)];
  for (const [index, block] of data.blocks.entries()) {
    if (index > 0) rows.push([]);
    rows.push(
      line(block.asOf, heads.length),
      heads.map((text) => heading(text)),
    );
    block.rows.forEach((row, at) => {
      const lead = [typed(at + 1), typed(row.item), label(row.name), typed(row.unit)];
      rows.push([...lead, ...row.parts.map((part) => typed(part)), typed(row.total)]);
    });
  }
  return sheet('县区园区', rows, [6, 9, 32, 9, ...data.names.map(() => 12), 12], 1);
}

function newsSheet(data: WorkbookData['news']): Sheet<Blob> {
  const heads = ['日期', '要点条目', '标题', '内容', '来源'];
  const rows: Row[] = [title(data.title, heads.length), heads.map((text) => heading(text))];
  for (const news of data.items) {
    const { date, item, headline, text, origin } = news;
    rows.push([day(date, 'yyyy/m/d'), typed(item), prose(headline), prose(text), typed(origin)]);
  }
  return sheet('工作动态', rows, [16, 9, 40, 90, 24], 2);
}

function ledgerSheet(data: WorkbookData['ledger']): Sheet<Blob> {
  const heads = ['期号', '总期号', '日历编号', '标题', '类别', '期间', '印发日期', '状态', '文件名'];
  const rows: Row[] = [title(data.title, heads.length), heads.map((text) => heading(text))];
  for (const row of data.rows) {
    rows.push([
      typed(row.number),
      typed(row.runningNumber),
      typed(row.key),
      label(row.title),
      typed(row.category),
      typed(row.period),
      day(row.date),
      typed(row.state),
      label(row.file),
    ]);
  }
  return sheet('简报台账', rows, [8, 8, 10, 64, 12, 12, 16, 10, 34], 2);
}
