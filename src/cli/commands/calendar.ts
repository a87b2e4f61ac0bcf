import { asOfDate, calendarReport, calendarWords, openWorkbook, type CalendarReport } from '../../pipeline.js';
import { askedDay } from '../askedDay.js';
import { EXIT } from '../exitCode.js';
import { readCalendar, readMapping, readPlan, readNamedFile } from '../readFiles.js';
import { calendarTable } from '../tables.js';

/** What `calendar` was asked. */
export interface CalendarOptions {
  workbook: string;
  plan: string;
  asOf: string | undefined;
  mapping: string | undefined;
  json: boolean;
}

/** Says how each issue of the year stands, and what is wrong with their number. */
export async function calendarCommand(options: CalendarOptions): Promise<number> {
  const asked = askedDay(options.asOf);
  const plan = await readPlan(options.plan);
  const calendar = await readCalendar(options.plan, plan);
  const mapping = await readMapping(options.mapping, plan);
  const { name, bytes } = await readNamedFile(options.workbook);
  const progress = openWorkbook(bytes, name, plan, mapping);
  const report = calendarReport(calendar, plan, progress, asOfDate(progress, asked));
  process.stdout.write(options.json ? `${JSON.stringify(toJson(report), null, 1)}\n` : textOf(name, report));
  return EXIT.done;
}

function textOf(workbook: string, { asOf, count, lines, warnings }: CalendarReport): string {
  const counted =
    count === null
      ? ''
      : `，年内已印发${count.issued}${count.target.unit}，工作要点要求不少于${count.promised}${count.target.unit}`;
  const table = calendarTable(lines.map((line) => calendarWords(line, asOf)));
  const said = warnings.map(({ message, advice }) => `[提醒] ${message}\n  → ${advice}`);
  return `${[`${workbook}，截至${asOf}${counted}`, table, ...said].join('\n')}\n`;
}

/** For other programs; its keys are a contract. */
function toJson({ asOf, count, lines, warnings }: CalendarReport): object {
  return {
    asOf,
    count:
      count === null
        ? null
        : {
            target: count.target.id,
            promised: count.promised,
            planned: count.planned,
            issued: count.issued,
            open: count.open,
          },
    issues: lines.map((line) => ({
      key: line.planned?.key ?? null,
      number: line.issue?.number ?? null,
      runningNumber: line.issue?.runningNumber ?? null,
      kind: line.planned?.kind ?? null,
      period: line.planned?.period ?? null,
      date: line.date,
      state: line.state,
      note: calendarWords(line, asOf).note,
      row: line.row === null ? null : { sheet: line.row.source.sheet, cell: line.row.source.cell },
    })),
    warnings,
  };
}
