import type { Match } from '../match/matchTarget.js';
import { itemNumber } from '../match/plainWords.js';
import type { CellSource } from '../progress.js';
import { isFilled } from '../../workbook/grid.js';
import { columnsOf, sourceAt, type Table } from '../table/table.js';

/** The texts that name a row where several columns are for that, the given label first. */
export function labelsOf(table: Table, row: number, label: CellSource): readonly string[] {
  const columns = [columnsOf(table, 'metric'), columnsOf(table, 'task')].find((of) => of.length > 0) ?? [];
  if (columns.length < 2) return [label.text];
  const texts = columns.flatMap((column) => {
    const located = table.at(row, column);
    return isFilled(located.cell) ? [sourceAt(table, located).text] : [];
  });
  return [...new Set([label.text, ...texts])];
}

/** What several labels of a row match: the one target that some of them find; two that differ are no certain answer. */
export function matchLabels(labels: readonly string[], match: (label: string) => Match): Match {
  const [first = '', ...others] = labels;
  const found = match(first);
  if (others.length === 0) return found;
  const all = [found, ...others.map(match)];
  const ones = all.flatMap((one) => (one.kind === 'one' ? [one] : []));
  const targets = [...new Set(ones.map(({ target }) => target))];
  if (targets.length > 1) return { kind: 'several', candidates: targets };
  return ones[0] ?? all.find(({ kind }) => kind === 'several') ?? found;
}

/**
 * The number of the plan's item in a row, null where no column gives one or two give different ones. A number that a
 * merged cell covers was written for its own row.
 */
export function itemIn(table: Table, row: number): number | null {
  const numbers = columnsOf(table, 'item').flatMap((column) => {
    const own = itemNumber(table.grid.cells[row]?.[column]?.text ?? '');
    return own ?? itemNumber(table.at(row, column).cell?.text ?? '') ?? [];
  });
  const [first] = numbers;
  return first !== undefined && numbers.every((number) => number === first) ? first : null;
}
