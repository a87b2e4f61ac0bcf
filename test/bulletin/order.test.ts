import assert from 'node:assert/strict';
import { requireFit, requireTemplates } from '../../src/bulletin/calendarFits.js';
import { orderBulletin, orderNews, orderSummary } from '../../src/bulletin/order.js';
import { InputError } from '../../src/inputError.js';
import type { Calendar } from '../../src/plan/calendar.js';
import { NO_DETAILS } from '../../src/plan/details.js';
import { inputErrorOf } from '../plan/inputErrorOf.js';
import { calendar, plan } from '../seeds/seeds.js';
import { planned } from './subjects.js';

function ordered(key: number, asOf = '2021-12-31') {
  const planned = calendar.bulletins.find((one) => one.key === key);
  assert.ok(planned !== undefined);
  return orderBulletin(planned, calendar, [], asOf);
}

describe('orders for documents', () => {
  it('name the progress issue before, by what it covers', () => {
    const before = calendar.bulletins.map(({ key }) => [key, ordered(key).subject.before]);
    assert.deepEqual(Object.fromEntries(before), {
      1: null,
      2: null,
      3: '2021-02-28',
      4: null,
      5: '2021-03-31',
      6: null,
      7: '2021-04-30',
      8: '2021-05-31',
      9: null,
      10: '2021-06-30',
      11: null,
      12: '2021-07-31',
      13: '2021-08-31',
      14: null,
      15: '2021-09-30',
      16: null,
      17: '2021-10-31',
      18: '2021-11-30',
    });
  });

  const whole = { part: 'year', tableOnly: false } as const;

  it('end with the period, whatever day it is; only the targets are published before', () => {
    assert.equal(ordered(3, '2021-02-01').subject.asOf, '2021-03-31');
    assert.equal(ordered(1, '2021-01-20').subject.asOf, '2021-01-20');
    assert.equal(ordered(1, '2021-05-20').subject.asOf, '2021-01-31');
    assert.equal(orderNews(calendar, [], '2021-05-20').subject.asOf, '2021-05-20');
    assert.equal(orderSummary(calendar, whole, '').subject.asOf, '2021-12-31');
  });

  it('of an own kind tell changes since the progress issue before, and are never that issue themselves', () => {
    const own = planned({
      key: 19,
      kind: 'talent',
      period: { kind: 'month', year: 2021, index: 9 },
      date: '2021-10-20',
    });
    const kinds = new Map([['talent', '人才专报']]);
    const withOwn = { ...calendar, kinds, bulletins: [...calendar.bulletins, own] };
    const { subject, template, name, kindName } = orderBulletin(own, withOwn, [], '2021-12-31');
    assert.deepEqual(
      [subject.before, subject.asOf, template, name, kindName],
      ['2021-08-31', '2021-09-30', 'bulletins/talent', '第14期_人才专报_9月', '人才专报'],
    );
    const october = calendar.bulletins.find(({ key }) => key === 15) ?? assert.fail();
    const earlier = { ...withOwn, bulletins: withOwn.bulletins.filter(({ key }) => key !== 13) };
    assert.equal(orderBulletin(october, earlier, [], '2021-12-31').subject.before, '2021-08-31');
    const about = orderBulletin({ ...own, chapter: 2 }, withOwn, [], '2021-12-31');
    assert.deepEqual([about.subject.chapter, about.name], [2, '第14期_人才专报_第2章']);
  });

  it('name template and file', () => {
    assert.deepEqual([ordered(4).template, ordered(4).name], ['bulletins/topic', '第04期_专题_第1章']);
    assert.deepEqual([ordered(8).template, ordered(8).name], ['bulletins/half-year', '第08期_半年通报_上半年']);
    const names = calendar.bulletins.map(({ key }) => ordered(key).name);
    assert.equal(new Set(names).size, names.length);
    const news = orderNews(calendar, [], '2021-05-20');
    assert.deepEqual([news.template, news.name, news.date], ['bulletins/news', '第07期_工作动态_5月', '2021-05-20']);
    const { template, name, title, issue } = orderSummary(calendar, whole, '');
    assert.deepEqual(
      [template, name, title, issue],
      ['summaries/summary', '年终总结', '2021年全市科技创新工作总结', null],
    );
  });
});

describe('orders for summaries', () => {
  it('are of the year or of its first half, whole or the table alone, each with its file', () => {
    const told = (['year', 'half-year'] as const).flatMap((part) =>
      [false, true].map((tableOnly) => {
        const { subject, template, form, name, date } = orderSummary(calendar, { part, tableOnly }, '');
        return [subject.asOf, template, form, name, date];
      }),
    );
    assert.deepEqual(told, [
      ['2021-12-31', 'summaries/summary', 'report', '年终总结', '2022-01-14'],
      ['2021-12-31', 'summaries/table', 'attachment', '年终总结_目标完成情况表', '2022-01-14'],
      ['2021-06-30', 'summaries/summary', 'report', '半年总结', '2021-07-16'],
      ['2021-06-30', 'summaries/table', 'attachment', '半年总结_目标完成情况表', '2021-07-16'],
    ]);
  });

  it('have what the calendar adds to them, but for the table', () => {
    const summary = { ...calendar.summary, details: { ...NO_DETAILS, note: '请各单位对照查找不足。' } };
    const noteOf = (tableOnly: boolean) =>
      orderSummary({ ...calendar, summary }, { part: 'year', tableOnly }, '').details.note;
    assert.deepEqual([noteOf(false), noteOf(true)], ['请各单位对照查找不足。', null]);
  });

  it('are refused where none is planned', () => {
    const unplanned = { ...calendar, halfYearSummary: null };
    assert.throws(
      () => orderSummary(unplanned, { part: 'half-year', tableOnly: false }, 'calendar.yaml'),
      (error) =>
        error instanceof InputError &&
        error.problem === 'calendar' &&
        error.place.path === 'halfYearSummary' &&
        error.place.file === 'calendar.yaml',
    );
  });
});

describe('a calendar and its templates', () => {
  const text = 'kinds:\n  talent: 人才专报\nbulletins:\n  - key: 1\n    kind: monthly\n';
  const one = planned({ key: 1, period: { kind: 'month', year: 2021, index: 2 } });
  const own: Calendar = { ...calendar, kinds: new Map([['talent', '人才专报']]), bulletins: [one] };
  const refused = (names: readonly string[]): InputError => {
    const templates = new Map(names.map((name) => [name, '']));
    return inputErrorOf(() => {
      requireTemplates(own, templates, { name: 'calendar.yaml', text });
    });
  };

  it('go together where each kind has one', () => {
    const { place, what, advice } = refused(['bulletins/monthly']);
    assert.deepEqual(place, { file: 'calendar.yaml', line: 2, path: 'kinds.talent' });
    assert.equal(what, '“talent”（人才专报）没有模板。');
    assert.match(advice, /补上 bulletins\/talent\.md\.hbs/);
    assert.deepEqual(refused(['bulletins/talent']).place, {
      file: 'calendar.yaml',
      line: 5,
      path: 'bulletins[0].kind',
    });
    const templates = new Map(['bulletins/talent', 'bulletins/monthly'].map((name) => [name, '']));
    requireTemplates(own, templates, { name: '', text });
  });
});

describe('a calendar and its plan', () => {
  const refused = (run: () => void, path: string): void => {
    assert.throws(
      run,
      (error) => error instanceof InputError && error.problem === 'calendar' && error.place.path === path,
    );
  };

  it('are of one year', () => {
    requireFit(calendar, plan, 'calendar.yaml');
    refused(() => requireFit({ ...calendar, year: 2022 }, plan, 'calendar.yaml'), 'year');
  });

  it('agree on the chapters', () => {
    const bulletins = calendar.bulletins.map((one) => (one.key === 4 ? { ...one, chapter: 8 } : one));
    refused(() => requireFit({ ...calendar, bulletins }, plan, 'calendar.yaml'), 'bulletins[3].chapter');
  });
});
