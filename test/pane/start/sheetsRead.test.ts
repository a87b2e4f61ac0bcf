import assert from 'node:assert/strict';
import { sheetsRead } from '../../../src/pane/start/sheetsRead.js';
import type { Grid } from '../../../src/workbook/workbook.js';

const sheet = (hidden: boolean): Grid => ({
  sheet: '进展',
  hidden,
  rowCount: 0,
  columnCount: 0,
  cells: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

describe('how many sheets were read', () => {
  it('says the hidden ones too', () => {
    assert.equal(sheetsRead({ sheets: [sheet(false), sheet(true), sheet(true)] }), '3张工作表（2张隐藏的也读了）');
  });

  it('says no more where none is hidden', () => {
    assert.equal(sheetsRead({ sheets: [sheet(false)] }), '1张工作表');
  });
});
