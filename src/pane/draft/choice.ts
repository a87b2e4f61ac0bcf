import type { Calendar } from '../../plan/calendar.js';
import type { IsoDate } from '../../plan/period.js';

/** What a person wants to be drafted. */
export type Choice =
  | { what: 'planned'; key: number }
  /** 工作动态 up to a day, null: the day of the workbook. */
  | { what: 'news'; day: IsoDate | null }
  | { what: 'summary'; part: 'year' | 'half-year'; tableOnly: boolean };

/** A choice as the value of a form's field. */
export function choiceValue(choice: Choice): string {
  switch (choice.what) {
    case 'planned':
      return `planned ${choice.key}`;
    case 'news':
      return choice.day === null ? 'news' : `news ${choice.day}`;
    case 'summary':
      return `summary ${choice.part}${choice.tableOnly ? ' table' : ''}`;
  }
}

/** The summary that a day asks for: of the year once it is over, until then of its first half, where that is planned. */
export function summaryOn(calendar: Calendar, asOf: IsoDate): Choice {
  const part = calendar.halfYearSummary === null || asOf >= `${calendar.year}-12-31` ? 'year' : 'half-year';
  return { what: 'summary', part, tableOnly: false };
}
