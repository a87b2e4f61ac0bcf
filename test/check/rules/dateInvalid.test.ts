import assert from 'node:assert/strict';
import { dateInvalid } from '../../../src/check/rules/dateInvalid.js';
import type { NewsItem, StatedDay, TableReading, TargetRow, TaskRow } from '../../../src/progress/progress.js';
import {
  end,
  findingsOf,
  months,
  news,
  note,
  planOf,
  progressOf,
  read,
  row,
  source,
  task,
  told,
  YEAR,
} from '../builders.js';

const found = (tasks: readonly TaskRow[], items: readonly NewsItem[] = []): string[] =>
  findingsOf(dateInvalid, planOf(), progressOf({ tasks, news: items })).map(told);

describe('rule date-invalid', () => {
  it('is content with days of the year, and with January of the next', () => {
    const progress = [note(`${YEAR}-01-01`, '1月1日：启动。', 5), note(`${YEAR + 1}-01-31`, '总结。')];
    const all = progressOf({ asOf: end(12), tasks: [task({ progress })], news: [news(`${YEAR}-05-22`, '5月22日')] });
    assert.deepEqual(findingsOf(dateInvalid, planOf(), all), []);
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

  it('names 更新日期 where a note without a day of its own goes by it', () => {
    const updated = { date: `${YEAR + 1}-05-12`, source: source('H6', '明年5月12日', '任务台账') } as const;
    assert.deepEqual(found([task({ updated, progress: [note(updated.date, '场地已确定。')] })]), [
      'date-invalid warning - 任务台账!H6 “明年5月12日”的日期不在本年度，这一条没有采用。',
    ]);
    const sound = { ...updated, date: `${YEAR}-09-20` } as const;
    assert.deepEqual(found([task({ updated: sound, progress: [note(sound.date, '场地已确定。')] })]), []);
  });

  it('names the day of a list’s row', () => {
    const invalidDays = [source('G28', '2031年9月31日', '台账')];
    const lists = [{ target: '9-2', sheet: '台账', days: new Map<string, number>(), invalidDays, subtotals: [] }];
    assert.deepEqual(findingsOf(dateInvalid, planOf(), progressOf({ lists })).map(told), [
      'date-invalid warning 9-2 台账!G28 “2031年9月31日”的日期不存在，这一行只计入总数，不计入各月。',
    ]);
  });

  it('names a note or news that the workbook cannot know yet, a month after its own day', () => {
    const late =
      'date-invalid warning - 工作动态!A3 “科技活动周启动”的日期比工作簿数据截至的2031年9月30日晚一个月以上，可能是笔误。';
    assert.deepEqual(found([], [news(`${YEAR}-11-01`, '11月1日')]), [late]);
    assert.deepEqual(found([], [news(`${YEAR}-10-31`, '10月31日')]), []);
    assert.equal(found([task({ progress: [note(end(12), '12月31日：总结。', 7)] })]).length, 1);
    assert.deepEqual(found([task({ next: [note(end(12), '12月31日：总结。', 7)] })]), [], 'what is planned lies ahead');
    assert.deepEqual(
      found(
        [],
        Array.from({ length: 4 }, () => news(end(12), '12月31日')),
      ),
      [],
      'a sheet that is ahead',
    );
    const asked = progressOf({ news: [news(end(12), '12月31日')] });
    assert.deepEqual(findingsOf(dateInvalid, planOf(), asked, end(12)), []);
  });

  describe('of the days that the workbook states', () => {
    const table = (index: number, first: number): TableReading => ({
      index,
      year: YEAR,
      sheet: '指标月报',
      header: { first, last: first },
      rows: [],
      use: 'targets',
      columns: new Map(),
    });
    const says = (cell: string, day: string, strength: StatedDay['strength'] = 'as-of'): StatedDay => ({
      day,
      strength,
      source: source(cell, `截至${day}`),
    });
    const named = (day: string): StatedDay => ({ day, strength: 'as-of', source: null });
    const about = (statedDays: readonly StatedDay[], rows: readonly TargetRow[] = []): string[] =>
      findingsOf(dateInvalid, planOf(), progressOf({ statedDays, rows, tables: [table(0, 2), table(1, 10)] })).map(
        told,
      );
    const contradicts = (cell: string, what: string): string =>
      `date-invalid warning - 指标月报!${cell} “截至${end(9)}”说数据截至2031年9月30日，${what}。`;

    it('is content with tables of different days, and with two ways of putting one', () => {
      assert.deepEqual(about([says('A1', end(6)), says('A8', end(9))]), []);
      assert.deepEqual(about([says('A1', end(9), 'period'), says('A2', `${YEAR}-09-28`)]), []);
      assert.deepEqual(about([says('A1', end(12), 'period'), says('A2', end(9))]), [], 'the frame of a yearly form');
      assert.deepEqual(about([says('A1', end(9)), says('A2', end(10), 'filed')]), []);
      assert.deepEqual(about([says('A8', end(9)), says('A1', end(6)), named(end(9))]), []);
    });

    it('names a title that is not of its sheet’s month', () => {
      const above = { ...says('A1', end(9)), source: source('A1', `截至${end(9)}`, '10月') };
      const tables = [{ ...table(0, 2), sheet: '10月' }];
      const findings = findingsOf(dateInvalid, planOf(), progressOf({ statedDays: [above], tables })).map(told);
      assert.deepEqual(findings, [
        `date-invalid warning - 10月!A1 “截至${end(9)}”说数据截至2031年9月30日，工作表的名称写的是2031年10月31日。`,
      ]);
    });

    it('says once a table that no day is known of it', () => {
      const total = read('E4', '3');
      const rows = [row({ asOf: null, total }), row({ asOf: null, total }), row({ asOf: null, total, table: 1 })];
      const undated = findingsOf(dateInvalid, planOf(), progressOf({ asOf: null, rows }));
      assert.deepEqual(undated.map(told), [
        ...Array.from(
          { length: 2 },
          () =>
            'date-invalid warning - 指标月报!D14 “指标月报”里的表没有写明数据截至哪一天，工作簿里别处也没有，累计数没有采用。',
        ),
      ]);
      assert.deepEqual(about([], [row({ total })]), []);
    });

    it('names both where they differ above one table', () => {
      assert.deepEqual(about([says('A1', end(8)), says('A2', end(9))]), [
        contradicts('A2', '同一张表的标题又写2031年8月31日'),
      ]);
    });

    it('names the day of the file’s name', () => {
      assert.deepEqual(about([says('A1', end(9)), named(end(11))]), [contradicts('A1', '文件名写的是2031年11月30日')]);
    });

    it('names the last figures, but not those of months still to come', () => {
      const filled = (...values: string[]): TargetRow[] => [
        row({ periods: months('1', '2', '3', '4', '5', '6', '7', '8', '9', ...values) }),
      ];
      assert.deepEqual(about([says('A1', end(9))], filled('10')), [contradicts('A1', '表里的数填到2031年10月31日')]);
      assert.deepEqual(about([says('A1', end(9))], filled('0', '0', '0')), []);
      assert.deepEqual(about([says('A1', end(9))], filled('9', '9')), []);
      assert.deepEqual(about([says('A8', end(9))], filled('10')), [], 'another table’s day');
    });

    it('tells of a cell once, and of a table of another year that it was left out', () => {
      assert.equal(
        about(
          [says('A1', end(9)), named(end(11))],
          [row({ periods: months(...'123456789x'.split('').map((one) => (one === 'x' ? '12' : one))) })],
        ).length,
        1,
      );
      assert.deepEqual(about([says('A1', `${YEAR - 1}-12-31`, 'period')]), [
        `date-invalid warning - 指标月报!A1 “截至${YEAR - 1}-12-31”不是本年度的，这张表没有采用。`,
      ]);
    });
  });
});
