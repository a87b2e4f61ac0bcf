import assert from 'node:assert/strict';
import { issueNumber, saysNone } from '../../../src/progress/number/issueNumber.js';

describe('the number of an issue', () => {
  it('is read in the forms that a ledger has it in', () => {
    for (const text of [
      '4',
      '4.0',
      '４',
      '④',
      '（4）',
      '[4]',
      '第4期',
      ' 第 四 期 ',
      '四',
      '4号',
      '2021年第4期',
      '〔2021〕第4期',
    ]) {
      assert.equal(issueNumber(text, 'number'), 4, text);
    }
    assert.equal(issueNumber('第二十一期', 'number'), 21);
    assert.equal(issueNumber('总第八十九期', 'runningNumber'), 89);
    assert.equal(issueNumber('2021年总第89期', 'runningNumber'), 89);
  });

  it('is not guessed', () => {
    for (const text of ['', '总第89期', '4.5', '4—5', '0', '-4', '第期', '合计', '三五', '4期5期', '#REF!']) {
      assert.equal(issueNumber(text, 'number'), null, text);
    }
    assert.equal(issueNumber('2021年第4期', 'key'), null);
  });

  it('may be said to be none', () => {
    for (const text of ['', '—', '/', '无', '计划外', '待定']) assert.ok(saysNone(text), text);
    assert.equal(saysNone('总第89期'), false);
  });
});
