import assert from 'node:assert/strict';
import { InputError } from '../../src/inputError.js';

/** The InputError that the call throws; anything else, or nothing, fails the test. */
export function inputErrorOf(call: () => unknown): InputError {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof InputError, `not an InputError: ${String(error)}`);
    return error;
  }
  assert.fail('nothing was thrown');
}

/** 1-based number of the one line that holds the text. */
export function lineOf(text: string, wanted: string): number {
  const lines = text.split('\n').flatMap((line, at) => (line.includes(wanted) ? [at + 1] : []));
  assert.equal(lines.length, 1, `“${wanted}” should stand on one line`);
  return lines[0] ?? 0;
}
