import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';
import { gb18030 } from './gb18030.js';
import { at, onlyGrid, textsOf } from './books.js';

const read = (bytes: Uint8Array, name = '进展.csv') => onlyGrid(readWorkbook(bytes, name).sheets);

describe('CSV', () => {
  const text = '指标,完成\r\n高新技术企业,"38家，占比,80%"\r\n';
  const utf16 = (bigEndian: boolean): Uint8Array => {
    const swap = (byte: Uint8Array): Uint8Array => (bigEndian ? byte.map((_, i) => byte[i ^ 1] ?? 0) : byte);
    return swap(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')));
  };
  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', strToU8(text)],
    ['UTF-8 with a byte order mark', strToU8(`\ufeff${text}`)],
    ['GB18030', gb18030(text)],
    ['UTF-16 little-endian', utf16(false)],
    ['UTF-16 big-endian', utf16(true)],
  ];
  for (const [encoding, bytes] of encodings) {
    it(`reads ${encoding}`, () => {
      const grid = read(bytes);
      assert.equal(grid.sheet, '进展');
      assert.deepEqual(textsOf(grid), [
        ['指标', '完成'],
        ['高新技术企业', '38家，占比,80%'],
      ]);
    });
  }

  it('keeps as text what a spreadsheet would make a date or another number', () => {
    const typed = ['2021.3.5', '1-3', '3月5日', '(5)', '510900199001011234', '007', '1e5', '12.30', '5,904', '50%', ''];
    const quoted = typed.map((value) => `"${value}"`).join(',');
    const grid = read(strToU8(`${quoted},TRUE,=1+1,-0,+3,2021-03-05,x\n`));
    const values = grid.cells[0]?.map((cell) => cell?.value ?? '');
    assert.deepEqual(values, [...typed, 'TRUE', '=1+1', '-0', '+3', '2021-03-05', 'x']);
  });

  it('reads plain numbers and errors as such', () => {
    const grid = read(strToU8('27300,-0.5,#REF!\n'));
    assert.deepEqual(
      grid.cells[0]?.map((cell) => [cell?.value, cell?.text, cell?.error]),
      [
        [27300, '27300', null],
        [-0.5, '-0.5', null],
        [null, '#REF!', '#REF!'],
      ],
    );
  });

  it('is not led astray by how a file begins', () => {
    for (const first of ['ID', 'TABLE', 'PK', '<5%', '{\\rt', ' x', 'socialcalc:version:1', 'II*']) {
      assert.deepEqual(textsOf(read(strToU8(`${first},甲\n1,2\n`))), [
        [first, '甲'],
        ['1', '2'],
      ]);
    }
  });

  it('reads tabs and semicolons, and a table that is text under another name', () => {
    assert.equal(at(read(strToU8('甲\t5,904\n乙\t1,2,3\t4\t5\n')), 'B1')?.text, '5,904');
    assert.equal(at(read(strToU8('甲;乙\n1;2\n')), 'B2')?.value, 2);
    assert.equal(at(read(gb18030('指标\t完成\n企业\t38\n'), '导出.xls'), 'B2')?.value, 38);
  });

  it('takes hanzi in GB18030 for hanzi though their bytes happen to be UTF-8 of another script', () => {
    assert.deepEqual(textsOf(onlyGrid(readWorkbook(gb18030('貨,0'), 'a.csv').sheets)), [['貨', '0']]);
    assert.deepEqual(textsOf(onlyGrid(readWorkbook(strToU8('é·—,0'), 'a.csv').sheets)), [['é·—', '0']]);
  });
});
