import assert from 'node:assert/strict';
import fc from 'fast-check';
import { measureByFigures, measureOf } from '../../../src/progress/row/measure.js';
import type { Series } from '../../../src/progress/row/series.js';
import { doubt, months, quarters, read } from '../readings.js';

const row = (values: (string | null)[], total: string | null, subtotals: Series['subtotals'] = []): Series => ({
  periods: months(...values),
  total: total === null ? null : read(total),
  until: null,
  subtotals,
  planned: null,
  rate: null,
});

describe('measure', () => {
  it('is told by the total: the last month, or the sum of all', () => {
    assert.equal(measureByFigures([row(['1', '3', '6'], '6')]), 'cumulative');
    assert.equal(measureByFigures([row(['1', '2', '3'], '6')]), 'increment');
    assert.equal(measureByFigures([row(['0.1', '0.2'], '0.3')]), 'increment');
    assert.equal(measureByFigures([row(['1', null, '3'], '4')]), 'increment');
  });

  it('is told by quarters beside months', () => {
    const withQuarter = (value: string): Series => row(['1', '2', '3'], null, quarters(value));
    assert.equal(measureByFigures([withQuarter('6')]), 'increment');
    assert.equal(measureByFigures([withQuarter('3')]), 'cumulative');
    assert.equal(measureByFigures([withQuarter('4')]), null);
  });

  it('is not told where both fit, none fits, or rows disagree', () => {
    assert.equal(measureByFigures([row(['0', '0', '3'], '3')]), null);
    assert.equal(measureByFigures([row(['1', '2', '3'], '7')]), null);
    assert.equal(measureByFigures([row(['3'], '3')]), null);
    assert.equal(measureByFigures([row(['1', '2', '3'], null)]), null);
    assert.equal(measureByFigures([{ ...row(['1', '2', '3'], null), total: doubt('cell-error') }]), null);
    assert.equal(measureByFigures([row(['1', '3', '6'], '6'), row(['1', '2', '3'], '6')]), null);
    assert.equal(measureByFigures([row(['1', '3', '6'], '6'), row(['1', '2', '3'], '9')]), 'cumulative');
  });

  it('follows the words, unless all figures speak against them', () => {
    const own = row(['1', '2', '3'], '6');
    assert.equal(measureOf(own, 'flow', 'cumulative', null), 'cumulative');
    assert.equal(measureOf(own, 'deliverable', 'increment', 'increment'), 'increment');
    assert.equal(measureOf(own, 'flow', 'cumulative', 'increment'), null);
    assert.equal(measureOf(own, 'flow', null, 'increment'), 'increment');
    assert.equal(measureOf(own, 'flow', null, null), null);
  });

  it('takes levels for levels, but no month’s amount for one', () => {
    const stock = row(['50', '52', '53'], '53');
    assert.equal(measureOf(stock, 'stock', null, 'increment'), 'level');
    assert.equal(measureOf(stock, 'stock', 'cumulative', null), 'level');
    assert.equal(measureOf(stock, 'stock', 'increment', null), null);
    assert.equal(measureOf(row(['1', '2', '3'], '6'), 'stock', null, null), null);
    assert.equal(measureOf(row(['18', '20'], null), 'growth', null, 'increment'), null);
    assert.equal(measureOf(row(['18', '20'], '20'), 'growth', null, 'increment'), 'level');
    assert.equal(measureOf(row(['18', '20'], '20'), 'growth', 'increment', 'increment'), null);
  });

  it('needs no word while only January is filled', () => {
    assert.equal(measureOf(row(['2', null], null), 'flow', null, null), 'cumulative');
    assert.equal(measureOf(row([null, null], null), 'flow', null, null), null);
  });

  it('tells any months that are not all but the last zero', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 12 }), (amounts) => {
        const sums = amounts.map((_, at) => amounts.slice(0, at + 1).reduce((a, b) => a + b));
        const total = String(sums.at(-1));
        assert.equal(measureByFigures([row(amounts.map(String), total)]), 'increment');
        assert.equal(measureByFigures([row(sums.map(String), total)]), 'cumulative');
      }),
    );
  });
});
