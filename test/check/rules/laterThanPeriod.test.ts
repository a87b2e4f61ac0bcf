import assert from 'node:assert/strict';
import { laterThanPeriod } from '../../../src/check/rules/laterThanPeriod.js';
import type { NewsItem, TaskRow } from '../../../src/progress/progress.js';
import { end, findingsOf, news, note, planOf, progressOf, task, told, YEAR } from '../builders.js';

const found = (tasks: readonly TaskRow[], items: readonly NewsItem[] = [], asOf = end(9)): string[] =>
  findingsOf(laterThanPeriod, planOf(), progressOf({ tasks, news: items }), asOf).map(told);

describe('rule later-than-period', () => {
  it('is content with what happened by the day, and leaves dates that are none to date-invalid', () => {
    const progress = [note(end(9), '甲'), note(null, '乙'), note('invalid', '丙'), note(`${YEAR + 5}-01-01`, '丁')];
    assert.deepEqual(found([task({ progress })], [news(end(9), '9月30日')]), []);
  });

  it('counts what happened later, once for notes and once for news', () => {
    const tasks = [task({ progress: [note(end(10), '甲'), note(end(8), '乙')], next: [note(`${YEAR}-10-01`, '丙')] })];
    assert.deepEqual(found(tasks, [news(end(12), '12月31日')]), [
      'later-than-period info - 任务台账! 有2条进展记载的日期晚于2031年9月30日，没有采用。',
      'later-than-period info - 工作动态! 有1条动态的日期晚于2031年9月30日，没有采用。',
    ]);
    assert.deepEqual(found(tasks, [], end(10)), []);
  });

  it('counts the rows of each list that are of a later day', () => {
    const days = new Map([
      [end(9), 5],
      [`${YEAR}-10-01`, 1],
      [end(10), 2],
    ]);
    const lists = [{ target: '9-2', sheet: '名单', days, invalidDays: [], subtotals: [] }];
    const later = (asOf: string): string[] =>
      findingsOf(laterThanPeriod, planOf(), progressOf({ lists }), asOf).map(told);
    assert.deepEqual(later(end(9)), [
      'later-than-period info 9-2 名单! 有3条名单、台账记录的日期晚于2031年9月30日，没有采用。',
    ]);
    assert.deepEqual(later(end(10)), []);
  });
});
