import assert from 'node:assert/strict';
import {
  firstDue,
  lastDue,
  monthsLater,
  overBy,
  quarterEnd,
  quartersElapsed,
  shareDue,
  yearEnd,
} from '../../src/check/pace.js';
import { end, target, YEAR } from './builders.js';

const share = (given: Parameters<typeof target>[0], date: string): string =>
  shareDue(target(given), date, YEAR).toFixed(3);

describe('check: pace', () => {
  it('is the elapsed share of the year: through November 91.7 %', () => {
    assert.equal(share({}, end(11)), '0.917');
    assert.equal(share({}, end(9)), '0.750');
    assert.equal(share({}, end(12)), '1.000');
  });

  it('counts whole months only', () => {
    assert.equal(share({}, `${YEAR}-09-29`), '0.667');
    assert.equal(share({}, `${YEAR}-01-30`), '0.000');
    assert.equal(share({}, `${YEAR}-02-28`), '0.167');
    assert.equal(share({}, `${YEAR - 1}-12-31`), '0.000');
    assert.equal(share({}, `${YEAR + 1}-01-10`), '1.000');
  });

  it('follows a schedule where the target has one, each step until the next', () => {
    const schedule = [
      { month: 3, share: '0.1' },
      { month: 10, share: '0.5' },
      { month: 12, share: '1' },
    ];
    const steps = [2, 3, 9, 10, 11, 12].map((month) => share({ schedule }, end(month)));
    assert.deepEqual(steps, ['0.000', '0.100', '0.100', '0.500', '0.500', '1.000']);
    assert.equal(share({ schedule }, `${YEAR}-10-30`), '0.100');
  });

  it('asks for a reading at the end of each cycle', () => {
    const due = (cycle: 'month' | 'quarter' | 'half-year' | 'year', date: string) =>
      lastDue(target({ cycle }), date, YEAR);
    assert.equal(due('month', `${YEAR}-10-15`), end(9));
    assert.equal(due('quarter', end(11)), end(9));
    assert.equal(due('quarter', end(3)), end(3));
    assert.equal(due('half-year', end(11)), end(6));
    assert.equal(due('year', end(11)), yearEnd(YEAR - 1));
    assert.equal(due('quarter', end(2)), yearEnd(YEAR - 1));
    assert.equal(due('year', `${YEAR + 1}-06-30`), yearEnd(YEAR));
  });

  it('first asks at the end of the first cycle in which anything is due', () => {
    assert.equal(firstDue(target(), YEAR), end(1));
    assert.equal(firstDue(target({ cycle: 'quarter' }), YEAR), end(3));
    const schedule = [
      { month: 3, share: '0' },
      { month: 4, share: '0.1' },
      { month: 12, share: '1' },
    ];
    assert.equal(firstDue(target({ schedule }), YEAR), end(4));
    assert.equal(firstDue(target({ schedule, cycle: 'quarter' }), YEAR), end(6));
  });

  it('counts quarters once they are over', () => {
    assert.deepEqual(
      [end(2), end(3), `${YEAR}-06-29`, end(12)].map((date) => quartersElapsed(date, YEAR)),
      [0, 1, 1, 4],
    );
    assert.equal(quarterEnd(YEAR, 0), yearEnd(YEAR - 1));
    assert.equal(quarterEnd(YEAR, 2), end(6));
  });

  it('knows the day some months later, the last of a month staying the last', () => {
    assert.equal(monthsLater('2031-06-30', 3), '2031-09-30');
    assert.equal(monthsLater('2031-02-28', 1), '2031-03-31');
    assert.equal(monthsLater('2031-01-30', 1), '2031-02-28');
    assert.equal(monthsLater('2031-11-15', 3), '2032-02-15');
  });

  it('tells of a period whether it is over', () => {
    const quarter = { kind: 'quarter', year: YEAR, index: 2 } as const;
    assert.deepEqual(
      [`${YEAR}-06-29`, end(6), `${YEAR + 1}-01-01`].map((day) => overBy(day)(quarter)),
      [false, true, true],
    );
    assert.equal(overBy(`${YEAR - 1}-12-31`)(quarter), false);
  });
});
