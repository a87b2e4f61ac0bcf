import assert from 'node:assert/strict';
import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { addressOf, cellAt, throughMerges } from '../../src/workbook/grid.js';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';
import { bookOf, bytesOf, onlyGrid, sheetOf } from './books.js';

describe('grid', () => {
  it('names a position as Excel does', () => {
    assert.equal(addressOf(11, 6), 'G12');
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        assert.deepEqual(XLSX.utils.decode_cell(addressOf(row, column)), { r: row, c: column });
      }),
    );
  });

  it('finds cells and merges by position', () => {
    const sheet = sheetOf([['题', null], ['a'], [null, 2]]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    const grid = onlyGrid(readWorkbook(bytesOf(bookOf({ 表: sheet }), 'xlsx'), 'a.xlsx').sheets);
    assert.equal(cellAt(grid, 2, 1)?.value, 2);
    assert.deepEqual([cellAt(grid, 1, 1), cellAt(grid, 9, 9), cellAt(grid, -1, 0)], [null, null, null]);
    const at = throughMerges(grid);
    assert.deepEqual(at(0, 1), { row: 0, column: 0, cell: cellAt(grid, 0, 0) });
    assert.deepEqual(at(1, 1), { row: 1, column: 1, cell: null });
  });
});
