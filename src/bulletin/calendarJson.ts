import { calendarWords, type CalendarReport } from './calendarReport.js';

/** The year's issues for other programs; its keys are a contract. */
export function calendarJson({ asOf, count, lines, warnings }: CalendarReport): object {
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
