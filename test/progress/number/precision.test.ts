import assert from 'node:assert/strict';
import {
  EXACT,
  isExact,
  precisionOfRest,
  precisionOfSum,
  type Precision,
} from '../../../src/progress/number/precision.js';

const about: Precision = { approximate: true, bound: null };
const bounded = (bound: Precision['bound']): Precision => ({ approximate: false, bound });

describe('how exactly a figure is known', () => {
  it('is exact without 约 and without a bound', () => {
    assert.deepEqual([EXACT, about, bounded('>=')].map(isExact), [true, false, false]);
  });

  it('keeps the bound of a sum where all that is added is bound from one side', () => {
    assert.deepEqual(precisionOfSum([]), EXACT);
    assert.deepEqual(precisionOfSum([EXACT, bounded('>=')]), bounded('>='));
    assert.deepEqual(precisionOfSum([bounded('>='), bounded('>')]), bounded('>'));
    assert.deepEqual(precisionOfSum([EXACT, bounded('<=')]), bounded('<='));
    assert.deepEqual(precisionOfSum([bounded('>'), bounded('<=')]), about);
    assert.deepEqual(precisionOfSum([about, bounded('>=')]), about);
  });

  it('turns a bound round for what is lacking', () => {
    assert.deepEqual([bounded('>'), bounded('<='), about, EXACT].map(precisionOfRest), [
      bounded('<='),
      bounded('>='),
      about,
      EXACT,
    ]);
  });
});
