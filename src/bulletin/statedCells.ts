import type { CellSource, Progress } from '../progress/progress.js';
import { perObject } from '../progress/perObject.js';

/** The cell at an address, as it was read; undefined where nothing was read from it. */
export function cellAt(progress: Progress, sheet: string, cell: string): CellSource | undefined {
  return cellsOf(progress).get(keyOf(sheet, cell));
}

/** The cell that names a row of a sheet by these words; undefined where none does. */
export function labelCell(progress: Progress, sheet: string, text: string): CellSource | undefined {
  return labelsOf(progress).get(keyOf(sheet, text));
}

const labelsOf = perObject(({ rows, tasks, unmatched }: Progress): ReadonlyMap<string, CellSource> => {
  const labels = [...rows, ...tasks, ...unmatched].map(({ label }) => label);
  return new Map(labels.map((label) => [keyOf(label.sheet, label.text), label]));
});

/** Every cell that something was read from. */
const cellsOf = perObject((progress: Progress): ReadonlyMap<string, CellSource> => {
  const cells = new Map<string, CellSource>();
  const { rows, unmatched, tasks, news, ledger, doubles, lists, witnesses } = progress;
  collect([rows, unmatched, tasks, news, ledger, doubles, lists, witnesses], cells);
  return cells;
});

function collect(value: unknown, cells: Map<string, CellSource>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isCell(value)) cells.set(keyOf(value.sheet, value.cell), value);
  else for (const part of Object.values(value)) collect(part, cells);
}

function isCell(value: object): value is CellSource {
  return 'sheet' in value && 'cell' in value && 'text' in value;
}

function keyOf(sheet: string, within: string): string {
  return `${sheet}\n${within}`;
}
