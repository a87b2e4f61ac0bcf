import type { IsoDate } from '../../plan/period.js';
import { splitDatedNotes } from '../time/datedNotes.js';
import type { DateReading } from '../progress.js';
import { proseText } from './proseFigures.js';
import { timesIn } from './proseTime.js';

/** A note to be read for a target. */
export interface Note {
  text: string;
  /** Offsets of the note in the text, end exclusive. */
  start: number;
  end: number;
  /** The year of dates that name none. */
  year: number;
  /** The day as of which the note is, null where nothing says. */
  day: IsoDate | null;
  /** The note tells of one day: what accumulates must be said to be a total. */
  isEvent: boolean;
}

/** A stretch of a cell's text and the day under which it stands. */
interface Stretch {
  date: DateReading;
  start: number;
  end: number;
}

/**
 * The notes of a cell, each with its day; one under a day that no calendar has is left out.
 * @param known the day of a note without a date of its own: the row's 更新日期, or the table's day
 * @param stretches the cell's notes where they have been split already; a date may be the row's
 */
export function notesIn(
  text: string,
  year: number,
  known: IsoDate | null,
  stretches: readonly Stretch[] = splitDatedNotes(text, year),
): Note[] {
  let last = 0;
  return stretches.flatMap(({ date, start, end }): Note[] => {
    const opening = text.slice(last, start);
    last = end;
    const isDated = /[\d０-９一二三四五六七八九十年季]/.test(opening);
    if (isDated && date === 'invalid') return [];
    const day = date === 'invalid' ? known : (date ?? known);
    return [{ text, start, end, year, day, isEvent: isDated && !isSince(proseText(opening), year) }];
  });
}

/** 截至9月底 and 前三季度 open a note that tells of all that was done until then. */
function isSince(opening: string, year: number): boolean {
  return /截[至止]|[底末]\s*[)】\]]?\s*[：:，、]?\s*$/.test(opening) || timesIn(opening, year).at(-1)?.kind === 'since';
}
