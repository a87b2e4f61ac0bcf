import assert from 'node:assert/strict';
import { cellError } from '../../../src/check/rules/cellError.js';
import type { TargetRow } from '../../../src/progress/progress.js';
import { at, end, findingsOf, planOf, progressOf, row, told, unread } from '../builders.js';

const found = (given: Partial<TargetRow>, asOf = end(9)): string[] =>
  findingsOf(cellError, planOf(), progressOf({ rows: [row(given)] }), asOf).map(told);

const METRIC = '“新认定国家高新技术企业”';

describe('rule cell-error', () => {
  it('names the error', () => {
    assert.deepEqual(found({ periods: [at(8, unread('N14', 'cell-error', '#REF!'))] }), [
      `cell-error error 9-2 指标月报!N14 ${METRIC}8月的单元格是错误值 #REF!。`,
    ]);
    assert.equal(found({ planned: unread('F14', 'cell-error', '#N/A') })[0]?.startsWith('cell-error error'), true);
  });
});
