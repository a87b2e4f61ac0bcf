import { endOf } from '../plan/period.js';
import type { Plan, Target, WitnessFigure } from '../plan/plan.js';
import { bareWords, sameWords } from './match/bareWords.js';
import { periodColumns } from './table/periodColumns.js';
import { plainWords } from './match/plainWords.js';
import type { CellSource, Witness } from './progress.js';
import type { ProseReader } from './prose/proseReader.js';
import { readRow } from './row/readRow.js';
import type { Table } from './table/table.js';

/** A row that no target was found for. */
interface UnknownRow {
  row: number;
  label: CellSource;
}

/** Takes from the rows of a table that are no target's those whose words are a witness's: 地区生产总值. */
export type WitnessReader = (
  table: Table,
  rows: readonly UnknownRow[],
  date1904: boolean,
) => { witnesses: Witness[]; others: UnknownRow[] };

/** Prepares the names of the plan's witnesses once. Words are theirs only where they are the same. */
export function witnessReader(plan: Plan): WitnessReader {
  const named = new Map(
    plan.witnesses.flatMap((witness) => witness.names.map((name) => [wordsOf(name), levelOf(witness)] as const)),
  );
  return (table, rows, date1904) => {
    const witnesses: Witness[] = [];
    const others: UnknownRow[] = [];
    const columns = periodColumns(table);
    for (const unknown of rows) {
      const level = saysOtherTime(unknown.label.text, plan.year) ? undefined : named.get(wordsOf(unknown.label.text));
      const witness = level === undefined ? null : latestOf(unknown, level);
      if (witness === null) others.push(unknown);
      else witnesses.push(witness);
    }
    return { witnesses, others };

    /** The total, or the latest period that has a figure; a doubtful cell stands where none has. */
    function latestOf({ row, label }: UnknownRow, target: Target): Witness | null {
      const { total, asOf, periods } = readRow({ table, row, label, target, date1904, prose: none }, columns).row;
      const dated = periods.map(({ period, reading }) => ({ asOf: endOf(period), reading }));
      const all = [...dated, ...(total === null ? [] : [{ asOf, reading: total }])].reverse();
      const latest = all.find(({ reading }) => reading.ok) ?? all[0];
      return latest === undefined ? null : { witness: target.id, label, ...latest };
    }
  };
}

function wordsOf(text: string): string {
  return bareWords(sameWords(plainWords(text)));
}

/** Paragraphs are read for targets alone. */
const none: ProseReader = () => [];

/** 2020年地区生产总值 and 1—9月地区生产总值 are other figures. */
function saysOtherTime(label: string, year: number): boolean {
  return /\d/.test(plainWords(label).replaceAll(`${year}年`, ''));
}

/** A witness is read as a level is. It has no value to be measured against. */
function levelOf({ id, names: [metric = id, ...aliases], unit }: WitnessFigure): Target {
  return {
    id,
    chapter: 0,
    item: 0,
    metric,
    aliases,
    comparator: '>=',
    value: '0',
    unit,
    basis: 'stock',
    strength: 'firm',
    office: null,
    quote: metric,
    objectiveQuote: null,
    cycle: 'year',
    schedule: [],
    judgedFrom: null,
    publishedFrom: null,
    list: null,
    countsBulletins: false,
  };
}
