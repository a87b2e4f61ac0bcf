import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assessAll } from '../../src/check/assess.js';
import type { Assessment, Class } from '../../src/check/report.js';
import type { Target } from '../../src/plan/plan.js';
import type { Progress } from '../../src/progress/progress.js';
import { at, end, entry, months, planOf, progressOf, read, row, source, target, unread, YEAR } from './builders.js';

/** How a target stands, given its readings by month: class, light, and why it is not judged. */
function assess(
  given: Partial<Target>,
  values: Readonly<Record<number, string>>,
  asOf = end(9),
  more: Partial<Progress> = {},
) {
  const entries = Object.entries(values).map(([month, value]) => entry({ asOf: end(Number(month)), value }));
  const [assessment] = assessAll(planOf([target(given)]), progressOf({ rows: [row()], entries, ...more }), asOf);
  assert.ok(assessment);
  return assessment;
}

const standing = ({ class: klass, light, why }: Assessment): string =>
  why === null ? `${klass} ${light}` : `${klass} ${light} ${why}`;

describe('check: class of a flow', () => {
  it('of a due cell that cannot be read is no waiting, though the schedule asks for nothing yet', () => {
    const given = { schedule: [{ month: 12, share: '1' }] };
    const rows = [row({ periods: [at(9, unread('O14', 'cell-error', '#REF!'))] })];
    assert.equal(standing(assess(given, {}, end(9), { rows })), 'undetermined none no-value');
    const blank = [row({ periods: [at(9, unread('O14', 'missing'))] })];
    assert.equal(standing(assess(given, {}, end(9), { rows: blank })), 'undetermined none not-yet-due');
  });

  it('is met at the target, exceeded above it, at any time of the year', () => {
    assert.equal(standing(assess({}, { 9: '30' })), 'met green');
    assert.equal(standing(assess({}, { 9: '38' })), 'exceeded green');
    assert.equal(standing(assess({}, { 2: '31' }, end(2))), 'exceeded green');
  });

  it('never rounds a value up to its target: 29.6 of 30 is not met', () => {
    assert.equal(standing(assess({}, { 9: '29.6' })), 'ahead green');
    assert.equal(standing(assess({}, { 12: '29.6' }, end(12))), 'behind red');
    assert.equal(standing(assess({}, { 12: '29.9999999999' }, end(12))), 'behind red');
  });

  it('reads 超过 strictly', () => {
    const strict = { comparator: '>', value: '10.5', unit: '亿元' } as const;
    assert.equal(standing(assess(strict, { 12: '10.51' }, end(12))), 'exceeded green');
    assert.equal(standing(assess(strict, { 12: '10.5' }, end(12))), 'behind red');
    assert.equal(standing(assess(strict, { 9: '10.5' })), 'ahead green');
    const entries = [entry({ asOf: end(12), value: '10.5', bound: '>' })];
    assert.equal(standing(assess(strict, {}, end(12), { entries })), 'met green');
  });

  it('compares with the share of the year that is over', () => {
    assert.equal(standing(assess({ value: '40' }, { 9: '30' })), 'on-pace green');
    assert.equal(standing(assess({ value: '40' }, { 9: '30.1' })), 'ahead green');
    assert.equal(standing(assess({ value: '40' }, { 9: '29.9' })), 'behind green');
  });

  it('knows shares that are no finite decimals: 10 of 30 by April is on pace', () => {
    assert.equal(standing(assess({}, { 4: '10' }, end(4))), 'on-pace green');
    assert.equal(standing(assess({ value: '60' }, { 7: '35' }, end(7))), 'on-pace green');
  });

  it('gives rate, pace and points as decimals', () => {
    const { rate, pace, points, actual } = assess({ value: '15' }, { 9: '8' });
    assert.deepEqual({ actual, pace, points }, { actual: '8', pace: '0.75', points: '-21.666666666666666667' });
    assert.equal(rate, '0.53333333333333333333');
    assert.equal(assess({ value: '1' }, { 9: '0.00000001' }).rate, '0.00000001');
  });

  it('judges a value through September against September’s pace in October', () => {
    const { pace, entry: judged } = assess({ value: '40' }, { 9: '30' }, `${YEAR}-10-20`);
    assert.equal(pace, '0.75');
    assert.equal(judged?.asOf, end(9));
  });

  it('judges a quarter’s value until the next one is due', () => {
    const quarterly = { cycle: 'quarter', value: '40' } as const;
    assert.equal(standing(assess(quarterly, { 9: '30' }, end(11))), 'on-pace green');
    assert.equal(standing(assess(quarterly, { 9: '30' }, end(12))), 'undetermined none no-value');
  });

  it('uses nothing that is known later', () => {
    assert.equal(assess({}, { 9: '12', 10: '30' }).actual, '12');
  });

  it('turns red past the time limit, however small the gap', () => {
    assert.equal(standing(assess({ value: '1000' }, { 12: '999' }, end(12))), 'behind red');
    assert.equal(standing(assess({ value: '1000' }, { 12: '999' }, `${YEAR + 1}-02-15`)), 'behind red');
    assert.equal(standing(assess({ value: '1000' }, { 11: '899' }, `${YEAR}-12-30`)), 'behind green');
  });
});

describe('check: lights', () => {
  const light = (value: string): string => assess({ value: '1000' }, { 9: value }).light;

  it('are yellow from exactly 10 points behind, and red only above 30', () => {
    assert.deepEqual(['651', '650.001', '650', '649'].map(light), ['green', 'green', 'yellow', 'yellow']);
    assert.deepEqual(['451', '450', '449.999', '0'].map(light), ['yellow', 'yellow', 'red', 'red']);
  });

  it('are red past the time limit of the target’s own row, the day itself not included', () => {
    const deadline = (date: string | null) => ({ date, source: source('E14', '') });
    const light = (value: string, days: readonly (string | null)[], asOf = end(9)) => {
      const rows = days.map((date) => row({ deadline: deadline(date) }));
      const [only] = assessAll(planOf(), progressOf({ rows, entries: [entry({ value })] }), asOf);
      return `${only?.class} ${only?.light}`;
    };
    assert.equal(light('29', [end(8)]), 'behind red');
    assert.equal(light('30', [end(8)]), 'met green');
    assert.equal(light('29', [end(9)]), 'ahead green');
    assert.equal(light('29', [end(8), end(10)]), 'ahead green', 'the later of two');
    assert.equal(light('29', [null, 'invalid', `${YEAR - 1}-08-31`]), 'ahead green');
  });

  it('follow the plan’s limits', () => {
    const open = planOf([target({ value: '100' })]);
    const plan = { ...open, settings: { ...open.settings, lights: { yellow: '5', red: '20' } } };
    const lights = ['71', '70', '55', '54'].map(
      (value) => assessAll(plan, progressOf({ rows: [row()], entries: [entry({ value })] }), end(9))[0]?.light,
    );
    assert.deepEqual(lights, ['green', 'yellow', 'yellow', 'red']);
  });

  it('do not depend on the strength of a promise', () => {
    assert.equal(standing(assess({ strength: 'stretch', value: '1' }, { 12: '0' }, end(12))), 'behind red');
  });
});

describe('check: a schedule', () => {
  const schedule = [
    { month: 10, share: '0.5' },
    { month: 12, share: '1' },
  ];

  it('leaves a target unjudged while it asks for nothing and nothing is there', () => {
    const waiting = assess({ schedule }, { 9: '0' });
    assert.equal(standing(waiting), 'undetermined none not-yet-due');
    assert.deepEqual([waiting.until, waiting.actual, waiting.points], [end(10), '0', null]);
    assert.equal(standing(assess({ schedule }, {})), 'undetermined none not-yet-due');
  });

  it('calls what is there before its time ahead', () => {
    assert.equal(standing(assess({ schedule }, { 9: '1' })), 'ahead green');
  });

  it('sets the pace afterwards', () => {
    assert.equal(standing(assess({ schedule }, { 10: '15' }, end(10))), 'on-pace green');
    assert.equal(standing(assess({ schedule }, { 11: '15' }, end(11))), 'on-pace green');
    assert.equal(standing(assess({ schedule }, { 10: '5' }, end(10))), 'behind red');
  });

  it('does not excuse a blank once something is due', () => {
    assert.equal(standing(assess({ schedule }, { 9: '0' }, end(10))), 'undetermined none no-value');
  });

  it('gives a day to come, also for a quarterly figure in January', () => {
    const january = assess({ cycle: 'quarter' }, {}, end(1));
    assert.equal(standing(january), 'undetermined none not-yet-due');
    assert.equal(january.until, end(3));
  });
});

describe('check: dates from which a target is judged', () => {
  it('reads 未到时点 before, never 欠进度', () => {
    const judgedFrom = end(12);
    const waiting = assess({ basis: 'stock', value: '60', judgedFrom }, { 9: '58' });
    assert.equal(standing(waiting), 'undetermined none not-yet-due');
    assert.deepEqual([waiting.until, waiting.actual], [judgedFrom, '58']);
    assert.equal(standing(assess({ judgedFrom }, { 9: '1' })), 'undetermined none not-yet-due');
    assert.equal(standing(assess({ judgedFrom }, {})), 'undetermined none not-yet-due');
  });

  it('lets a target be met before its day', () => {
    assert.equal(standing(assess({ basis: 'stock', value: '60', judgedFrom: end(12) }, { 9: '61' })), 'exceeded green');
  });

  it('judges from the day itself on', () => {
    const given = { basis: 'stock', value: '60', judgedFrom: end(9) } as const;
    assert.equal(standing(assess(given, { 9: '58' })), 'behind green');
  });

  it('waits for a day after the end of the year', () => {
    const given = { basis: 'stock', value: '60', judgedFrom: `${YEAR + 1}-03-31` } as const;
    assert.equal(standing(assess(given, { 12: '58' }, end(12))), 'undetermined none not-yet-due');
    assert.equal(standing(assess(given, { 12: '58' }, `${YEAR + 1}-03-31`)), 'behind red');
  });

  it('reads 尚未发布 until the figure is published, whatever the workbook has', () => {
    const publishedFrom = `${YEAR + 1}-10-31`;
    const given = { value: '10.5', unit: '亿元', cycle: 'year', publishedFrom } as const;
    for (const values of [{}, { 12: '9' }, { 12: '11' }]) {
      const waiting = assess(given, values, end(12));
      assert.equal(standing(waiting), 'undetermined none not-published');
      assert.equal(waiting.until, publishedFrom);
    }
    assert.equal(standing(assess(given, {}, end(12), { rows: [] })), 'undetermined none not-published');
    assert.equal(standing(assess(given, { 12: '11' }, publishedFrom)), 'exceeded green');
    assert.equal(standing(assess(given, {}, publishedFrom)), 'undetermined none no-value');
  });
});

describe('check: bases that are never pro-rated', () => {
  it('compares stock, ratio, growth and per-team with the target itself', () => {
    for (const basis of ['stock', 'ratio', 'growth', 'per-team'] as const) {
      const { pace, points, class: klass, light } = assess({ basis, value: '20' }, { 3: '18.6' }, end(3));
      assert.deepEqual({ pace, points, klass, light }, { pace: null, points: '-7', klass: 'behind', light: 'green' });
      assert.equal(standing(assess({ basis, value: '20' }, { 3: '20' }, end(3))), 'met green');
      assert.equal(standing(assess({ basis, value: '20' }, { 3: '22.4' }, end(3))), 'exceeded green');
    }
    assert.equal(standing(assess({ basis: 'growth', value: '20' }, { 9: '-5' })), 'behind red');
  });

  it('takes a ceiling as kept at its limit and as broken above it, in any month', () => {
    const ceiling = { comparator: '<=', value: '5' } as const;
    assert.equal(standing(assess({ ...ceiling, basis: 'ratio' }, { 3: '5' }, end(3))), 'met green');
    assert.equal(standing(assess({ ...ceiling, basis: 'ratio' }, { 3: '5.1' }, end(3))), 'behind green');
    assert.equal(standing(assess(ceiling, { 9: '5' })), 'on-pace green');
    assert.equal(standing(assess(ceiling, { 12: '5' }, end(12))), 'met green');
    const broken = assess(ceiling, { 3: '7' }, end(3));
    assert.equal(standing(broken), 'behind red');
    assert.deepEqual([broken.rate, broken.pace, broken.points], ['1.4', null, '-40']);
  });
});

describe('check: a deliverable', () => {
  const list = { basis: 'deliverable', value: '100', judgedFrom: end(6) } as const;

  it('is done or not done', () => {
    assert.equal(standing(assess(list, { 9: '100' })), 'met green');
    assert.equal(standing(assess(list, { 9: '120' })), 'met green');
    const undone = assess(list, { 9: '99' });
    assert.equal(standing(undone), 'behind red');
    assert.deepEqual([undone.rate, undone.points], ['0', '-100']);
  });

  it('is due on its day, or at the end of the year', () => {
    assert.equal(standing(assess(list, { 5: '99' }, end(5))), 'undetermined none not-yet-due');
    assert.equal(standing(assess(list, { 6: '99' }, end(6))), 'behind red');
    const undated = { ...list, judgedFrom: null };
    assert.equal(standing(assess(undated, { 11: '99' }, end(11))), 'undetermined none not-yet-due');
    assert.equal(standing(assess(undated, { 12: '99' }, end(12))), 'behind red');
  });
});

describe('check: a commitment for each quarter', () => {
  const quarterly = { basis: 'per-quarter', value: '1', unit: '次', cycle: 'quarter' } as const;
  const judged = (values: Readonly<Record<number, string>>, asOf: string): string => {
    const { rate, pace, points, ...rest } = assess(quarterly, values, asOf);
    return `${standing(rest as Assessment)} ${rate ?? '-'} ${pace ?? '-'} ${points ?? '-'}`;
  };

  it('counts the quarters in which it was kept', () => {
    assert.equal(judged({ 3: '1', 6: '2', 9: '3' }, end(9)), 'on-pace green 0.75 0.75 0');
    assert.equal(judged({ 3: '1', 6: '2', 9: '3', 12: '4' }, end(12)), 'met green 1 1 0');
    assert.equal(judged({ 3: '5', 6: '6' }, end(6)), 'on-pace green 0.5 0.5 0');
  });

  it('is behind for a missed quarter, and more events in another do not make up for it', () => {
    assert.equal(judged({ 3: '1', 6: '1', 9: '4' }, end(9)), 'behind yellow 0.5 0.75 -25');
    assert.equal(judged({ 3: '1', 6: '1', 9: '4', 10: '5' }, end(10)), 'behind yellow 0.5 0.75 -25');
    assert.equal(judged({ 3: '0', 6: '0' }, end(6)), 'behind red 0 0.5 -50');
    assert.equal(judged({ 3: '0', 6: '1', 9: '2', 12: '3' }, end(12)), 'behind red 0.75 1 -25');
  });

  it('is ahead once the running quarter is kept, and met with the fourth', () => {
    assert.equal(judged({ 3: '1', 5: '2' }, end(5)), 'ahead green 0.5 0.25 25');
    assert.equal(judged({ 2: '1' }, end(2)), 'ahead green 0.25 0 25');
    assert.equal(judged({ 3: '1', 6: '2', 9: '3', 11: '4' }, end(11)), 'met green 1 0.75 25');
  });

  it('cannot be judged before the first quarter is over, nor with one unknown', () => {
    assert.equal(judged({ 2: '0' }, end(2)), 'undetermined none not-yet-due - - -');
    assert.equal(judged({ 6: '2' }, end(6)), 'undetermined none no-value - - -');
  });
});

describe('check: no value', () => {
  it('says whether the row or only the value is missing', () => {
    assert.equal(standing(assess({}, {})), 'undetermined none no-value');
    assert.equal(standing(assess({}, { 8: '20' })), 'undetermined none no-value');
    assert.equal(standing(assess({}, {}, end(9), { rows: [] })), 'undetermined none no-row');
  });

  it('points to the cell in which it should stand', () => {
    const rows = [row({ periods: months('1', '2', null, '4', '5', null) })];
    assert.equal(assess({}, {}, end(6), { rows }).blank?.cell, 'L14');
    assert.equal(assess({ cycle: 'quarter' }, {}, end(5), { rows }).blank?.cell, 'I14');
    const ledger = [row({ periods: [], total: unread('H14', 'missing') })];
    assert.equal(assess({}, {}, end(9), { rows: ledger }).blank?.cell, 'H14');
    const later = [row({ periods: [at(12, read('R14', '3'))] })];
    assert.equal(assess({}, {}, end(9), { rows: later }).blank, null);
  });

  it('does not choose between two claims, until a later day is certain', () => {
    const claims = [
      { value: '12', sources: [] },
      { value: '13', sources: [] },
    ];
    const conflicts = [{ target: '9-2', asOf: end(9), claims }];
    const contested = assess({}, { 8: '11' }, end(9), { conflicts });
    assert.equal(standing(contested), 'undetermined none conflict');
    assert.deepEqual([contested.actual, contested.entry], [null, null]);
    assert.equal(standing(assess({}, { 10: '25' }, end(10), { conflicts })), 'on-pace green');
    assert.equal(standing(assess({}, { 8: '20' }, end(8), { conflicts })), 'on-pace green');
    assert.equal(standing(assess({}, {}, end(10), { conflicts })), 'undetermined none no-value');
  });
});

describe('check: a better value', () => {
  const ORDER: readonly Class[] = ['behind', 'undetermined', 'on-pace', 'ahead', 'met', 'exceeded'];
  const targets = fc.record({
    basis: fc.constantFrom('flow', 'stock', 'ratio', 'growth', 'deliverable', 'per-team' as const),
    comparator: fc.constantFrom('>=', '>', '<=' as const),
    value: fc.integer({ min: 1, max: 60 }).map(String),
    schedule: fc.constantFrom<Target['schedule']>(
      [],
      [
        { month: 6, share: '0.4' },
        { month: 12, share: '1' },
      ],
    ),
    judgedFrom: fc.constantFrom(null, end(6)),
  });
  const tenths = fc.integer({ min: 0, max: 800 });

  it('is never of a worse class', () => {
    fc.assert(
      fc.property(targets, fc.integer({ min: 1, max: 12 }), tenths, tenths, (given, month, a, b) => {
        const rank = (value: number): number =>
          ORDER.indexOf(assess(given, { [month]: String(value / 10) }, end(month)).class);
        const [worse, better] = a < b === (given.comparator !== '<=') ? [a, b] : [b, a];
        assert.ok(rank(worse) <= rank(better), `${worse / 10} against ${better / 10}`);
      }),
    );
  });

  it('is done exactly where the promise is kept, once the year is over', () => {
    fc.assert(
      fc.property(targets, tenths, (given, value) => {
        const done = ['met', 'exceeded'].includes(assess(given, { 12: String(value / 10) }, end(12)).class);
        const difference = value - Number(given.value) * 10;
        const kept = { '>=': difference >= 0, '>': difference > 0, '<=': difference <= 0 }[given.comparator];
        assert.equal(done, kept);
      }),
    );
  });
});
