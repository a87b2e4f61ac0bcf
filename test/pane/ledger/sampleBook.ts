import type { NumberedIssue } from '../../../src/bulletin/ledgerEdit.js';
import { orderBulletin, orderNews } from '../../../src/bulletin/order.js';
import type { Opened } from '../../../src/pane/session/opened.js';
import { checkProgress, openWorkbook } from '../../../src/pipeline/reading.js';
import type { Workbook } from '../../../src/workbook/workbook.js';
import { calendar, plan } from '../../seeds/seeds.js';
import { workbookOf } from '../../progress/sheets.js';

const FIGURES = { rows: [['截至2021年9月30日'], ['指标名称', '年度目标', '累计完成'], ['银企对接会', 1, 2]] };

/** A workbook with some figures and, where rows are given, a ledger of them. */
export function bookWith(ledger: readonly (readonly (string | number | null)[])[] | null): Workbook {
  return workbookOf({ 指标: FIGURES, ...(ledger === null ? {} : { 简报台账: { rows: ledger } }) });
}

/** What a pane has read of it. */
export function openedFrom(workbook: Workbook): Opened {
  const progress = openWorkbook(workbook, plan);
  const report = checkProgress(plan, progress, '2021-12-31');
  return { workbook, plan, calendar, progress, report, mapping: null };
}

/** A draft of a planned issue, as somebody makes it who sees this. */
export function draftOf(key: number, { progress }: Opened, title = `第${key}份`): NumberedIssue {
  const planned = calendar.bulletins.find((one) => one.key === key);
  if (planned === undefined) throw new Error(`no bulletin ${key}`);
  const order = orderBulletin(planned, calendar, progress.ledger, '2021-12-31');
  return { planned, title, order: { ...order, issue: numbered(order.issue) } };
}

/** A draft of news of a day. */
export function newsOf(day: string, { progress }: Opened): NumberedIssue {
  const order = orderNews(calendar, progress.ledger, day);
  return { planned: null, title: `${day}的动态`, order: { ...order, issue: numbered(order.issue) } };
}

function numbered<T>(issue: T | null): T {
  if (issue === null) throw new Error('a bulletin has a number');
  return issue;
}
