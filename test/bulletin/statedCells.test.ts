import assert from 'node:assert/strict';
import { cellAt, labelCell } from '../../src/bulletin/statedCells.js';
import { progressOf, read, row, source } from '../report/sample.js';
import { passage, taskRow } from './subjects.js';

const label = source('D5', '新认定企业');
const progress = progressOf({
  rows: [row({ target: '1-1', label, total: read('H5', '38', '38家'), rate: null })],
  tasks: [taskRow({ label: source('B5', '建立培育库', '任务'), progress: [passage('G5', '建成', '2031-08-01')] })],
  unmatched: [{ label: source('D9', '其他'), candidates: [] }],
});

describe('cells that something was read from', () => {
  it('are found by sheet and address, however deep they stand', () => {
    assert.equal(cellAt(progress, '指标', 'H5')?.text, '38家');
    assert.equal(cellAt(progress, '任务', 'G5')?.text, '建成');
    assert.equal(cellAt(progress, '指标', 'G5'), undefined, 'of another sheet');
    assert.equal(cellAt(progress, '指标', 'Z99'), undefined);
  });

  it('that name a row are found by their words, of targets, tasks and what fits nothing', () => {
    assert.equal(labelCell(progress, '指标', '新认定企业'), label);
    assert.equal(labelCell(progress, '任务', '建立培育库')?.cell, 'B5');
    assert.equal(labelCell(progress, '指标', '其他')?.cell, 'D9');
    assert.equal(labelCell(progress, '指标', '38家'), undefined, 'no name of a row');
    assert.equal(labelCell(progress, '任务', '其他'), undefined);
  });
});
