import assert from 'node:assert/strict';
import { calendarReport, calendarWords } from '../../src/bulletin/calendarReport.js';
import type { Calendar } from '../../src/plan/calendar.js';
import { NO_DETAILS } from '../../src/plan/details.js';
import type { LedgerRow, Progress } from '../../src/progress/progress.js';
import { end, entry, note, planOf, progressOf, source, target, task, YEAR } from '../check/builders.js';
import { planned } from './subjects.js';

const month = (index: number) => ({ kind: 'month', year: YEAR, index }) as const;
const calendar: Calendar = {
  year: YEAR,
  issuedBefore: 86,
  newsTitle: '工作动态',
  summary: { date: `${YEAR + 1}-01-14`, title: '总结', details: NO_DETAILS },
  halfYearSummary: null,
  kinds: new Map([['talent', '人才专报']]),
  bulletins: [
    planned({ key: 1, kind: 'targets', period: month(1), date: `${YEAR}-01-29` }),
    planned({ key: 2, period: month(2), date: `${YEAR}-03-10` }),
    planned({ key: 3, kind: 'topic', chapter: 2, period: month(3), date: `${YEAR}-04-10` }),
    planned({ key: 4, period: month(4), date: `${YEAR}-05-10` }),
    planned({ key: 5, kind: 'year-review', period: { kind: 'year', year: YEAR, index: 1 }, date: `${YEAR + 1}-01-10` }),
  ],
};
const counting = target({ id: '25-1', metric: '编发简报', value: '4', unit: '期', countsBulletins: true });
const plan = planOf([target(), counting]);

function row(number: number | null, key: number | null, date: LedgerRow['date'], given: Partial<LedgerRow> = {}) {
  const title = `第${String(number)}期的题目`;
  const of = { number, runningNumber: number === null ? null : number + 86, key, title, date };
  return {
    ...of,
    state: 'issued',
    source: source('A3', '', '简报台账'),
    id: null,
    unread: [],
    ...given,
  } satisfies LedgerRow;
}

function report(asOf: string, given: Partial<Progress>, dates: Calendar = calendar) {
  return calendarReport(dates, plan, progressOf(given), asOf);
}

/** `key number date state note`, an issue a line. */
function lines(asOf: string, given: Partial<Progress>): string[] {
  return report(asOf, given).lines.map((line) => {
    const { key, number, date, state, note: words } = calendarWords(line, asOf);
    return `${key || '—'} ${number || '—'} ${date || '—'} ${state} ${words}`;
  });
}

function warnings(asOf: string, ledger: readonly LedgerRow[], dates = calendar): string[] {
  return report(asOf, { ledger }, dates).warnings.map(({ what, message }) => `${what} ${message}`);
}

const february = entry({ asOf: end(2) });
const first = row(1, 1, `${YEAR}-01-29`);

describe('the calendar of a year', () => {
  it('says how each issue stands, planned or not, in the order of numbers', () => {
    const draft = row(3, 2, null, { state: 'draft' });
    const ledger = [first, row(2, null, `${YEAR}-03-02`), draft];
    assert.deepEqual(lines(`${YEAR}-04-15`, { ledger, entries: [february] }), [
      `1 1 ${YEAR}-01-29 已印发 第1期的题目`,
      `— 2 ${YEAR}-03-02 已印发 第2期的题目`,
      `2 3 ${YEAR}-03-10 已起草 第3期的题目`,
      `3 4 ${YEAR}-04-10 暂无数据 工作簿里没有截至${YEAR}年3月31日的数据`,
      `4 5 ${YEAR}-05-10 未到期 等截至${YEAR}年4月30日的数据`,
      `5 6 ${YEAR + 1}-01-10 未到期 等截至${YEAR}年12月31日的数据`,
    ]);
  });

  it('calls due what has its figures or a topic’s notes and is not drafted, and says whether its day is past', () => {
    const tasks = [task({ item: 9, progress: [note(`${YEAR}-02-15`, '2月15日，已启动。')] })];
    const entries = [february, entry({ asOf: end(4) })];
    assert.deepEqual(lines(`${YEAR}-05-01`, { entries, tasks }).slice(0, 4), [
      `1 1 ${YEAR}-01-29 应编发 已过印发日期，请尽快编发`,
      `2 2 ${YEAR}-03-10 应编发 已过印发日期，请尽快编发`,
      `3 3 ${YEAR}-04-10 应编发 已过印发日期，请尽快编发`,
      `4 4 ${YEAR}-05-10 应编发 可以起草`,
    ]);
    assert.match(lines(`${YEAR - 1}-12-31`, {})[0] ?? '', /未到期/);
  });

  it('knows nothing that is later than its day, nor rows of a former year', () => {
    const ledger = [
      row(9, 1, `${YEAR - 1}-01-29`),
      first,
      row(2, 2, `${YEAR}-03-10`),
      row(3, 4, null, { state: 'draft' }),
    ];
    assert.deepEqual(lines(`${YEAR}-03-09`, { ledger, entries: [february] }), [
      `1 1 ${YEAR}-01-29 已印发 第1期的题目`,
      `2 2 ${YEAR}-03-10 应编发 可以起草`,
      `4 3 ${YEAR}-05-10 未到期 等截至${YEAR}年4月30日的数据`,
      `3 4 ${YEAR}-04-10 未到期 等截至${YEAR}年3月31日的数据`,
      `5 5 ${YEAR + 1}-01-10 未到期 等截至${YEAR}年12月31日的数据`,
    ]);
  });

  it('is content where the number promised is reached or on pace', () => {
    const ledger = [first, row(2, 2, `${YEAR}-03-10`)];
    assert.deepEqual(warnings(end(6), ledger), []);
    assert.equal(report(end(6), { ledger }).count?.issued, 2);
    const none = calendarReport(calendar, planOf([target()]), progressOf({ ledger }), end(6));
    assert.deepEqual([none.count, none.warnings], [null, []]);
  });

  it('warns where fewer are planned in the year than promised', () => {
    const few = { ...calendar, bulletins: calendar.bulletins.filter(({ key }) => key !== 4) };
    const [warning] = report(end(1), { ledger: [first] }, few).warnings;
    assert.equal(warning?.message, '编发计划里在年内印发的只有3期，工作要点要求4期以上，少排了1期。');
  });

  it('warns of being behind pace, and of what can no longer be reached, how many and by when', () => {
    const pace = report(end(6), { ledger: [first] });
    assert.deepEqual(pace.warnings, [
      {
        what: 'behind-pace',
        message: `到${YEAR}年6月30日已印发1期，照序时进度应有2期（全年4期以上）。`,
        advice: `请在${YEAR}年12月31日前再印发3期。`,
      },
    ]);
    const few = { ...calendar, bulletins: calendar.bulletins.filter(({ key }) => key !== 4) };
    assert.deepEqual(report(end(6), { ledger: [first] }, few).warnings.at(-1), {
      what: 'cannot-reach',
      message: `到${YEAR}年6月30日已印发1期，连同还能印发的2期，达不到4期以上，差1期。`,
      advice: `请在${YEAR}年12月31日前增发1期，如工作动态。`,
    });
    assert.deepEqual(warnings(end(12), [first, row(2, 2, `${YEAR}-03-10`), row(3, 5, `${YEAR + 1}-01-10`)]), [
      `cannot-reach 到${YEAR}年12月31日只印发了2期，没有达到4期以上，差2期。`,
    ]);
  });

  it('says what the ledger lacks', () => {
    assert.match(warnings(end(1), [])[0] ?? '', /^no-ledger 工作簿里没有简报台账/);
    assert.match(warnings(end(1), [row(1, null, `${YEAR}-01-29`)])[0] ?? '', /^no-keys 简报台账里没有填“日历编号”/);
    const undated = warnings(end(1), [first, row(2, 2, null)]);
    assert.deepEqual(undated, ['undated 有1期写“已印发”而没有可用的印发日期，没有计入。']);
  });

  it('says which keys and running numbers do not fit the calendar, and shows no number that cannot be read', () => {
    const ledger = [first, row(2, 12, `${YEAR}-03-01`), row(3, 3, `${YEAR}-04-10`, { runningNumber: 98 })];
    assert.deepEqual(warnings(end(4), ledger), [
      'unknown-key 简报台账里的日历编号12（简报台账!A3）在编发计划里没有，列作计划外。',
      'running-number 简报台账里第3期写的是总第98期（简报台账!A3），与编发计划里往年共86期对不上。',
    ]);
    const unread = [first, row(null, 2, `${YEAR}-03-10`)];
    assert.match(lines(end(4), { ledger: unread }).at(-1) ?? '', /^2 — .* 已印发/);
  });
});
