import type { CellSource, DateReading, NewsItem, Passage, TaskRow } from '../../progress/progress.js';
import type { Finding } from '../report.js';
import { speaksOfYear } from './noteYear.js';
import { placed, type Rule } from './rule.js';

interface Dated {
  date: DateReading;
  source: CellSource;
  /** What to find it by. */
  text: string;
}

/** Notes and news whose date is none, of another year, or not given at all: they are left out. */
export const dateInvalid: Rule = ({ plan, progress }) =>
  [...progress.tasks.flatMap(datesOfTask), ...progress.news.map(dateOfNews)].flatMap(
    ({ date, source, text }): Finding[] => {
      const what = faultOf(date, plan.year);
      return what === null ? [] : [{ rule: 'date-invalid', severity: 'warning', ...placed(null, source), text, what }];
    },
  );

function faultOf(date: DateReading, year: number): 'invalid' | 'undated' | 'other-year' | null {
  if (date === null) return 'undated';
  if (date === 'invalid') return 'invalid';
  return speaksOfYear(date, year) ? null : 'other-year';
}

/** A row's notes, and those of its date cells that no calendar has. */
function datesOfTask({ progress, problems, next, deadline, updated }: TaskRow): Dated[] {
  const cells = [deadline, updated].flatMap((cell) => (cell?.date === 'invalid' ? [cell] : []));
  const isSaid = updated?.date === 'invalid';
  return [
    ...[progress, problems, next]
      .flatMap(datesOfNotes)
      .filter(({ date, own }) => own || !(isSaid && date === 'invalid')),
    ...cells.map(({ date, source }) => ({ date, source, text: source.text })),
  ];
}

/** Each note of a cell with the words before it since the last one: its own date, if it has any. */
function datesOfNotes(notes: readonly Passage[]): (Dated & { own: boolean })[] {
  return notes.map(({ date, source, start, end }, index) => {
    const from = notes[index - 1]?.end ?? 0;
    const text = source.text.slice(from, end).replace(/^[\s。；;]+/, '');
    return { date, source, text, own: text.length > end - start };
  });
}

function dateOfNews({ date, dateSource, headline }: NewsItem): Dated {
  return { date, source: dateSource, text: date === 'invalid' ? dateSource.text : headline.text };
}
