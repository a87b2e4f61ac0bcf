import assert from 'node:assert/strict';
import { cellError } from '../../../src/check/rules/cellError.js';
import { describeFinding } from '../../../src/check/wording.js';
import type { TargetRow } from '../../../src/progress/progress.js';
import { at, end, findingsOf, planOf, progressOf, row, told, unread } from '../builders.js';

const found = (given: Partial<TargetRow>, asOf = end(9)): string[] =>
  findingsOf(cellError, planOf(), progressOf({ rows: [row(given)] }), asOf).map(told);

const METRIC = '“新认定国家高新技术企业”';

describe('rule cell-error', () => {
  it('says of a formula that was never calculated what to do', () => {
    const rows = [row({ total: unread('S14', 'cell-error', '未计算') })];
    const [finding] = findingsOf(cellError, planOf(), progressOf({ rows }));
    assert.ok(finding !== undefined);
    const { message, hint } = describeFinding(finding);
    assert.equal(message, `${METRIC}截至9月底的单元格是公式，文件里没有存它算出的数。`);
    assert.equal(hint, '公式还没有计算：请用 Excel 打开并保存一次。');
  });

  it('names the error', () => {
    assert.deepEqual(found({ periods: [at(8, unread('N14', 'cell-error', '#REF!'))] }), [
      `cell-error error 9-2 指标月报!N14 ${METRIC}8月的单元格是错误值 #REF!。`,
    ]);
    assert.equal(found({ planned: unread('F14', 'cell-error', '#N/A') })[0]?.startsWith('cell-error error'), true);
  });
});
