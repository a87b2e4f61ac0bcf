import assert from 'node:assert/strict';
import { newsByItem, newsLines } from '../../src/bulletin/news.js';
import type { NewsItem } from '../../src/progress/progress.js';
import { progressOf, source } from '../report/sample.js';
import { scope } from './subjects.js';

function item(date: NewsItem['date'], text: string, given: { item?: number | null; written?: string } = {}): NewsItem {
  const { item = 1, written = date ?? '' } = given;
  return {
    date,
    dateSource: source('A3', written, '动态'),
    item,
    headline: source('C3', '标题。', '动态'),
    text: source('D3', text, '动态'),
    origin: null,
  };
}

function told(news: readonly NewsItem[], items: readonly number[] | null = null): (string | null)[][] {
  return newsLines(scope({ progress: progressOf({ news }) }), items).map(({ date, text }) => [date, text.text]);
}

describe('news', () => {
  it('are those of the period, in time; undated, impossible and later ones are left out', () => {
    const news = [
      item('2031-09-30', '丁。'),
      item('2031-10-01', '戊。'),
      item('2031-07-01', '丙。'),
      item('2031-06-30', '乙。'),
      item(null, '甲。'),
      item('invalid', '己。'),
    ];
    assert.deepEqual(told(news), [
      ['7月1日', '丙'],
      ['9月30日', '丁'],
    ]);
  });

  it('are those of the chapter’s items', () => {
    const news = [
      item('2031-07-02', '甲。', { item: 2 }),
      item('2031-07-03', '乙。'),
      item('2031-07-04', '丙。', { item: null }),
    ];
    assert.deepEqual(told(news, [1]), [['7月3日', '乙']]);
  });

  it('stand by item in the order of the plan, what names none of its items last', () => {
    const news = [
      item('2031-07-02', '甲。', { item: null }),
      item('2031-07-03', '乙。', { item: 99 }),
      item('2031-09-04', '丁。'),
      item('2031-08-04', '丙。'),
      item('2031-10-04', '以后。', { item: 2 }),
    ];
    const told = newsByItem(scope({ progress: progressOf({ news }) }));
    assert.deepEqual(
      told.map(({ number, title, news: lines }) => [number?.text, title, ...lines.map(({ text }) => text.text)]),
      [
        ['1', '培育创新主体', '丙', '丁'],
        [undefined, null, '甲', '乙'],
      ],
    );
    assert.deepEqual(newsByItem(scope({})), []);
  });

  it('give the day as the cell does, and none where the text names its own', () => {
    const news = [
      item('2031-08-31', '面向各县征集需求213项。', { written: '8月底' }),
      item('2031-09-01', '9月1日，召开会议。'),
      item('2031-09-02', '两地于8月25日签订清单，明确事项16项。'),
      item('2031-09-03', '截至9月3日，共享仪器386台。'),
      item('2031-09-04', '召开会议，要求10月底前完成。'),
    ];
    assert.deepEqual(
      told(news).map(([date]) => date),
      ['8月底', null, null, null, '9月4日'],
    );
  });

  it('are letter by letter, with full-width marks, but for blanks around and the stop at the end', () => {
    const [line] = newsLines(
      scope({ progress: progressOf({ news: [item('2031-07-02', ' 签约额2.7亿元(含意向)。\n')] }) }),
      null,
    );
    assert.deepEqual(line?.text, {
      kind: 'passage',
      title: '动态内容',
      text: '签约额2.7亿元（含意向）',
      asOf: '2031-07-02',
      source: { from: 'workbook', sheet: '动态', cell: 'D3', text: ' 签约额2.7亿元(含意向)。\n' },
      start: 1,
      end: 14,
    });
  });
});
