import assert from 'node:assert/strict';
import { EXACT } from '../../src/progress/number/precision.js';
import { percentFormat, pointsFormat, quantityFormat } from '../../src/report/numberFormats.js';

describe('number formats of the report', () => {
  it('show a quantity with the decimals that it has', () => {
    assert.equal(quantityFormat('38', EXACT), '0');
    assert.equal(quantityFormat('7.30', EXACT), '0.0');
    assert.equal(quantityFormat('0.75', EXACT), '0.00');
  });

  it('keep 约, 超过 and 以上 on a quantity that is not exact', () => {
    assert.equal(quantityFormat('3.4', { approximate: true, bound: null }), '"约"0.0');
    assert.equal(quantityFormat('6500', { approximate: false, bound: '>=' }), '0"以上"');
    assert.equal(quantityFormat('6500', { approximate: false, bound: '>' }), '"超过"0');
  });

  it('show a percentage to one decimal', () => {
    assert.equal(percentFormat('0.533', ['1']), '0.0%');
    assert.equal(percentFormat('1', ['1']), '0.0%');
  });

  it('add decimals where rounding would reach or cross a line', () => {
    assert.equal(percentFormat('0.9996', ['1']), '0.00%');
    assert.equal(percentFormat('0.9995', ['1']), '0.00%');
    assert.equal(percentFormat('1.00004', ['1']), '0.000%');
    assert.equal(percentFormat('0.74998', ['1', '0.75']), '0.000%');
  });

  it('end even where a share lies nearer to a line than any number shows', () => {
    assert.equal(percentFormat('0.99999999999999999999', ['1']), `0.${'0'.repeat(12)}%`);
  });

  it('sign percentage points and never show something as nothing', () => {
    assert.equal(pointsFormat('-31.66'), '+0.0;-0.0;0.0');
    assert.equal(pointsFormat('0'), '+0.0;-0.0;0.0');
    assert.equal(pointsFormat('0.04'), '+0.00;-0.00;0.00');
    assert.equal(pointsFormat('-9.96', ['10', '30']), '+0.00;-0.00;0.00', 'a green light does not read 10.0');
  });
});
