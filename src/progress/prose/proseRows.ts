import Big from 'big.js';
import type { IsoDate } from '../../plan/period.js';
import type { Plan, Target } from '../../plan/plan.js';
import { bareRow } from '../row/bareRow.js';
import { isPartOf } from '../district/district.js';
import type { Matcher } from '../match/matchTarget.js';
import { isExact } from '../number/precision.js';
import type { CellSource, Entry, TargetRow } from '../progress.js';
import { readingOf } from './proseCell.js';
import { notesIn, type Note } from './proseNotes.js';
import { paragraphFinder, type Ledger } from './proseParagraphs.js';
import type { ProseReader, ProseReading } from './proseReader.js';

/**
 * Reads what the paragraphs about items and chapters say of their targets; a row for each target, paragraph and day.
 * What one district tells is not what the city has.
 * @param asOf the workbook's day: of notes in a table without a day of its own that neither have a date nor stand beside one
 */
export function proseRows(
  ledgers: readonly Ledger[],
  plan: Plan,
  asOf: IsoDate | null,
  read: ProseReader,
  match: Matcher,
): TargetRow[] {
  const paragraphsOf = paragraphFinder(plan, match);
  const ofCity = ledgers.filter(({ table: { district } }) => district === null || !isPartOf(plan, district));
  return ofCity.flatMap((ledger) =>
    paragraphsOf(ledger).flatMap(({ about, passages }): TargetRow[] => {
      const [passage] = passages;
      if (passage === undefined || about.mayHold?.test(passage.source.text) !== true) return [];
      const { table } = ledger;
      const notes = notesIn(passage.source.text, table.year, table.asOf?.date ?? asOf, passages);
      return notes.flatMap((note) =>
        about.targets.flatMap(([target, trust]) =>
          read(note, target.id, trust).flatMap(
            (reading) => rowOf(target, about.name, reading, note, table.index, passage.source) ?? [],
          ),
        ),
      );
    }),
  );
}

function rowOf(
  target: Target,
  about: string,
  prose: ProseReading,
  note: Note,
  table: number,
  source: CellSource,
): TargetRow | null {
  const reading = readingOf([prose], source);
  if (reading === null) return null;
  const words = prose.kind === 'one' ? around(note, prose.span) : prose.among.join('、');
  return bareRow({
    target: target.id,
    from: 'prose',
    evidence: `${about}的进展“${words}”`,
    score: prose.kind === 'one' ? prose.score : 0.5,
    table,
    label: source,
    total: reading,
    asOf: prose.day ?? note.day,
  });
}

const MOST_BEFORE = 16;

/** The words before a figure in its clause, and the figure. */
function around({ text, start }: Note, span: { start: number; end: number }): string {
  const before = text.slice(Math.max(start, span.start - MOST_BEFORE), span.start);
  const clause = /[^，。；;！!？?\n\r]*$/.exec(before)?.[0] ?? '';
  const isCut = clause.length === before.length && span.start - clause.length > start;
  return `${isCut ? '…' : ''}${clause}${text.slice(span.start, span.end)}${span.end < text.length ? '…' : ''}`;
}

/**
 * What is kept of the paragraphs beside the tables: of a target for which no table and no list has a figure all that is
 * certain (what is not, only where nothing is); of any other only what clearly says another figure for the same day.
 * @param told what tables and lists say
 */
export function besideTables(rows: readonly TargetRow[], told: readonly Entry[]): TargetRow[] {
  const days = new Map<string, Map<IsoDate, Entry>>();
  for (const entry of told) {
    const ofTarget = days.get(entry.target) ?? new Map<IsoDate, Entry>();
    days.set(entry.target, ofTarget.set(entry.asOf, entry));
  }
  const known = new Set(rows.filter(({ total }) => total?.ok === true).map(({ target }) => target));
  return rows.filter((row) => {
    const entries = days.get(row.target);
    if (entries === undefined) return row.total?.ok === true || !known.has(row.target);
    const entry = row.asOf === null ? undefined : entries.get(row.asOf);
    return entry !== undefined && contradicts(row, entry);
  });
}

/** From this score on a name of the target stands beside the figure. */
const CLEAR = 0.9;

function contradicts({ total, score }: TargetRow, entry: Entry): boolean {
  if (total?.ok !== true || score < CLEAR || !isExact(total) || !isExact(entry)) return false;
  const written = total.span === null ? '' : total.source.text.slice(total.span.start, total.span.end);
  const places = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
  const last = new Big(10).pow(-places).times(total.conversion?.factor ?? 1);
  return new Big(total.value)
    .minus(entry.value)
    .abs()
    .gte(places === 0 && total.conversion === null ? 0.5 : last);
}
