import { addressOf, isFilled, lettersOf } from '../../workbook/grid.js';
import { isDone, type Heading } from '../table/heading.js';
import type { Table } from '../table/table.js';
import { wordsFor } from './mappingWords.js';
import type { ReadColumn } from './readTables.js';

/** What a column was taken for. */
export interface RecognizedColumn {
  column: number;
  letters: string;
  /** Of its heading. */
  cell: string;
  /** As written. */
  heading: string;
  /** In the words of a mapping. */
  words: string;
  given: boolean;
  /** `unknown`: it has figures that may be this year's, and is not read. `measure`: totals since January or amounts? */
  doubt: 'unknown' | 'measure' | null;
  /** The words that say what its figures are, where that is the doubt. */
  measures: { cumulative: string; increment: string } | null;
  /** What stands in its first filled rows. */
  samples: readonly string[];
}

const SAMPLES = 3;

/**
 * What a column was taken for.
 * @param written its heading as it stands in the sheet
 * @param isOfRows the table's rows are read as the city's targets or tasks
 * @param isUnsaid nothing tells whether the table's periods hold totals or amounts
 */
export function recognizedColumn(
  table: Table,
  { column, heading, words }: ReadColumn,
  written: string,
  isOfRows: boolean,
  isUnsaid: boolean,
): RecognizedColumn {
  const samples: string[] = [];
  for (const row of table.rows) {
    const { cell } = table.at(row, column);
    if (isFilled(cell)) samples.push(cell.text);
    if (samples.length >= SAMPLES) break;
  }
  const given = heading.given === true;
  const isUnknown = isOfRows && !given && heading.role === null && isDone(heading.text) && isOfFigures(samples);
  const isOpen = isUnsaid && heading.role === 'period' && heading.wording === null;
  return {
    column,
    letters: lettersOf(column),
    cell: addressOf(table.header.last, column),
    heading: written,
    words,
    given,
    doubt: isUnknown ? 'unknown' : isOpen ? 'measure' : null,
    measures: isOpen ? measuresOf(heading, table.year) : null,
    samples,
  };
}

function measuresOf(heading: Heading, year: number): RecognizedColumn['measures'] {
  const [cumulative, increment] = (['cumulative', 'increment'] as const).map((wording) =>
    wordsFor({ ...heading, text: '', wording }, year),
  );
  return cumulative === undefined || increment === undefined ? null : { cumulative, increment };
}

/** Numbers, though not such as those of telephones. */
function isOfFigures(samples: readonly string[]): boolean {
  return (
    samples.length > 0 && samples.every((text) => /^\s*[-+]?\d[\d,.]*\s*\D{0,4}$/.test(text) && !/\d{7}/.test(text))
  );
}
