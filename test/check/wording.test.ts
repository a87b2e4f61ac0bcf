import assert from 'node:assert/strict';
import { check } from '../../src/check/check.js';
import type { Finding, FindingOf, RuleId } from '../../src/check/report.js';
import { describeFinding } from '../../src/check/wording.js';
import { monthEnd } from '../../src/plan/period.js';
import { source, target } from './builders.js';
import { plan, progress } from './seed.js';

const at = { severity: 'warning', target: '9-2', sheet: '指标月报', cell: 'G14' } as const;
const assessment = {
  target: target(),
  entry: null,
  actual: null,
  rate: null,
  pace: null,
  points: null,
  class: 'behind',
  light: 'red',
  why: null,
  until: null,
  blank: null,
} as const;
const lights = { yellow: '10', red: '30' };

/** One finding of each rule, with as little in it as its type allows. */
const SAMPLES: { readonly [R in RuleId]: FindingOf<R> } = {
  'missing-target': { rule: 'missing-target', ...at, metric: '甲' },
  'unmatched-row': { rule: 'unmatched-row', ...at, label: '甲' },
  'ambiguous-match': { rule: 'ambiguous-match', ...at, label: '甲', candidates: ['9-1', '9-2'] },
  'missing-value': { rule: 'missing-value', ...at, metric: '甲', period: '9月' },
  'unreadable-value': { rule: 'unreadable-value', ...at, metric: '甲', text: '乙', period: '9月' },
  'ambiguous-value': { rule: 'ambiguous-value', ...at, metric: '甲', text: '1或2', why: 'two-numbers', among: [] },
  'cell-error': { rule: 'cell-error', ...at, metric: '甲', text: '#REF!', period: '8月' },
  'scale-suspect': { rule: 'scale-suspect', ...at, metric: '甲', text: '27300', expected: '6.5亿元' },
  'unit-mismatch': { rule: 'unit-mismatch', ...at, metric: '甲', text: '1户', unit: '万元', converted: null },
  'target-altered': { rule: 'target-altered', ...at, metric: '甲', text: '1', actual: '1家', expected: '2家' },
  'rate-mismatch': { rule: 'rate-mismatch', ...at, metric: '甲', text: '1%', expected: '2.0%' },
  'behind-schedule': { rule: 'behind-schedule', ...at, metric: '甲', assessment, office: null, lights },
  'sum-mismatch': {
    rule: 'sum-mismatch',
    ...at,
    metric: '甲',
    what: 'parts',
    stated: '1家',
    expected: '2家',
    dropped: false,
  },
  'cumulative-decrease': { rule: 'cumulative-decrease', ...at, metric: '甲', now: '9月底1家', before: '8月底2家' },
  'duplicate-row': {
    rule: 'duplicate-row',
    ...at,
    metric: '甲',
    other: source('D14', '甲'),
    what: 'agree',
    text: '甲',
  },
  'later-than-period': { rule: 'later-than-period', ...at, count: 2, asOf: '2031-09-30', what: 'note' },
  'date-invalid': { rule: 'date-invalid', ...at, text: '2月30日', what: 'invalid' },
  'not-yet-due': { rule: 'not-yet-due', ...at, metric: '甲', until: null, published: false },
  'status-contradiction': {
    rule: 'status-contradiction',
    ...at,
    metric: '甲',
    text: '已完成',
    done: true,
    actual: '1家',
    expected: '2家以上',
  },
  'period-gap': { rule: 'period-gap', ...at, period: '3月', what: 'columns', metric: null },
  stale: { rule: 'stale', ...at, what: 'workbook', label: '甲', since: '2031-03-31', asOf: '2031-09-30', count: 1 },
  'overdue-task': { rule: 'overdue-task', ...at, label: '甲', deadline: '2031-06-30', text: '6月底' },
  'missing-owner': { rule: 'missing-owner', ...at, label: '甲', count: 1 },
  'hidden-data': { rule: 'hidden-data', ...at, what: 'rows', names: '5、7—9' },
  'text-number': { rule: 'text-number', ...at, metric: '甲', text: '12' },
  'cross-check': { rule: 'cross-check', ...at, metric: '甲', stated: '1%', formula: '乙1亿元÷丙2亿元', expected: '2%' },
  'ledger-mismatch': {
    rule: 'ledger-mismatch',
    ...at,
    what: 'count',
    metric: '甲',
    stated: '3期',
    issued: 2,
    asOf: '2031-09-30',
  },
};

/** Findings of rules that say several things, in their other forms. */
const OTHERS: readonly Finding[] = [
  { rule: 'unmatched-row', ...at, label: '甲', district: '乙县' },
  { rule: 'unmatched-row', ...at, label: '甲', notSummed: '9-2' },
  { rule: 'ambiguous-value', ...at, metric: '甲', text: '1或2', why: 'two-numbers', among: ['1家', '2家'] },
  { rule: 'ambiguous-value', ...at, metric: '甲', text: '1', why: 'measure', among: [] },
  { rule: 'ambiguous-value', ...at, metric: '甲', text: '-1', why: 'negative', among: [] },
  { rule: 'cell-error', ...at, metric: '甲', text: '未计算', period: '8月' },
  ...(['differ', 'prose', 'list'] as const).map((what): Finding => ({
    rule: 'duplicate-row',
    ...at,
    metric: '甲',
    other: source('D14', '甲'),
    what,
    text: '乙',
  })),
  { rule: 'later-than-period', ...at, count: 2, asOf: '2031-09-30', what: 'list' },
  ...(['months', 'rows'] as const).map((what): Finding => ({
    rule: 'sum-mismatch',
    ...at,
    metric: '甲',
    what,
    stated: '1家',
    expected: '2家',
    dropped: true,
  })),
  ...(['invalid', 'list-row', 'undated', 'undated-table', 'other-year', 'other-year-table'] as const).map(
    (what): Finding => ({
      rule: 'date-invalid',
      ...at,
      text: '甲',
      what,
    }),
  ),
  { rule: 'date-invalid', ...at, text: '甲', what: 'future', asOf: '2031-09-30' },
  ...(['title', 'sheet', 'file', 'figures'] as const).map((by): Finding => ({
    rule: 'date-invalid',
    ...at,
    text: '甲',
    what: 'contradiction',
    stated: '2031-09-30',
    by,
    other: '2031-10-31',
  })),
  ...[1, 5].flatMap((count) =>
    (['target', 'task'] as const).map((what): Finding => ({
      rule: 'stale',
      ...at,
      what,
      label: '甲',
      since: '2031-03-31',
      asOf: '2031-09-30',
      count,
    })),
  ),
  { rule: 'period-gap', ...at, period: '二季度', what: 'event', metric: '甲' },
  { rule: 'period-gap', ...at, period: '3月', what: 'sheets', metric: null },
  { rule: 'missing-owner', ...at, label: '甲', count: 12 },
  { rule: 'hidden-data', ...at, what: 'sheet', names: '' },
  { rule: 'ledger-mismatch', ...at, what: 'number', number: '第3期', other: source('A3', '3') },
  { rule: 'ledger-mismatch', ...at, what: 'copied', number: '第3期', other: source('A3', '3') },
  { rule: 'ledger-mismatch', ...at, what: 'separate', number: '第3期', other: source('A3', '3') },
  { rule: 'ledger-mismatch', ...at, what: 'undated', title: '甲' },
  { rule: 'ledger-mismatch', ...at, what: 'no-number', title: '甲' },
  { rule: 'ledger-mismatch', ...at, what: 'no-title', title: '第3期' },
  { rule: 'ledger-mismatch', ...at, what: 'unread', column: 'number', text: '总第89期' },
  { rule: 'ledger-mismatch', ...at, what: 'unread', column: 'key', text: '某' },
  {
    rule: 'ledger-mismatch',
    ...at,
    what: 'key',
    key: 3,
    number: '第3期（草稿）',
    otherNumber: '第4期（已印发）',
    other: source('A3', '3'),
  },
];

/** Words that a reader can use: Chinese, whole sentences, nothing left over from the program. */
function assertReadable(words: string): void {
  assert.match(words, /^.*\p{Script=Han}.*。$/u);
  assert.doesNotMatch(words, /undefined|NaN|null|\[object|\n/);
  // File names, addresses and error values are what they are in Excel.
  const prose = words.replace(/plan\.yaml|Excel/g, '').replace(/#[A-Z/0]+[!?]?|[A-Z]+\d+/g, '');
  assert.doesNotMatch(prose, /[A-Za-z"']|[,;:?!](?!\d)|。。|，，|，。/);
}

/** The depth of quotation marks, which alternate “‘ ’” by level. */
function assertQuotes(words: string): void {
  const open: string[] = [];
  for (const mark of words.match(/[“”‘’]/g) ?? []) {
    if (mark === '“' || mark === '‘') {
      assert.equal(mark, open.length % 2 === 0 ? '“' : '‘', words);
      open.push(mark);
    } else assert.equal(open.pop(), mark === '”' ? '“' : '‘', words);
  }
  assert.deepEqual(open, [], words);
}

describe('check: wording', () => {
  for (const [rule, finding] of Object.entries(SAMPLES)) {
    it(`of ${rule} says what is wrong and what to do`, () => {
      const { message, hint } = describeFinding(finding);
      [message, hint].forEach((words) => {
        assertReadable(words);
        assertQuotes(words);
      });
    });
  }

  for (const finding of OTHERS) {
    const { message, hint } = describeFinding(finding);
    it(`says the same in another form: ${message}`, () => {
      [message, hint].forEach((words) => {
        assertReadable(words);
        assertQuotes(words);
      });
    });
  }

  it('changes the marks of a quotation within a quotation, level by level', () => {
    const message = (metric: string): string => describeFinding({ rule: 'missing-target', ...at, metric }).message;
    assert.match(message('新增“科创贷”'), /没有“新增‘科创贷’”这/);
    assert.match(message('关于“落实‘五张清单’”的通知'), /没有“关于‘落实“五张清单”’的通知”这/);
    assert.match(message('‘科创贷’'), /没有“‘科创贷’”这/);
  });

  it('quotes in one line, and the beginning of what is long', () => {
    const message = describeFinding({ rule: 'unmatched-row', ...at, label: `一\n二${'三'.repeat(60)}` }).message;
    assert.match(message, /^“一 二三{37}……”在/);
  });

  it('does not halve a character', () => {
    const message = describeFinding({ rule: 'unmatched-row', ...at, label: '😀'.repeat(50) }).message;
    assert.ok(message.isWellFormed());
  });

  for (let month = 1; month <= 12; month++) {
    const asOf = monthEnd(plan.year, month);
    it(`is whole for each finding of the bundled workbook as of ${asOf}`, () => {
      const { findings } = check(plan, progress, asOf);
      assert.ok(findings.length > 0);
      for (const finding of findings) {
        const { message, hint } = describeFinding(finding);
        [message, hint].forEach((words) => {
          assertReadable(words);
          assertQuotes(words);
        });
      }
    });
  }
});
