import assert from 'node:assert/strict';
import type { FindingLine } from '../../src/bulletin/content.js';
import { contradictionsIn, gapsIn, overdueIn } from '../../src/bulletin/findingLines.js';
import type { Scope } from '../../src/bulletin/scope.js';
import type { Assessed } from '../../src/bulletin/standing.js';
import { targetLine } from '../../src/bulletin/targetLine.js';
import type { Finding } from '../../src/check/report.js';
import type { Progress } from '../../src/progress/progress.js';
import { assessment, entry, planOf, progressOf, read, reportOf, row, source, target } from '../report/sample.js';
import { scope, taskRow } from './subjects.js';

const goal = target({ id: '1-1', metric: '新认定企业', value: '30' });
const other = target({ id: '1-2', metric: '兑付科技创新券', value: '400', unit: '万元' });

function scopeOf(findings: readonly Finding[], given: Partial<Progress> = {}): Scope {
  const plan = planOf([goal, other]);
  const assessments = [
    assessment({
      target: goal,
      entry: entry({ target: '1-1', value: '38', asOf: '2031-09-30' }),
      actual: '38',
      rate: '1.15',
      class: 'exceeded',
    }),
    assessment({ target: other, why: 'no-value' }),
  ];
  return scope({ plan, progress: progressOf(given), report: reportOf({ findings, assessments }) });
}

function linesOf(
  make: (scope: Scope, assessed: readonly Assessed[]) => FindingLine[],
  findings: readonly Finding[],
  given: Partial<Progress> = {},
): FindingLine[] {
  const about = scopeOf(findings, given);
  const assessed = about.report.assessments.map((one) => ({ assessment: one, line: targetLine(about, one) }));
  return make(about, assessed);
}

const words = ({ about, item, rule, periods, stated, more, expected }: FindingLine): unknown[] => [
  about,
  item?.text ?? null,
  rule,
  periods.join('、'),
  stated.map(({ text }) => text).join(' '),
  more,
  expected?.text ?? null,
];

const at = (cell: string | null, id: string | null = '1-1') => ({
  target: id,
  sheet: cell === null ? null : '指标',
  cell,
});
const altered = (cell: string, text: string): Finding => ({
  rule: 'target-altered',
  severity: 'error',
  ...at(cell),
  metric: '',
  text,
  actual: '',
  expected: '',
});
const missing = (cell: string, period: string): Finding => ({
  rule: 'missing-value',
  severity: 'warning',
  ...at(cell),
  metric: '',
  period,
});

describe('contradictions in a workbook', () => {
  it("have the target's name, the rule's, the cell's own words with their place, and what should stand there", () => {
    const rows = [row({ target: '1-1', label: source('D5', '企业'), planned: read('F5', '60', ' 60家 ') })];
    const [line, ...others] = linesOf(contradictionsIn, [altered('F5', ' 60家 ')], { rows });
    assert.deepEqual(others, []);
    assert.ok(line !== undefined);
    assert.deepEqual(words(line), ['新认定企业', '1', '目标值被改', '', '60家', false, '30家以上']);
    assert.equal(line.severity, '错误');
    const [stated] = line.stated;
    assert.ok(stated?.kind === 'passage' && stated.source.from === 'workbook');
    assert.deepEqual([stated.source.cell, stated.start, stated.end, stated.asOf], ['F5', 1, 4, '2031-09-30']);
  });

  it('are one line for each target and rule, in the order of the plan, and quote each text once and only a few', () => {
    const rows = [1, 2, 3, 4, 5].map((at) =>
      row({
        target: '1-1',
        label: source(`D${at}`, '企业'),
        planned: read(`F${at}`, '60', at === 2 ? '甲1' : `甲${at}`),
      }),
    );
    const findings = [1, 1, 2, 3, 4, 5].map((cell) => altered(`F${cell}`, `甲${cell}`));
    const first: Finding = {
      rule: 'unmatched-row',
      severity: 'warning',
      ...at('D9', null),
      label: '有效发明专利拥有量',
    };
    const unmatched = [{ label: source('D9', '有效发明专利拥有量'), candidates: [] }];
    assert.deepEqual(linesOf(contradictionsIn, [first, ...findings], { rows, unmatched }).map(words), [
      ['新认定企业', '1', '目标值被改', '', '甲1 甲3 甲4', true, '30家以上'],
      [null, null, '行对不上', '', '有效发明专利拥有量', false, null],
    ]);
  });

  it('quote both cells where two differ', () => {
    const found: Finding = {
      rule: 'duplicate-row',
      severity: 'error',
      ...at('D9'),
      metric: '',
      text: '企业',
      what: 'differ',
      other: source('D5', '企业'),
    };
    const claims = [
      { value: '38', sources: [source('H5', '38家')] },
      { value: '40', sources: [source('H9', '40')] },
    ];
    const later = [{ value: '99', sources: [source('I5', '99')] }];
    const conflicts = [
      { target: '1-1', asOf: '2031-09-30', claims },
      { target: '1-1', asOf: '2031-12-31', claims: later },
    ];
    const [line] = linesOf(contradictionsIn, [found], { conflicts });
    assert.deepEqual(
      line?.stated.map(({ text }) => text),
      ['38家', '40'],
    );
  });

  it('give the rate worked out only where it is the rate of the figure that is told', () => {
    const mismatch = (expected: string): Finding => ({
      rule: 'rate-mismatch',
      severity: 'error',
      ...at('T5'),
      metric: '',
      text: '105%',
      expected,
    });
    const [own] = linesOf(contradictionsIn, [mismatch('115.0%')]);
    const [earlier] = linesOf(contradictionsIn, [mismatch('80.0%')]);
    assert.deepEqual([own?.expected?.text, earlier?.expected], ['115.0%', null]);
  });

  it('are no hints, and nothing of what is only missing', () => {
    const hint: Finding = { ...altered('F5', '60'), severity: 'info' };
    assert.deepEqual(linesOf(contradictionsIn, [hint, missing('H5', '7月')]), []);
  });
});

describe('gaps in a workbook', () => {
  it('have their months together; a name with other digits is no time', () => {
    const findings = [missing('H5', '7月'), missing('I5', '截至9月底'), missing('J5', '3号园区')];
    assert.deepEqual(linesOf(gapsIn, findings).map(words), [
      ['新认定企业', '1', '没有填数', '7月、截至9月底', '', false, null],
    ]);
  });

  it('are units too that nothing can be made of; one that was converted is a hint', () => {
    const unit = (converted: { from: string; to: string } | null): Finding => ({
      rule: 'unit-mismatch',
      severity: converted === null ? 'error' : 'info',
      ...at('H5'),
      metric: '',
      text: '38亩',
      unit: '家',
      converted,
    });
    const rows = [row({ target: '1-1', label: source('D5', '企业'), total: read('H5', '38', '38亩') })];
    assert.deepEqual(linesOf(gapsIn, [unit(null)], { rows }).map(words), [
      ['新认定企业', '1', '单位不同', '', '38亩', false, null],
    ]);
    assert.deepEqual(linesOf(gapsIn, [unit({ from: '户', to: '家' })], { rows }), []);
    assert.deepEqual(linesOf(contradictionsIn, [unit(null)], { rows }), []);
  });

  it('quote a text up to a pause, and none where a number might be cut', () => {
    const unread = (cell: string, text: string): Finding => ({
      rule: 'unreadable-value',
      severity: 'error',
      ...at(cell),
      metric: '',
      text,
      period: '7月',
    });
    const rows = [
      '待各县区报来以后再填，预计下月中旬才能统计出来，届时一并补报到位',
      '1234567890'.repeat(4),
      '#REF!',
      '统计中!',
    ].map((text, index) => row({ target: '1-1', label: source('D5', '企业'), total: read(`H${index}`, '0', text) }));
    const texts = rows.map(({ total }) => total?.source.text ?? '');
    const [line] = linesOf(
      gapsIn,
      texts.map((text, index) => unread(`H${index}`, text)),
      { rows },
    );
    assert.deepEqual(
      line?.stated.map(({ text }) => text),
      ['待各县区报来以后再填，预计下月中旬才能统计出来', '#REF!', '统计中！'],
    );
  });

  it("name the row, not a cell of notes that may tell of later days; a sheet's finding is about no one item", () => {
    const tasks = [
      taskRow({
        label: source('B5', '建立培育库'),
        progress: [{ date: '2031-01-05', source: source('G5', '12月：建成'), start: 0, end: 6 }],
      }),
    ];
    const stale = (count: number): Finding => ({
      rule: 'stale',
      severity: 'warning',
      ...at('G5', null),
      what: 'task',
      label: '建立培育库',
      since: '2031-01-05',
      asOf: '2031-09-30',
      count,
    });
    assert.deepEqual(linesOf(gapsIn, [stale(1)], { tasks }).map(words), [
      ['培育创新主体', '1', '很久没有更新', '', '建立培育库', false, null],
    ]);
    assert.deepEqual(linesOf(gapsIn, [stale(9)], { tasks }).map(words), [
      [null, null, '很久没有更新', '', '建立培育库', true, null],
    ]);
  });
});

describe('tasks past their day', () => {
  it('are told by their names', () => {
    const tasks = [
      taskRow({ label: source('B5', '建立培育库'), deadline: { date: '2031-06-30', source: source('F5', '6月底') } }),
    ];
    const found: Finding = {
      rule: 'overdue-task',
      severity: 'warning',
      ...at('F5', null),
      label: '建立培育库',
      deadline: '2031-06-30',
      text: '6月底',
    };
    assert.deepEqual(linesOf(overdueIn, [found], { tasks }).map(words), [
      ['培育创新主体', '1', '任务超过时限', '', '建立培育库', false, null],
    ]);
  });
});
