import assert from 'node:assert/strict';
import * as core from '../../../src/pipeline/reading.js';
import { dayChoices, dayTyped } from '../../../src/pane/check/dayChoices.js';

const entry = (target: string, asOf: string) => ({ target, asOf });

describe('days to look at', () => {
  it('are those that several targets have figures of, the latest first', () => {
    const entries = [
      entry('1-1', '2031-08-31'),
      entry('1-2', '2031-08-31'),
      entry('1-1', '2031-09-30'),
      entry('1-2', '2031-09-30'),
      entry('1-1', '2031-09-13'),
      entry('1-1', '2031-09-13'),
    ];
    assert.deepEqual(dayChoices(entries, null), ['2031-09-30', '2031-08-31']);
  });

  it('have the workbook’s own day among them, whatever it has of it', () => {
    assert.deepEqual(dayChoices([], '2031-10-08'), ['2031-10-08']);
  });
});

describe('a typed day', () => {
  it('is one of the year, or of the next', () => {
    assert.equal(dayTyped(core, '2031-06-15', 2031), '2031-06-15');
    assert.equal(dayTyped(core, '2032-02-29', 2031), '2032-02-29');
    for (const typed of ['', '2030-12-31', '2033-01-01', '2031-6-15', '2031-02-30', '2031-13-01'])
      assert.equal(dayTyped(core, typed, 2031), null, typed);
  });
});
