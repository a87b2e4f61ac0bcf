import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { generalText } from '../../src/workbook/displayText.js';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';
import { ssf } from '../../src/workbook/sheetjs.js';
import { spareWork } from '../../src/workbook/spareWork.js';
import { handmadeXlsx, onlyGrid } from './books.js';

/** Formats by id: none, numbers, money, percent, dates, text, those that a file need not define, one of the file's own. */
const FORMATS = [0, 1, 2, 3, 4, 5, 8, 9, 10, 14, 22, 27, 31, 37, 41, 44, 49, 57, 164];
const styles =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.00&quot;亿元&quot;"/></numFmts>' +
  `<cellXfs>${FORMATS.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs>`;
const CELLS = ['<v>44260</v>', '<v>-0.205</v>', '<v>0.1234567890123</v>', '<v>12345678901234</v>', '<v>1.5E-7</v>'];
const rows = [
  ...CELLS.map((value) => FORMATS.map((_, style) => `<c s="${style}">${value}</c>`)),
  FORMATS.map((_, style) => `<c s="${style}" t="b"><v>1</v></c>`),
  FORMATS.map((_, style) => `<c s="${style}" t="str"><v>27家</v></c>`),
].map((cells) => `<row>${cells.join('')}</row>`);

describe('work that SheetJS is spared', () => {
  for (const properties of ['', '<workbookPr date1904="1"/>']) {
    it(`shows the same cells whether it is spared or not ${properties}`, () => {
      const read = (more: string) => {
        const sheet = `<sheetData>${rows.join('')}${more}</sheetData>`;
        return onlyGrid(readWorkbook(handmadeXlsx({ sheet, styles, properties }), 'a.xlsx').sheets);
      };
      const spared = read('');
      const full = read('<row><c t="e"><v>#REF!</v></c><c><f>1+1</f></c></row>');
      assert.equal(full.cells.at(-1)?.[0]?.error, '#REF!');
      assert.deepEqual(spared.cells, full.cells.slice(0, -1));
    });
  }

  it('writes a number without a format as SheetJS does', () => {
    const short = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 8 }));
    const decimals = short.map(([digits, places]) => digits / 10 ** places);
    const numbers = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), decimals);
    fc.assert(
      fc.property(numbers, (number) => {
        assert.equal(generalText(number), ssf.format('General', number, { date1904: false }));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds formulas and errors however they are written', () => {
    const found = (xml: string) => spareWork([strToU8('<a/>'), strToU8(xml)]);
    const nothing = { cellFormula: false, cellText: false };
    for (const xml of ['<c><f>1+1</f></c>', '<x:f>1</x:f>', '<f/>', '<f t="shared" si="0"/>', '<f\nt="array">']) {
      assert.deepEqual(found(xml), { ...nothing, cellFormula: true }, xml);
    }
    for (const xml of ['<c t="e"><v>#REF!</v></c>', "<c t='e'/>"]) {
      assert.deepEqual(found(xml), { ...nothing, cellText: true }, xml);
    }
    for (const xml of ['<font/>', '<c t="s"/>', '<c t="b"/>', '<v>f</v>', '<sheet/>']) {
      assert.deepEqual(found(xml), nothing, xml);
    }
  });
});
