import { isFilled } from '../../workbook/grid.js';
import { isNearBar } from '../match/decideMatch.js';
import { filledColumns } from '../table/sheetRows.js';
import { sourceAt, type Table } from '../table/table.js';
import { labelOf, type RowReading } from './rowReadings.js';
import { useWords } from './rowUse.js';

/** What a row was taken for. */
export interface RecognizedRow {
  row: number;
  /** Of its name. */
  cell: string;
  label: string;
  /** In the words of a mapping: 9-2, 9-t2, 不读; several where it was read for several. */
  taken: readonly string[];
  /** Why, in words, and how surely (0–1); null where there is no single target. */
  match: { evidence: string; score: number } | null;
  given: boolean;
  /** `unmatched`: nothing fits; `several`: more than one does; `unsure`: it was taken, and only just. */
  doubt: 'unmatched' | 'several' | 'unsure' | null;
  /** Targets that fit about equally. */
  candidates: readonly string[];
}

/** What a row was taken for, with what is in doubt about it. */
export function recognizedRow(table: Table, { row, answers, doubts, needs }: RowReading): RecognizedRow {
  const uses = answers.map(({ use }) => useWords(use));
  const taken = needs === 'unread' ? [useWords({ kind: 'unread' })] : [...new Set(uses)];
  const [match = null, ...more] = answers.map((answer) => answer.match);
  const given = table.mapped?.rows.has(row) === true;
  const single = more.length === 0 ? match : null;
  const [open] = doubts;
  const doubt = open === undefined ? null : open.candidates.length > 0 ? 'several' : 'unmatched';
  const isUnsure = !given && single !== null && isNearBar(single.score);
  const label = open?.label ?? labelCell(table, row);
  return {
    row,
    cell: label.cell,
    label: labelOf(table, row) ?? answers[0]?.label ?? label.text,
    taken,
    match: single,
    given,
    doubt: doubt ?? (isUnsure ? 'unsure' : null),
    candidates: open?.candidates ?? [],
  };
}

/** The cell of a row's name, else its first one that is filled. */
function labelCell(table: Table, row: number): { cell: string; text: string } {
  const named = (['metric', 'task'] as const).flatMap((role) => table.columns.get(role)?.[0] ?? []);
  const filled = filledColumns(table.grid, row, table.span);
  const column = named.find((one) => isFilled(table.at(row, one).cell)) ?? filled[0] ?? table.span.left;
  return sourceAt(table, { ...table.at(row, column), row, column });
}
