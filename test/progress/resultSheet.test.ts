import assert from 'node:assert/strict';
import { isResultSheet, RESULT_SHEET, RESULT_TITLE, withoutResultSheet } from '../../src/progress/resultSheet.js';
import type { Value } from '../workbook/books.js';
import { gridOf, workbookOf } from './sheets.js';

const isResult = (sheet: string, first: Value): boolean =>
  isResultSheet(gridOf([[first], ['级别', '问题']], [], sheet));

describe('sheet of results', () => {
  it('is told by its name and its first cell', () => {
    assert.equal(isResult(RESULT_SHEET, RESULT_TITLE), true);
    assert.equal(isResult(`${RESULT_SHEET} (2)`, RESULT_TITLE), true, 'a copy that somebody made');
    assert.equal(isResult(RESULT_SHEET, '核对结果'), false, 'somebody’s own');
    assert.equal(isResult(RESULT_SHEET, null), false);
    assert.equal(isResult('指标月报', RESULT_TITLE), false, 'renamed to hold data');
  });

  it('is left out, and a workbook without one stays as it is', () => {
    const data = { rows: [['指标名称', '累计完成']] };
    const plain = workbookOf({ 指标: data });
    assert.equal(withoutResultSheet(plain), plain);
    const marked = workbookOf({ [RESULT_SHEET]: { rows: [[RESULT_TITLE]] }, 指标: data });
    assert.deepEqual(withoutResultSheet(marked), plain);
  });
});
