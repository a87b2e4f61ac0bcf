import assert from 'node:assert/strict';
import { isClip } from '../../src/progress/progress.js';
import { readProgress } from '../../src/progress/readProgress.js';
import { plan, workbookOf } from './sheets.js';

describe('newsAndLedger', () => {
  const progress = readProgress(
    workbookOf({
      指标: { rows: [['截至2021年9月30日'], ['指标名称', '年度目标', '累计完成'], ['银企对接会', 1, 2]] },
      工作动态: {
        rows: [
          ['2021年科技创新工作动态'],
          ['日期', '要点条目', '标题', '内容', '来源'],
          ['2021.1.27', '第29项', '科技下乡', '在射洪市开展。', '农村科'],
          ['3月5日', null, '会议', '召开会议。', null],
          ['2月30日', 99, '错日子', '内容。', null],
          [null, 9, '无日期', '内容。', null],
          ['3月6日', 9, '只有标题', null, '办公室'],
        ],
      },
      简报台账: {
        rows: [
          ['期号', '总期号', '日历编号', '标题', '类别', '印发日期', '状态'],
          ['第1期', 87, 1, ' 目标任务公布 ', '目标发布', '2021年1月29日', '已印发'],
          [2, 88, null, '工作动态', '工作动态', '3月10日', '草稿'],
          [3, '八十九', 2, '进展', '月度进展', null, '拟于近期'],
          [4, null, null, null, null, null, '已印发'],
          [null, null, '—', '无号', null, null, '草稿'],
          ['总第91期', '2021年总第91期', '某', '五', null, null, null],
          ['备注：以上各期均已发送', null, null, null, null, null, null],
        ],
      },
    }),
    plan,
  );

  it('reads news with day, item, headline and text', () => {
    assert.deepEqual(
      progress.news.map(({ date, item, headline, text, origin, dateSource }) => [
        date,
        item,
        headline.text,
        text.text,
        origin?.text ?? null,
        isClip(dateSource) ? null : dateSource.cell,
      ]),
      [
        ['2021-01-27', 29, '科技下乡', '在射洪市开展。', '农村科', 'A3'],
        ['2021-03-05', null, '会议', '召开会议。', null, 'A4'],
        ['invalid', 99, '错日子', '内容。', null, 'A5'],
        [null, 9, '无日期', '内容。', null, 'A6'],
      ],
    );
  });

  it('reads the ledger of bulletins', () => {
    assert.deepEqual(
      progress.ledger.map(({ number, runningNumber, key, title, date, state, source }) => [
        number,
        runningNumber,
        key,
        title,
        date,
        state,
        source.cell,
      ]),
      [
        [1, 87, 1, '目标任务公布', '2021-01-29', 'issued', 'A2'],
        [2, 88, null, '工作动态', '2021-03-10', 'draft', 'A3'],
        [3, 89, 2, '进展', null, null, 'A4'],
        [4, null, null, '', null, 'issued', 'A5'],
        [null, null, null, '无号', null, 'draft', 'D6'],
        [null, 91, null, '五', null, null, 'A7'],
      ],
    );
  });

  it('keeps the cells of the ledger that are no number', () => {
    assert.deepEqual(
      progress.ledger.flatMap(({ unread }) =>
        unread.map(({ what, source }) => `${what} ${source.cell} ${source.text}`),
      ),
      ['number A7 总第91期', 'key C7 某'],
    );
  });

  it('tells one drafting from another by the column of ids, where there is one', () => {
    assert.deepEqual(
      progress.ledger.map(({ id }) => id),
      [null, null, null, null, null, null],
    );
    const { ledger } = readProgress(
      workbookOf({
        指标: { rows: [['截至2021年9月30日'], ['指标名称', '年度目标', '累计完成'], ['银企对接会', 1, 2]] },
        简报台账: {
          rows: [
            ['期号', '标题', '状态', '标识'],
            [1, '甲', '草稿', ' J1f '],
            [2, '乙', '草稿', null],
          ],
        },
      }),
      plan,
    );
    assert.deepEqual(
      ledger.map(({ id }) => id),
      ['J1f', null],
    );
  });

  it('takes neither for tasks or targets', () => {
    const rows = progress.rows.filter(({ from }) => from === 'row');
    assert.deepEqual([progress.tasks.length, rows.length, progress.unmatched.length], [0, 1, 0]);
  });
});
