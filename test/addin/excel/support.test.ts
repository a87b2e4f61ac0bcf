import assert from 'node:assert/strict';
import { isSupported } from '../../../addin/excel/support.js';

describe('the Excel that is supported', () => {
  it('has ExcelApi 1.13', () => {
    const asked: unknown[] = [];
    const isSetSupported = (name: string, version?: unknown): boolean => asked.push([name, version]) > 1;
    assert.deepEqual([isSupported({ isSetSupported }), isSupported({ isSetSupported })], [false, true]);
    assert.deepEqual(asked[0], ['ExcelApi', '1.13']);
  });
});
