import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';
import { ssf } from '../../src/workbook/sheetjs.js';
import { bookOf, bytesOf, onlyGrid, sheetOf, textsOf } from './books.js';
import { gb18030, gbkCharacters } from './gb18030.js';

/** Hanzi, digits, punctuation, and what CSV and XML must escape. */
const character = fc.oneof(
  fc.constantFrom(...Array.from('0123456789.-,"\';<>&=#%()\n \t{}*|')),
  fc.constantFrom('中', '新', '认', '定', '家', '亿', '％', '３', '。', '￥', 'é'),
  fc.constantFrom(...gbkCharacters.filter((one) => /\p{Script=Han}/u.test(one))),
);
// Blanks at the ends of a line are no text that anyone keeps, and OpenDocument may drop them.
const words = fc
  .array(character, { minLength: 1, maxLength: 12 })
  .map((characters) =>
    characters
      .join('')
      .replaceAll(/\s*\n\s*/g, '\n')
      .trim(),
  )
  .filter((text) => text !== '');
const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
  fc.integer().map((n) => n / 100),
);
const table = fc.array(fc.array(fc.oneof(words, number), { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 6,
});
type Table = (string | number)[][];

function expectedTexts(rows: Table): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => generalText(row[column] ?? '')));
}

/** A number as the General format shows it. */
function generalText(value: string | number): string {
  return typeof value === 'string' ? value : ssf.format('General', value, { date1904: false });
}

/** Bytes without any hanzi do not tell their encoding; a table has a heading. */
const HEADING = '指标名称';

const csvText = (rows: Table): string =>
  [[HEADING], ...rows]
    .map((row) => row.map((value) => `"${String(value).replaceAll('"', '""')}"`).join(','))
    .join('\r\n');

describe('any table of texts and numbers', () => {
  const readers: readonly (readonly [string, (rows: Table) => Uint8Array])[] = [
    ['xlsx', (rows) => bytesOf(bookOf({ 表: sheetOf(rows) }), 'xlsx')],
    ['xls', (rows) => bytesOf(bookOf({ 表: sheetOf(rows) }), 'biff8')],
    ['ods', (rows) => bytesOf(bookOf({ 表: sheetOf(rows) }), 'ods')],
  ];
  for (const [format, write] of readers) {
    it(`reads back from ${format}`, () => {
      fc.assert(
        fc.property(table, (rows) => {
          const grid = onlyGrid(readWorkbook(write(rows), `a.${format}`).sheets);
          assert.deepEqual(textsOf(grid), expectedTexts(rows));
        }),
        { numRuns: 60 },
      );
    });
  }

  for (const [encoding, encode] of [
    ['UTF-8', strToU8],
    ['GB18030', gb18030],
  ] as const) {
    it(`reads back from CSV in ${encoding}`, () => {
      fc.assert(
        fc.property(table, (rows) => {
          const typed = rows.map((row) => row.map(String));
          const grid = onlyGrid(readWorkbook(encode(csvText(rows)), 'a.csv').sheets);
          assert.deepEqual(textsOf(grid), expectedTexts([[HEADING], ...typed]));
        }),
        { numRuns: 200 },
      );
    });
  }
});
