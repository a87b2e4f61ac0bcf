import type { IsoDate } from '../../plan/period.js';
import type { CellSource, Reading } from '../progress.js';
import { notesIn } from './proseNotes.js';
import type { ProseReader, ProseReading } from './proseReader.js';

/** A cell's figure in words, and the day that the words give it, null where they give none. */
export interface CellProse {
  reading: Reading;
  asOf: IsoDate | null;
  /** They say that it counts from January. */
  isSinceJanuary: boolean;
}

/**
 * Reads a cell that is no figure as a whole in the row of a target: 入库312家，较上年净增41家. Of several days the last counts.
 * @param known the day as of which the table stands
 * @returns null where the words give no figure of the target
 */
export function readCellProse(
  source: CellSource,
  target: string,
  year: number,
  known: IsoDate | null,
  read: ProseReader,
): CellProse | null {
  const readings = notesIn(source.text, year, known).flatMap((note) =>
    read(note, target, 'row').map((reading) => ({ reading, day: reading.day ?? note.day })),
  );
  // What has no day is of the day of the table, which is not known.
  const last = readings.reduce<IsoDate | null>((a, { day }) => (a === null || day === null || day > a ? day : a), '');
  const latest = readings.filter(({ day }) => day === last).map(({ reading }) => reading);
  const reading = readingOf(latest, source);
  const isSinceJanuary = latest.every((one) => one.kind === 'one' && one.isTotal);
  return reading === null ? null : { reading, asOf: last === known ? null : last, isSinceJanuary };
}

/** The reading that all agree on; several figures that fit equally are a doubt. */
export function readingOf(readings: readonly ProseReading[], source: CellSource): Reading | null {
  const [first] = readings;
  if (first === undefined) return null;
  const values = readings.map((one) => (one.kind === 'one' ? one.value : null));
  if (first.kind === 'several' || values.some((value) => value !== first.value)) {
    const among = readings.flatMap((one) =>
      one.kind === 'one' ? [source.text.slice(one.span.start, one.span.end)] : one.among,
    );
    return { ok: false, doubt: 'ambiguous', among: [...new Set(among)], source };
  }
  const { value, approximate, bound, conversion, span } = first;
  return { ok: true, value, approximate, bound, conversion, unitFrom: 'cell', asText: false, span, source };
}
