import assert from 'node:assert/strict';
import type { Content } from '../../src/bulletin/content.js';
import { InputError } from '../../src/inputError.js';
import type { NewsItem, Progress } from '../../src/progress/progress.js';
import { entry, planOf, progressOf, source, target } from '../report/sample.js';
import { contentOf, passage, subject, taskRow } from './subjects.js';

const plan = planOf([target({ id: '1-1', metric: '新认定企业' })]);
const values = ['2031-08-31', '2031-09-30'].map((asOf) => entry({ target: '1-1', value: '16', asOf }));
const notes = ['2031-01-20', '2031-06-20', '2031-08-20', '2031-09-20', '2031-10-20'];

function withNotes(dates: readonly string[] = notes): Progress {
  const tasks = dates.map((date, at) =>
    taskRow({ task: `1-t${at}`, progress: [passage(`G${at}`, `${date}的事`, date)] }),
  );
  const news = dates.map((date): NewsItem => ({
    date,
    dateSource: source('A3', date),
    item: 1,
    headline: source('C3', `${date}的标题`),
    text: source('D3', `${date}的动态`),
    origin: null,
  }));
  return progressOf({ entries: values, tasks, news });
}

const noteDays = (content: Content): string[] =>
  content.chapters.flatMap(({ items }) =>
    items.flatMap((item) => item.notes.map(({ text }) => text.text.slice(0, 10))),
  );
const newsDays = ({ news }: Content): string[] => news.map(({ text }) => text.text.slice(0, 10));

function refusal(run: () => unknown): InputError {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof InputError);
    assert.equal(error.problem, 'no-figures');
    return error;
  }
  return assert.fail('was not refused');
}

describe('the content of a bulletin', () => {
  const month = { kind: 'month', year: 2031, index: 9 } as const;

  it('tells of its own period, and of nothing later', () => {
    const quarterly = contentOf(subject(), plan, withNotes());
    assert.deepEqual(noteDays(quarterly), ['2031-08-20', '2031-09-20']);
    assert.deepEqual(newsDays(quarterly), ['2031-08-20', '2031-09-20']);
    const monthly = contentOf(subject({ kind: 'monthly', period: month }), plan, withNotes());
    assert.deepEqual(noteDays(monthly), ['2031-09-20']);
    assert.deepEqual(newsDays(monthly), ['2031-09-20']);
  });

  it('leaves out no month between two progress issues, nor before the first', () => {
    const after = (before: string | null) =>
      noteDays(contentOf(subject({ kind: 'monthly', period: month, before }), plan, withNotes()));
    assert.deepEqual(after('2031-06-30'), ['2031-08-20', '2031-09-20']);
    assert.deepEqual(after(null), ['2031-01-20', '2031-06-20', '2031-08-20', '2031-09-20']);
  });

  it('of a topic tells of the year so far', () => {
    const topic = contentOf(subject({ kind: 'topic', before: null, chapter: 1 }), plan, withNotes());
    assert.deepEqual(newsDays(topic), ['2031-01-20', '2031-06-20', '2031-08-20', '2031-09-20']);
    assert.equal(topic.chapter, topic.chapters[0]);
  });

  it('of news ends on its day', () => {
    const news = contentOf(
      subject({ kind: 'news', period: month, asOf: '2031-09-19', before: null }),
      plan,
      withNotes(['2031-09-19', '2031-09-20']),
    );
    assert.deepEqual(newsDays(news), ['2031-09-19']);
    assert.equal(news.period.through, '9月19日');
    assert.equal(news.pace.text, '66.7%');
  });

  it('names period and pace', () => {
    const { period, pace, changes } = contentOf(subject(), plan, withNotes());
    assert.deepEqual(period, {
      label: '三季度',
      cumulative: '前三季度',
      through: '9月底',
      asOf: '2031年9月30日',
      next: '四季度',
      isWholeYear: false,
    });
    assert.equal(pace.text, '75.0%');
    assert.equal(changes?.since, '8月底');
    const year = { kind: 'year', year: 2031, index: 1 } as const;
    const december = [...values, entry({ target: '1-1', value: '30', asOf: '2031-12-31' })];
    const review = contentOf(
      subject({ kind: 'year-review', period: year, asOf: '2031-12-31' }),
      plan,
      progressOf({ entries: december }),
    );
    assert.deepEqual([review.period.cumulative, review.period.next, review.pace.text], ['全年', '明年', '100.0%']);
  });

  it('is refused where there is nothing to say, and names what there is', () => {
    const october = subject({ kind: 'monthly', period: { ...month, index: 10 }, asOf: '2031-10-31' });
    assert.match(
      refusal(() => contentOf(october, plan, withNotes())).what,
      /^没有1—10月（截至2031年10月31日）的数据：指标表里离它最近的是截至2031年9月30日的数据/,
    );
    const july = subject({ kind: 'monthly', period: { ...month, index: 7 }, asOf: '2031-07-31', before: null });
    assert.match(refusal(() => contentOf(july, plan, withNotes())).what, /截至2031年8月31日/);
    assert.match(refusal(() => contentOf(july, plan, progressOf({}))).what, /没有任何数据/);
    const news = subject({ kind: 'news', period: month, asOf: '2031-09-19', before: null });
    assert.match(refusal(() => contentOf(news, plan, withNotes())).what, /没有9月（截至2031年9月19日）的条目/);
  });

  it('of a topic may rest on notes alone, of the targets on nothing', () => {
    const topic = subject({ kind: 'topic', period: month, before: null, chapter: 1 });
    contentOf(topic, plan, progressOf({ tasks: withNotes().tasks }));
    refusal(() => contentOf(topic, plan, progressOf({ tasks: withNotes(['2031-10-20']).tasks })));
    contentOf(subject({ kind: 'targets', before: null }), plan, progressOf({}));
  });
});
