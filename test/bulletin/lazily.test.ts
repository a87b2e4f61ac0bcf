import assert from 'node:assert/strict';
import { lazily } from '../../src/bulletin/lazily.js';

describe('lazily', () => {
  it('makes a value when it is first asked for, and once', () => {
    const made: string[] = [];
    const line = lazily(
      { name: '甲' },
      {
        rate: () => made.push('rate'),
        gap: () => made.push('gap'),
      },
    );
    assert.deepEqual([line.name, made], ['甲', []]);
    assert.deepEqual([line.gap, line.gap, made], [1, 1, ['gap']]);
    assert.deepEqual({ ...line }, { name: '甲', rate: 2, gap: 1 });
  });
});
