import {
  isClip,
  type CellSource,
  type DatedCell,
  type DateReading,
  type NewsItem,
  type Passage,
  type Progress,
  type TargetRow,
  type TaskRow,
} from '../../progress/progress.js';

/** A day that a note, a news item or a date cell gives. */
export interface Dated {
  date: DateReading;
  source: CellSource;
  /** What to find it by. */
  text: string;
  /** What is planned may lie ahead. */
  isPlan: boolean;
  /** A note on what was done that names no day, and goes by the workbook's. */
  isUndated: boolean;
}

type IsSound = (date: DateReading) => boolean;
type Note = Dated & { own: boolean };

/** Every day that tasks and news of the workbook give; a note that goes by its row's 更新日期 is no day of its own where that is at fault. */
export function datedTexts({ rows, tasks, news }: Progress, isSound: IsSound): Dated[] {
  return [
    ...rows.flatMap(datesOfRow),
    ...tasks.flatMap((task) => datesOfTask(task, isSound)),
    ...news.flatMap(dateOfNews),
  ];
}

/** A target row's date cells that no calendar has. */
function datesOfRow({ deadline, updated }: TargetRow): Dated[] {
  return [deadline, updated].flatMap((cell) => (cell?.date === 'invalid' ? [cellOf(cell)] : []));
}

/** A row's notes, and its date cells: a note without a day of its own goes by 更新日期, which is then the one to be told of. */
function datesOfTask({ progress, problems, next, deadline, updated }: TaskRow, isSound: IsSound): Dated[] {
  const notes = [
    ...datesOfNotes(progress, false),
    ...datesOfNotes(problems, false).map((note) => ({ ...note, isUndated: false })),
    ...datesOfNotes(next, true),
  ];
  const goesBy = ({ date, own }: Note): boolean => !own && date !== null && date === updated?.date;
  const limit = deadline?.date === 'invalid' ? [cellOf(deadline)] : [];
  const isTold = updated !== null && updated.date !== null && (!isSound(updated.date) || notes.some(goesBy));
  return [...notes.filter((note) => !goesBy(note)), ...limit, ...(isTold ? [cellOf(updated)] : [])];
}

function cellOf({ date, source }: DatedCell): Dated {
  return { date, source, text: source.text, isPlan: false, isUndated: false };
}

/** Each note of a cell with the words before it since the last one: its own date, if it has any. */
function datesOfNotes(notes: readonly Passage[], isPlan: boolean): Note[] {
  return notes.map(({ date, undated, source, start, end }, index) => {
    const from = notes[index - 1]?.end ?? 0;
    const text = source.text.slice(from, end).replace(/^[\s。；;]+/, '');
    const isUndated = undated === true && !isPlan;
    return { date, source, text, isPlan, isUndated, own: text.length > end - start };
  });
}

function dateOfNews({ date, dateSource, headline }: NewsItem): Dated[] {
  if (isClip(dateSource)) return [];
  const text = date === 'invalid' ? dateSource.text : headline.text;
  return [{ date, source: dateSource, text, isPlan: false, isUndated: false }];
}
