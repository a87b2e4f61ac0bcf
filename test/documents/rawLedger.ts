import { rawRows } from './rawCells.js';

const LEDGER = '简报台账';

/** A line of the ledger of bulletins. */
export interface LedgerLine {
  number: number;
  key: number | null;
  /** `2021-03-26`; empty where no day stands there. */
  date: string;
  state: string;
}

export const ledger: readonly LedgerLine[] = rawRows(LEDGER)
  .filter(([number = '']) => /^\d+$/.test(number))
  .map((line) => {
    const [year, month = '', day = ''] = (line[6] ?? '').match(/\d+/g) ?? [];
    return {
      number: Number(line[0]),
      key: line[2] === '' ? null : Number(line[2]),
      date: year === undefined ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
      state: line[7] ?? '',
    };
  });
