import assert from 'node:assert/strict';
import { dateInvalid } from '../../../src/check/rules/dateInvalid.js';
import type { NewsItem, TaskRow } from '../../../src/progress/progress.js';
import { findingsOf, news, note, planOf, progressOf, source, task, told, YEAR } from '../builders.js';

const found = (tasks: readonly TaskRow[], items: readonly NewsItem[] = []): string[] =>
  findingsOf(dateInvalid, planOf(), progressOf({ tasks, news: items })).map(told);

describe('rule date-invalid', () => {
  it('is content with days of the year, and with January of the next', () => {
    const progress = [note(`${YEAR}-01-01`, '1月1日：启动。', 5), note(`${YEAR + 1}-01-31`, '总结。')];
    assert.deepEqual(found([task({ progress })], [news(`${YEAR}-05-22`, '5月22日')]), []);
  });

  it('quotes a note with the day that no calendar has, and not the note before it', () => {
    const text = '1月5日：部署。2月30日：商谈仪器共享。';
    const progress = [note(`${YEAR}-01-05`, text, 5, 8), note('invalid', text, 14)];
    assert.deepEqual(found([task({ progress })]), [
      'date-invalid warning - 任务台账!G4 “2月30日：商谈仪器共享。”的日期不存在，这一条没有采用。',
    ]);
  });

  it('asks for the date of a note that has none', () => {
    const text = '组织6家企业参加交流活动，达成合作意向3项，\n其中“科技成果转化”2项、人才引进1项，后续工作正在推进。';
    assert.deepEqual(found([task({ problems: [note(null, text)] })]), [
      'date-invalid warning - 任务台账!G4 “组织6家企业参加交流活动，达成合作意向3项， 其中‘科技成果转化’2项、人才引进……”没有写明日期，不能确定是什么时候的事，没有采用。',
    ]);
  });

  it('names notes of another year', () => {
    for (const date of [`${YEAR - 1}-12-31`, `${YEAR + 1}-02-01`, `${YEAR + 10}-03-18`]) {
      assert.deepEqual(found([task({ next: [note(date, '某日：开会。')] })]), [
        'date-invalid warning - 任务台账!G4 “某日：开会。”的日期不在本年度，这一条没有采用。',
      ]);
    }
  });

  it('names a date cell once, and not the notes that go by it', () => {
    const updated = { date: 'invalid', source: source('F4', '9月31日', '任务台账') } as const;
    const deadline = { date: 'invalid', source: source('E4', '6月31日', '任务台账') } as const;
    assert.deepEqual(found([task({ updated, deadline, progress: [note('invalid', '正在推进。')] })]), [
      'date-invalid warning - 任务台账!E4 “6月31日”的日期不存在，这一条没有采用。',
      'date-invalid warning - 任务台账!F4 “9月31日”的日期不存在，这一条没有采用。',
    ]);
    const own = note('invalid', '2月30日：商谈。', 6);
    assert.equal(found([task({ updated, progress: [own] })]).length, 2);
  });

  it('names news by its headline, or by the day that is none', () => {
    assert.deepEqual(found([], [news(null, '近日')]), [
      'date-invalid warning - 工作动态!A3 “科技活动周启动”没有写明日期，不能确定是什么时候的事，没有采用。',
    ]);
    assert.deepEqual(found([], [news('invalid', '6月31日')]), [
      'date-invalid warning - 工作动态!A3 “6月31日”的日期不存在，这一条没有采用。',
    ]);
  });
});
