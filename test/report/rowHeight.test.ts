import assert from 'node:assert/strict';
import { rowHeight } from '../../src/report/rowHeight.js';

const lines = (value: string, width: number): number => (rowHeight([{ value, type: String }], [width]) - 4.5) / 13.5;

describe('rowHeight', () => {
  it('breaks lines as a spreadsheet does', () => {
    assert.equal(lines('长'.repeat(10), 21), 1);
    assert.equal(lines('长'.repeat(11), 21), 2);
    assert.equal(lines('一\n二\n三', 21), 3);
  });

  it('moves a Latin word to the next line as a whole, and counts its letters as digits', () => {
    assert.equal(lines('目标没有列入 missing-target', 28), 1);
    assert.equal(lines('目标没有列入 missing-target', 22), 2);
    assert.equal(lines(`${'长'.repeat(8)}plan.yaml${'长'.repeat(5)}`, 21), 2);
    assert.equal(lines('a'.repeat(50), 21), 3);
  });

  it('leaves no full stop alone at the beginning of a line', () => {
    assert.equal(lines(`${'长'.repeat(10)}。`, 21), 2);
  });

  it('is never higher than Excel allows', () => {
    assert.equal(rowHeight([{ value: '长'.repeat(9000), type: String }], [10]), 409);
  });
});
