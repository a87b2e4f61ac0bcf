import type { BulletinKind, Calendar } from '../plan/calendar.js';
import { endOf, type IsoDate } from '../plan/period.js';
import type { Subject } from './scope.js';

/** Kinds that report how all targets stand: each is the one before for the next. */
const PROGRESS_KINDS: readonly Subject['kind'][] = ['monthly', 'quarterly', 'half-year', 'year-review'];

/** Whether an issue of a kind tells what changed since the one before. */
export function reportsProgress(kind: Subject['kind']): boolean {
  return PROGRESS_KINDS.includes(kind);
}

/** Where the last progress issue ended that covers less of the year than one of `kind` up to `end`; null where there is none. */
export function progressBefore({ bulletins }: Calendar, kind: BulletinKind, end: IsoDate): IsoDate | null {
  if (!reportsProgress(kind)) return null;
  const ends = bulletins.filter((planned) => reportsProgress(planned.kind)).map(({ period }) => endOf(period));
  return (
    ends
      .filter((day) => day < end)
      .sort()
      .at(-1) ?? null
  );
}
