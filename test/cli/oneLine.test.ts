import assert from 'node:assert/strict';
import { oneLine, shortened } from '../../src/cli/oneLine.js';

describe('a text on one line', () => {
  it('has no line ends', () => {
    assert.equal(oneLine('甲\r\n  乙\t丙'), '甲 乙 丙');
    assert.equal(shortened('甲\n\n乙', 3), '甲 乙');
  });

  it('is cut after so many characters, and says so', () => {
    assert.equal(shortened('一二三四', 4), '一二三四');
    assert.equal(shortened('一二三四五', 4), '一二三四……');
  });

  it('is cut between characters', () => {
    assert.equal(shortened('𠮷𠮷𠮷', 2), '𠮷𠮷……');
  });
});
