import assert from 'node:assert/strict';
import { exitCodeOfCheck } from '../../src/cli/exitCode.js';

describe('exit code of check', () => {
  it('is 1 where a finding is an error, whatever stands beside it', () => {
    assert.equal(exitCodeOfCheck([{ severity: 'info' }, { severity: 'error' }, { severity: 'warning' }]), 1);
  });

  it('is 0 for warnings and for nothing', () => {
    assert.equal(exitCodeOfCheck([{ severity: 'warning' }, { severity: 'info' }]), 0);
    assert.equal(exitCodeOfCheck([]), 0);
  });
});
