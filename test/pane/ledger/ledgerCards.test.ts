import assert from 'node:assert/strict';
import { countText, ledgerCards, ledgerDay, ledgerGroups } from '../../../src/pane/ledger/ledgerCards.js';
import * as composing from '../../../src/pipeline/composing.js';
import type { IsoDate } from '../../../src/plan/period.js';
import type { Opened } from '../../../src/pane/session/opened.js';
import { bookWith, openedFrom } from './sampleBook.js';

const HEADS = ['期号', '总期号', '日历编号', '标题', '印发日期', '状态', '标识'];
const ISSUED = [1, 87, 1, '甲', '2021-01-29', '已印发', 'Ja'];

function reportOf(opened: Opened, day: IsoDate) {
  return composing.calendarReport(opened.calendar, opened.plan, opened.progress, day);
}

function groupsOf(rows: Parameters<typeof bookWith>[0], day = '2021-09-30') {
  const opened = openedFrom(bookWith(rows));
  return ledgerGroups(ledgerCards(composing, opened, reportOf(opened, day)));
}

describe('the year’s issues as the pane lists them', () => {
  it('come in the order of what is to be done', () => {
    const groups = groupsOf([HEADS, ISSUED, [2, 88, 2, '乙', '2021-03-10', '草稿', 'Jb']]);
    assert.deepEqual(
      groups.map(({ name }) => name),
      ['待办', '已印发', '未到期'],
    );
    const [todo, issued] = groups;
    const [draft, next] = todo?.cards ?? [];
    assert.deepEqual(
      [draft?.stateName, draft?.number, draft?.title, draft?.note, draft?.date],
      ['已起草', '第2期 · 总第88期', '乙', '月度进展 · 2月', '2021-03-10'],
    );
    assert.deepEqual([next?.number, next?.title, next?.row], ['拟为第3期 · 总第89期', '季度通报 · 一季度', null]);
    assert.deepEqual(
      issued?.cards.map(({ title }) => title),
      ['甲'],
    );
  });

  it('say which row yields its number and to which, and which is the same issue once more', () => {
    const cards = groupsOf([
      HEADS,
      ISSUED,
      [2, 88, 2, '乙', '2021-03-10', '草稿', 'Jb'],
      [2, 88, null, '动态', '2021-03-19', '草稿', 'Jc'],
      [3, 89, 3, '丙', '2021-04-12', '草稿', 'Jd'],
      [3, 89, 3, '丙，另一份', '2021-04-12', '草稿', 'Je'],
    ]).flatMap(({ cards: all }) => all);
    const clashes = cards.flatMap(({ title, clash }) =>
      clash === null ? [] : [[title, clash.keeps.title, clash.to?.number ?? null]],
    );
    const [news, ...more] = clashes;
    assert.deepEqual(news?.slice(0, 2), ['动态', '乙']);
    const free = Number(news[2]);
    assert.ok(free > 3, 'a free number');
    assert.deepEqual(more, [['丙，另一份', '丙', null]]);
    const titles = cards.map(({ title }) => title);
    assert.equal(titles.indexOf('丙，另一份'), titles.indexOf('丙') + 1);
    assert.equal(new Set(cards.map(({ key }) => key)).size, cards.length);
  });

  it('are looked at as of the last issue’s day, where that is later than the figures', () => {
    const opened = openedFrom(bookWith([HEADS, [1, 87, 1, '甲', '2021-10-14', '已印发', 'Ja']]));
    const september = { ...opened, report: { ...opened.report, asOf: '2021-09-30' } };
    assert.equal(ledgerDay(september, null, composing), '2021-10-14');
    assert.equal(ledgerDay(september, '2021-09-30', composing), '2021-09-30', 'unless a day is asked for');
    assert.equal(countText(reportOf(opened, '2021-10-14')), '已印发1期，工作要点要求不少于15期');
  });
});
