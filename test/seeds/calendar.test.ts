import assert from 'node:assert/strict';
import { endOf } from '../../src/plan/period.js';
import { periodText } from '../../src/plan/periodText.js';
import { calendar, plan } from './seeds.js';

const { bulletins } = calendar;
const periodsOf = (kind: string) =>
  bulletins.filter((one) => one.kind === kind).map(({ period }) => periodText(period));

describe('seeds/2021/calendar.yaml', () => {
  it('has the 18 bulletins of the year', () => {
    assert.equal(calendar.year, plan.year);
    assert.deepEqual(
      bulletins.map(({ key }) => key),
      Array.from({ length: 18 }, (_, at) => at + 1),
    );
    assert.deepEqual(periodsOf('targets'), ['2021-01']);
    assert.deepEqual(
      periodsOf('monthly'),
      ['02', '04', '05', '07', '08', '10', '11'].map((month) => `2021-${month}`),
    );
    assert.deepEqual(periodsOf('quarterly'), ['2021-Q1', '2021-Q3']);
    assert.deepEqual(periodsOf('half-year'), ['2021-H1']);
    assert.deepEqual(periodsOf('year-review'), ['2021']);
  });

  it('has one topic issue for each of the first six chapters', () => {
    const chapters = bulletins.flatMap(({ kind, chapter }) => (kind === 'topic' ? [chapter] : []));
    assert.deepEqual(chapters.toSorted(), [1, 2, 3, 4, 5, 6]);
  });

  it('issues in the order of keys, on weekdays, after the period that is reported', () => {
    const dates = [...bulletins.map(({ date }) => date), calendar.summary.date];
    assert.deepEqual(dates, dates.toSorted());
    assert.equal(new Set(dates).size, dates.length);
    for (const date of dates) assert.ok(![0, 6].includes(new Date(date).getUTCDay()), `${date} is a weekend`);
    for (const { kind, period, date } of bulletins) {
      if (kind !== 'targets') assert.ok(endOf(period) < date, `${date} is before the end of ${periodText(period)}`);
    }
  });

  it('has titles with full-width punctuation', () => {
    for (const title of [...bulletins.map((one) => one.title), calendar.newsTitle, calendar.summary.title]) {
      assert.doesNotMatch(title.replace(/\{\{[^{}]*\}\}/g, ''), /[{},:;!?]/);
    }
  });
});
