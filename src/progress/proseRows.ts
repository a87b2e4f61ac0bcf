import Big from 'big.js';
import type { IsoDate } from '../plan/period.js';
import { itemsOf, type Item, type Plan, type Target } from '../plan/plan.js';
import { conversionFactor, unitNamed, unitNames } from '../plan/unit.js';
import { bareRow } from './bareRow.js';
import { NUMERAL_SIGNS } from './chineseNumeral.js';
import { isPartOf } from './district.js';
import { plainWords } from './plainWords.js';
import type { CellSource, Entry, TargetRow, TaskRow } from './progress.js';
import { readingOf } from './proseCell.js';
import type { Trust } from './proseMatch.js';
import { notesIn, type Note } from './proseNotes.js';
import type { ProseReader, ProseReading } from './proseReader.js';
import type { Table } from './table.js';

/**
 * Reads what the paragraphs about the items say of their targets; a row for each target, paragraph and day.
 * What one district tells is not what the city has.
 * @param asOf the workbook's day: of notes in a table without a day of its own that neither have a date nor stand beside one
 */
export function proseRows(
  ledgers: readonly { table: Table; tasks: readonly TaskRow[] }[],
  plan: Plan,
  asOf: IsoDate | null,
  read: ProseReader,
): TargetRow[] {
  const items = new Map(itemsOf(plan).map((item) => [item.number, { item, mayHold: figureOf(item) }]));
  const trusts = new Map<string, ReturnType<typeof trustsOf>>();
  const ofCity = ledgers.filter(({ table: { district } }) => district === null || !isPartOf(plan, district));
  return ofCity.flatMap(({ table, tasks }) =>
    tasks.flatMap((task): TargetRow[] => {
      const [passage] = task.progress;
      const found = items.get(task.item);
      if (passage === undefined || found?.mayHold?.test(passage.source.text) !== true) return [];
      const { text } = passage.source;
      const notes = notesIn(text, table.year, table.asOf?.date ?? asOf, task.progress);
      const key = `${task.item} ${task.task ?? ''}`;
      const ofTargets = trusts.get(key) ?? trustsOf(found.item, task.task);
      trusts.set(key, ofTargets);
      return notes.flatMap((note) =>
        ofTargets.flatMap(([target, trust]) =>
          read(note, target.id, trust).flatMap(
            (reading) => rowOf(target, reading, note, table.index, passage.source) ?? [],
          ),
        ),
      );
    }),
  );
}

/** A number with a unit of one of the item's targets; null for an item without targets. */
function figureOf({ targets }: Item): RegExp | null {
  if (targets.length === 0) return null;
  const units = targets.flatMap(({ unit }) => unitNamed(unit) ?? []);
  const names = unitNames().filter((name) => {
    const unit = unitNamed(name);
    return unit !== null && units.some((own) => conversionFactor(unit, own) !== null);
  });
  const words = names.map((name) => name.replace(/[()/]/g, String.raw`\$&`)).join('|');
  return new RegExp(`[\\d０-９${NUMERAL_SIGNS}][多余]?\\s*(?:${words}|％|台（套）)`);
}

/** How much a paragraph beside a clause of the plan is about each target of the item. */
function trustsOf({ tasks, targets }: Item, task: string | null): (readonly [Target, Trust])[] {
  const clause = plainWords(tasks.find(({ id }) => id === task)?.quote ?? '');
  const own = targets.filter(({ quote }) => clause.includes(plainWords(quote)));
  return targets.map((target) => [
    target,
    !own.includes(target) ? 'item' : own.length === 1 ? 'clause' : 'shared-clause',
  ]);
}

function rowOf(target: Target, prose: ProseReading, note: Note, table: number, source: CellSource): TargetRow | null {
  const reading = readingOf([prose], source);
  if (reading === null) return null;
  const words = prose.kind === 'one' ? around(note, prose.span) : prose.among.join('、');
  return bareRow({
    target: target.id,
    from: 'prose',
    evidence: `第${target.item}项的进展“${words}”`,
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
  if (total?.ok !== true || score < CLEAR || total.approximate || entry.approximate) return false;
  const written = total.span === null ? '' : total.source.text.slice(total.span.start, total.span.end);
  const places = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
  const last = new Big(10).pow(-places).times(total.conversion?.factor ?? 1);
  return new Big(total.value)
    .minus(entry.value)
    .abs()
    .gte(places === 0 && total.conversion === null ? 0.5 : last);
}
