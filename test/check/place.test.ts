import assert from 'node:assert/strict';
import { placeText } from '../../src/check/place.js';

describe('the place of a finding', () => {
  it('is the sheet and the cell, the sheet alone, or nothing', () => {
    assert.equal(placeText({ sheet: '指标月报', cell: 'O14' }), '指标月报!O14');
    assert.equal(placeText({ sheet: '指标月报', cell: null }), '指标月报');
    assert.equal(placeText({ sheet: null, cell: null }), '');
  });
});
