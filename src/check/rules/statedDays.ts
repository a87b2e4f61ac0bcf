import { endOf, partsOf, type IsoDate } from '../../plan/period.js';
import { allInText } from '../../progress/time/asOf.js';
import type { Progress, StatedDay, TableReading, TargetRow } from '../../progress/progress.js';
import { yearEnd } from '../pace.js';
import { speaksOfYear } from './noteYear.js';

/** A day that the workbook states, and another that contradicts it: of the title too, of the file's name, or of the figures. */
export interface Contradiction extends StatedDay {
  by: 'title' | 'sheet' | 'file' | 'figures';
  other: IsoDate;
}

/**
 * Stated days that contradict each other: two above one table, the latest above any table and the file's name, and a day
 * before the last figures of its own table. Tables of different days are no contradiction. Each cell is told of once.
 */
export function contradictingDays({ statedDays, tables, rows }: Progress, year: number): Contradiction[] {
  const stated = statedDays.filter(({ day, strength }) => strength !== 'filed' && speaksOfYear(day, year));
  const above = stated.flatMap((one) => {
    const table = tableBelow(one, tables);
    return one.source === null || table === null ? [] : [{ ...one, table: table.index }];
  });
  const found = [
    ...above.flatMap((one, at) => {
      const before = above.slice(0, at).find((other) => other.table === one.table && differ(one, other));
      return before === undefined ? [] : [{ ...one, by: 'title' as const, other: before.day }];
    }),
    ...againstSheetName(above, year),
    ...againstFileName(stated, above),
    ...againstFigures(above, rows),
  ];
  return found.filter((one, at) => found.findIndex(({ source }) => source === one.source) === at);
}

type Above = StatedDay & { table: number };

/** A sheet that was copied for the next month, but not its title. */
function againstSheetName(above: readonly Above[], year: number): Contradiction[] {
  return above.flatMap((one): Contradiction[] => {
    const named = allInText(one.source?.sheet ?? '', year).map(({ date, strength }): StatedDay => ({
      day: date,
      strength,
      source: null,
    }));
    const other = named.find((day) => day.strength !== 'filed' && differ(one, day));
    return other === undefined ? [] : [{ ...one, by: 'sheet', other: other.day }];
  });
}

function againstFileName(stated: readonly StatedDay[], above: readonly Above[]): Contradiction[] {
  const named = stated.find(({ source }) => source === null);
  const latest = above.reduce<Above | null>((best, one) => (best === null || one.day > best.day ? one : best), null);
  return named === undefined || latest === null || !differ(named, latest)
    ? []
    : [{ ...latest, by: 'file', other: named.day }];
}

/** Months to come that are filled with zeros, or with what there is already, say nothing. */
function againstFigures(above: readonly Above[], rows: readonly TargetRow[]): Contradiction[] {
  return above.flatMap((one) => {
    const last = lastFilled(rows, one.table);
    const covers = one.day.slice(0, 7);
    return last === null || last.slice(0, 7) <= covers ? [] : [{ ...one, by: 'figures' as const, other: last }];
  });
}

function lastFilled(rows: readonly TargetRow[], table: number): IsoDate | null {
  let last: IsoDate | null = null;
  for (const row of rows) {
    if (row.table !== table || row.from !== 'row') continue;
    const at = row.periods.findLastIndex(({ reading }) => reading.ok && reading.value !== '0');
    const [now, before] = [row.periods[at], row.periods[at - 1]];
    if (now === undefined) continue;
    const isCarried =
      row.measure !== 'increment' &&
      before?.reading.ok === true &&
      now.reading.ok &&
      before.reading.value === now.reading.value;
    const end = endOf(now.period);
    if (!isCarried && (last === null || end > last)) last = end;
  }
  return last;
}

/** Within one month two ways of putting it agree; so does 全年 as the frame of a form that stands at some day. */
function differ(a: StatedDay, b: StatedDay): boolean {
  if (a.day.slice(0, 7) === b.day.slice(0, 7)) return false;
  const isFrame = ({ day, strength }: StatedDay): boolean =>
    strength === 'period' && day === yearEnd(partsOf(day).year);
  return !isFrame(a) && !isFrame(b);
}

/** The table that a title stands above: the first of its sheet whose header comes after it. */
function tableBelow({ source }: StatedDay, tables: readonly TableReading[]): TableReading | null {
  if (source === null) return null;
  const row = Number(/\d+$/.exec(source.cell)?.[0] ?? 0) - 1;
  const below = tables.filter(({ sheet, header }) => sheet === source.sheet && header.first > row);
  return below.reduce<TableReading | null>(
    (best, one) => (best === null || one.header.first < best.header.first ? one : best),
    null,
  );
}
