import Big from 'big.js';
import type { IsoDate } from '../plan/period.js';
import type { DistrictTable } from './content.js';
import type { DerivedFigure, ReadFigure } from './figure.js';
import type { Input } from './sources.js';

type Row = DistrictTable['rows'][number];
type Unranked = Omit<Row, 'rank'>;

/**
 * Rows in the order of their first values, the largest first, with their ranks: equal values share one, and the next
 * goes by how many are before it (1, 2, 2, 4). A row without a certain value comes last and has none.
 */
export function ranked(rows: readonly Unranked[], asOf: IsoDate): Row[] {
  const certain = rows.flatMap((row) => {
    const [first] = row.values;
    return first?.kind === 'read' ? [{ row, first }] : [];
  });
  const inOrder = [...certain].sort((a, b) => new Big(b.first.value).cmp(a.first.value));
  const rest = rows.filter((row) => !certain.some((one) => one.row === row));
  return [
    ...inOrder.map(({ row, first }) => ({ ...row, rank: rankFigure(row.name, first, inOrder, asOf) })),
    ...rest.map((row) => ({ ...row, rank: null })),
  ];
}

/** The rank of a row, worked out again as one more than how many of the other inputs are above the first one. */
function rankFigure(
  name: string,
  own: ReadFigure,
  all: readonly { row: Unranked; first: ReadFigure }[],
  asOf: IsoDate,
): DerivedFigure {
  const value = String(1 + all.filter(({ first }) => new Big(first.value).gt(own.value)).length);
  const others = all.filter(({ first }) => first !== own).map(({ row, first }) => inputOf(row.name, first));
  const inputs = [inputOf(name, own), ...others];
  return {
    kind: 'derived',
    title: `${name} 名次`,
    text: value,
    asOf,
    value,
    unit: '',
    formula: '由大到小排序',
    inputs,
  };
}

function inputOf(name: string, { value, unit, source }: ReadFigure): Input {
  return { name, value, unit, sources: [source] };
}
