import assert from 'node:assert/strict';
import { detailsOf, type WrittenDetails } from '../../src/cli/detailsOptions.js';
import { InputError } from '../../src/inputError.js';
import { NO_DETAILS } from '../../src/plan/details.js';

const NOTHING: WrittenDetails = {
  editor: undefined,
  reviewer: undefined,
  signer: undefined,
  classification: undefined,
  copies: undefined,
};

describe('details on the command line', () => {
  it('say what they say and nothing else', () => {
    assert.deepEqual(detailsOf(NOTHING), NO_DETAILS);
    const written = { ...NOTHING, note: ' 按语。 ', signer: '王\u0007五', copies: ' 80 ' };
    assert.deepEqual(detailsOf(written), { ...NO_DETAILS, note: '按语。', signer: '王\ufffd五', copies: 80 });
  });

  it('are one line each, and copies a number', () => {
    const copies = ['0', '-3', '六十', '6.5', '-1', '', '1e3', '99999999'];
    const faults: readonly (readonly [Partial<WrittenDetails>, RegExp])[] = [
      [{ note: '  ' }, /^--note 写的不是一行文字/],
      [{ editor: '张\n三' }, /^--editor 写的不是一行文字/],
      ...copies.map((number) => [{ copies: number }, /^--copies 的印数“.*”不对。请写成大于0的整数/] as const),
    ];
    for (const [given, words] of faults) {
      assert.throws(
        () => detailsOf({ ...NOTHING, ...given }),
        (error) => error instanceof InputError && error.problem === 'usage' && words.test(error.message),
        JSON.stringify(given),
      );
    }
  });
});
