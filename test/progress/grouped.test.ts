import assert from 'node:assert/strict';
import { grouped } from '../../src/progress/grouped.js';

describe('grouping', () => {
  it('keeps the order of the first items, whatever the keys are called', () => {
    const words = ['乙1', '110', '__proto__', '乙2', 'constructor', '110'];
    const groups = grouped(words, (word) => word.replace(/(?<=乙).*/, ''));
    assert.deepEqual(
      [...groups],
      [
        ['乙', ['乙1', '乙2']],
        ['110', ['110', '110']],
        ['__proto__', ['__proto__']],
        ['constructor', ['constructor']],
      ],
    );
    assert.equal(groups.get('toString'), undefined);
  });
});
