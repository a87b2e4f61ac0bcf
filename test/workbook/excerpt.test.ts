import assert from 'node:assert/strict';
import { excerptOf, type Excerpt } from '../../src/workbook/excerpt.js';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';
import { bookOf, bytesOf, sheetOf } from './books.js';

const ROWS = [
  ['题', null, null, null, null, null, null, null],
  ['序号', '指标', '单位', '1月', '2月', '3月', '4月', '5月'],
  [1, '企业', '家', 11, 12, 13, 14, 15],
  [2, '平台', '个', 21, 22, null, 24, 25],
];

function excerpt(cell: string, sheet = '表'): Excerpt | null {
  const built = sheetOf(ROWS);
  built['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 7 } }];
  return excerptOf(readWorkbook(bytesOf(bookOf({ 表: built }), 'xlsx'), 'a.xlsx'), { sheet, cell });
}

/** Rows as text, the cell that was asked for in brackets. */
function shown(found: Excerpt | null): string[] {
  return (found?.rows ?? []).map(({ number, cells }) =>
    [number, ...cells.map(({ text, asked }) => (asked ? `[${text}]` : text))].join(' '),
  );
}

describe('excerpt', () => {
  it('shows a cell with its neighbours, and what its row is about', () => {
    const found = excerpt('F3');
    assert.deepEqual(found?.columns, ['D', 'E', 'F', 'G', 'H']);
    assert.deepEqual(shown(found), ['2 1月 2月 3月 4月 5月', '3 11 12 [13] 14 15', '4 21 22  24 25']);
    assert.deepEqual([found.text, found.rowWords], ['13', '企业 家']);
  });

  it('has one cell for a merged area', () => {
    const found = excerpt('C1');
    assert.deepEqual(found?.rows[0]?.cells, [{ text: '题', span: 5, asked: true }]);
    assert.deepEqual([found.columns[0], found.text], ['A', '题']);
  });

  it('shows a blank, the last cell, and one outside of what is filled', () => {
    assert.equal(excerpt('F4')?.text, '');
    assert.deepEqual(shown(excerpt('H4')), ['3 11 12 13 14 15', '4 21 22  24 [25]', '5     ']);
    assert.equal(excerpt('Z90')?.text, '');
  });

  it('has nothing to show of a sheet that is not there', () => {
    assert.equal(excerpt('A1', '没有'), null);
  });
});
