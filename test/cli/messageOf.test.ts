import assert from 'node:assert/strict';
import { messageOf } from '../../src/cli/messageOf.js';
import { UsageError } from '../../src/cli/usageError.js';
import { InputError } from '../../src/inputError.js';

describe('what the user is told', () => {
  it('is bad input in its own words', () => {
    const error = new InputError('plan', '单位“斤”不认识。', { file: 'plan.yaml', line: 3 }, '请改用个。');
    assert.equal(messageOf(error), 'plan.yaml 第3行：单位“斤”不认识。请改用个。');
    assert.equal(messageOf(new UsageError('没有写明命令。', '看用法。')), '没有写明命令。看用法。');
  });

  it('is, for a fault of the program, that it is one, without a stack', () => {
    for (const thrown of [new TypeError('x is not a function'), 'x is not a function']) {
      const message = messageOf(thrown);
      assert.match(message, /^程序出错，没有完成：x is not a function\n这不是所给文件的问题。/);
      assert.doesNotMatch(message, /\n +at |messageOf\.test/);
    }
  });
});
