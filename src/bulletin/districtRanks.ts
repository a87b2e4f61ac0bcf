import Big from 'big.js';
import type { IsoDate } from '../plan/period.js';
import type { DistrictTable } from './content.js';
import { rankFigure } from './countFigures.js';

type Row = DistrictTable['rows'][number];
type Unranked = Omit<Row, 'rank'>;

/**
 * Rows in the order of their first values, the largest first, with their ranks: equal values share one, and the next
 * goes by how many are before it (1, 2, 2, 4). A row without a certain value comes last and has none.
 */
export function ranked(rows: readonly Unranked[], asOf: IsoDate): Row[] {
  const certain = rows.flatMap((row) => {
    const [first] = row.values;
    return first?.kind === 'read' ? [{ row, name: row.name, figure: first }] : [];
  });
  const inOrder = [...certain].sort((a, b) => new Big(b.figure.value).cmp(a.figure.value));
  const rest = rows.filter((row) => !certain.some((one) => one.row === row));
  return [
    ...inOrder.map((own) => ({ ...own.row, rank: rankFigure(own, inOrder, asOf) })),
    ...rest.map((row) => ({ ...row, rank: null })),
  ];
}
