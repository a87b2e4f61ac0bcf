import type { BulletinKind, Calendar, ShippedKind } from '../plan/calendar.js';
import { endOf, type IsoDate } from '../plan/period.js';

/** Kinds that report how all targets stand: each is the one before for the next. */
const PROGRESS_KINDS: ReadonlySet<BulletinKind> = new Set<ShippedKind>([
  'monthly',
  'quarterly',
  'half-year',
  'year-review',
]);

/** What tells no changes; own kinds do, though no other issue follows on them. */
const OTHER_KINDS: ReadonlySet<BulletinKind> = new Set<ShippedKind | 'summary'>([
  'targets',
  'topic',
  'news',
  'summary',
]);

/** Whether an issue of a kind tells what changed since the progress issue before. */
export function tellsChanges(kind: BulletinKind): boolean {
  return !OTHER_KINDS.has(kind);
}

/** Where the last progress issue ended that covers less of the year than one of `kind` up to `end`; null where there is none. */
export function progressBefore({ bulletins }: Calendar, kind: BulletinKind, end: IsoDate): IsoDate | null {
  if (!tellsChanges(kind)) return null;
  const ends = bulletins.filter((planned) => PROGRESS_KINDS.has(planned.kind)).map(({ period }) => endOf(period));
  return (
    ends
      .filter((day) => day < end)
      .sort()
      .at(-1) ?? null
  );
}
