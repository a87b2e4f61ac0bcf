import assert from 'node:assert/strict';
import { settle } from '../../src/progress/entries.js';
import { entriesOf } from './sheets.js';
import { doubt, months, quarters, read, targetRow } from './readings.js';

describe('entries', () => {
  it('are read off cumulative months, each from its cell', () => {
    const { entries } = settle([targetRow({ periods: months('1', null, '5'), measure: 'cumulative' })]);
    assert.deepEqual(entriesOf({ entries }), ['9-2 2021-01-31 1', '9-2 2021-03-31 5']);
    assert.deepEqual(
      entries.map(({ how, sources }) => [how, ...sources.map(({ cell }) => cell)]),
      [
        ['read', 'B2'],
        ['read', 'D2'],
      ],
    );
  });

  it('are summed from January, exactly, and cite every month', () => {
    const { entries } = settle([targetRow({ periods: months('0.1', '0.2', '0.3'), measure: 'increment' })]);
    assert.deepEqual(entriesOf({ entries }), ['9-2 2021-01-31 0.1', '9-2 2021-02-28 0.3', '9-2 2021-03-31 0.6']);
    assert.deepEqual(
      entries.at(-1)?.sources.map(({ cell }) => cell),
      ['B2', 'C2', 'D2'],
    );
    assert.equal(entries.at(-1)?.how, 'summed');
  });

  it('stop at a month that is missing, and begin in January only', () => {
    const hole = settle([targetRow({ periods: months('1', null, '5'), measure: 'increment' })]);
    assert.deepEqual(entriesOf(hole), ['9-2 2021-01-31 1']);
    const late = settle([targetRow({ periods: months('1', '2', '5').slice(1), measure: 'increment' })]);
    assert.deepEqual(entriesOf(late), []);
    const skipped = months('1', '2', '5').filter((_, at) => at !== 1);
    assert.deepEqual(entriesOf(settle([targetRow({ periods: skipped, measure: 'increment' })])), ['9-2 2021-01-31 1']);
  });

  it('are summed over quarters', () => {
    const { entries } = settle([targetRow({ periods: quarters('1', '4'), measure: 'increment' })]);
    assert.deepEqual(entriesOf({ entries }), ['9-2 2021-03-31 1', '9-2 2021-06-30 5']);
  });

  it('are none where the months are of unclear meaning, but for the total', () => {
    const periods = months('1', '2');
    assert.deepEqual(entriesOf(settle([targetRow({ periods, total: read('3') })])), []);
    assert.deepEqual(entriesOf(settle([targetRow({ periods, total: read('3'), asOf: '2021-03-31' })])), [
      '9-2 2021-03-31 3',
    ]);
    assert.deepEqual(entriesOf(settle([targetRow({ total: doubt('unit'), asOf: '2021-03-31' })])), []);
  });

  it('take zeros after the last cumulative amount for months to come', () => {
    assert.deepEqual(entriesOf(settle([targetRow({ periods: months('0', '5', '0', '0'), measure: 'cumulative' })])), [
      '9-2 2021-01-31 0',
      '9-2 2021-02-28 5',
    ]);
    assert.deepEqual(entriesOf(settle([targetRow({ periods: months('0', '0'), measure: 'cumulative' })])), [
      '9-2 2021-01-31 0',
      '9-2 2021-02-28 0',
    ]);
  });

  it('agree once and conflict once a day, each value with the cell that says it first', () => {
    const first = targetRow({
      periods: months('1', '5'),
      measure: 'cumulative',
      total: read('5', 'F2'),
      asOf: '2021-02-28',
    });
    const agreed = settle([first, targetRow({ total: read('5', 'C9'), asOf: '2021-02-28', table: 1 })]);
    assert.deepEqual(entriesOf(agreed), ['9-2 2021-01-31 1', '9-2 2021-02-28 5']);
    assert.deepEqual(
      agreed.entries.at(-1)?.sources.map(({ cell }) => cell),
      ['C2'],
    );
    assert.deepEqual(agreed.conflicts, []);

    const differing = settle([first, targetRow({ total: read('6', 'C9'), asOf: '2021-02-28', table: 1 })]);
    assert.deepEqual(entriesOf(differing), ['9-2 2021-01-31 1']);
    assert.deepEqual(
      differing.conflicts.map(({ target, asOf, claims }) => [target, asOf, claims.map(({ value }) => value)]),
      [['9-2', '2021-02-28', ['5', '6']]],
    );
  });

  it('contradict each other where 累计 is not the one before and 当月 together', () => {
    const given = {
      periods: months('100', '311', '450'),
      amounts: months('100', '211', '39'),
      measure: 'cumulative',
    } as const;
    const settled = settle([targetRow(given)]);
    assert.deepEqual(entriesOf(settled), ['9-2 2021-01-31 100', '9-2 2021-02-28 311']);
    assert.deepEqual(
      settled.conflicts.map(({ asOf, claims }) => [asOf, claims.map(({ value }) => value)]),
      [['2021-03-31', ['450', '350']]],
    );
  });

  it('agree where 当月 and 累计 differ by one of the last digit, rounded each for itself', () => {
    const given = { periods: months('1.25', '1.98'), amounts: months('1.25', '0.74'), measure: 'cumulative' } as const;
    assert.deepEqual(settle([targetRow(given)]).conflicts, []);
    const further = { ...given, amounts: months('1.25', '0.75') };
    assert.equal(settle([targetRow(further)]).conflicts.length, 1);
  });

  it('ask nothing of 当月 where the 累计 before is not certain', () => {
    const given = {
      periods: months('100', null, '450'),
      amounts: months('100', '211', '39'),
      measure: 'cumulative',
    } as const;
    assert.deepEqual(settle([targetRow(given)]).conflicts, []);
  });

  it('stand in order of day and target', () => {
    const rows = [
      targetRow({ target: '9-3', periods: months('1', '2'), measure: 'cumulative' }),
      targetRow({ target: '10-1', periods: months('3'), measure: 'cumulative' }),
    ];
    assert.deepEqual(entriesOf(settle(rows)), ['10-1 2021-01-31 3', '9-3 2021-01-31 1', '9-3 2021-02-28 2']);
  });
});
