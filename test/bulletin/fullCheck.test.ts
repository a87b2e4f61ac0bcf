import assert from 'node:assert/strict';
import type { CheckLine } from '../../src/bulletin/content.js';
import { fullCheck } from '../../src/bulletin/fullCheck.js';
import type { Scope } from '../../src/bulletin/scope.js';
import { targetLine } from '../../src/bulletin/targetLine.js';
import { check } from '../../src/check/check.js';
import { itemsOf, targetsOf } from '../../src/plan/plan.js';
import { openSeedYear } from '../pipeline/seedYear.js';
import { assessment, planOf, progressOf, reportOf, source, target } from '../report/sample.js';
import { plan } from '../seeds/seeds.js';
import { passage, scope, subject, taskRow } from './subjects.js';

function linesOf(about: Scope): CheckLine[] {
  return fullCheck(
    about,
    about.report.assessments.map((one) => ({ assessment: one, line: targetLine(about, one) })),
  );
}

const rulesOf = ({ findings }: CheckLine): string[] => findings.map(({ severity, rule }) => `${severity} ${rule}`);

describe('the full check of the sample year', () => {
  let lines: readonly CheckLine[];

  before(async () => {
    const { progress } = await openSeedYear();
    const asOf = '2021-12-31';
    const about = subject({ kind: 'summary', period: { kind: 'year', year: 2021, index: 1 }, asOf, before: null });
    const report = check(plan, progress, asOf);
    const dates = { from: '2021-01-01', reasonsFrom: '2021-10-01' };
    lines = linesOf({ ...about, plan, progress, report, previous: null, ...dates });
  });

  it('has every item in order, a line for each target and one for an item without', () => {
    const expected = itemsOf(plan).flatMap(({ number, targets }) =>
      Array.from({ length: Math.max(1, targets.length) }, () => String(number)),
    );
    assert.deepEqual(
      lines.map(({ item }) => item.text),
      expected,
    );
    assert.deepEqual(
      lines.flatMap((line) => line.target?.name ?? []),
      targetsOf(plan).map(({ metric }) => metric.replace(/,/g, '，')),
    );
    assert.ok(lines.every(({ office }) => office !== null));
    assert.ok(lines.every(({ target: one, recorded }) => recorded || one?.actual?.kind === 'missing' || one?.waiting));
  });

  it('has what was found about each, the gravest first, without hints and what status and light say', () => {
    const of = (name: string): string[] => lines.flatMap((line) => (line.target?.name === name ? rulesOf(line) : []));
    assert.deepEqual(of('入库备案国家科技型中小企业'), ['错误 合计不符']);
    assert.deepEqual(of('推广服务三农新技术新成果'), ['错误 完成率不符']);
    // 单位不同 and 文本格式的数 are hints.
    assert.deepEqual(of('专利权质押贷款发放额'), []);
    assert.deepEqual(of('全社会研发投入'), []);
    const thirteenth = lines.filter(({ item }) => item.text === '13');
    assert.deepEqual(thirteenth.map(rulesOf), [['警告 日期不对']]);
  });
});

describe('an item without a target in the full check', () => {
  const about = (given: Partial<Scope>): CheckLine | undefined =>
    linesOf(scope({ plan: planOf([]), report: reportOf({}), ...given }))[0];

  it('has the stated 状态 of its tasks, each once, as of the day they are of', () => {
    const tasks = ['推进中', '已完成', '推进中', ' '].map((text, index) =>
      taskRow({
        status: source(`E${index}`, text),
        updated: { date: '2031-08-31', source: source(`F${index}`, '8月31日') },
        office: source(`C${index}`, index === 0 ? '高新科\n办公室' : '办公室'),
      }),
    );
    const line = about({ progress: progressOf({ tasks }) });
    assert.deepEqual(
      line?.statuses.map(({ text, asOf }) => [text, asOf]),
      [
        ['推进中', '2031-08-31'],
        ['已完成', '2031-08-31'],
      ],
    );
    assert.deepEqual([line.target, line.office, line.recorded], [null, '高新科、办公室', false]);
  });

  it('has no 状态 of a later day', () => {
    const status = source('E5', '已完成');
    const later = { date: '2031-12-31', source: source('F5', '12月31日') } as const;
    assert.deepEqual(about({ progress: progressOf({ tasks: [taskRow({ status, updated: later })] }) })?.statuses, []);
    const undated = progressOf({ asOf: '2031-12-31', tasks: [taskRow({ status })] });
    assert.deepEqual(about({ progress: undated })?.statuses, []);
  });

  it('is on record where a note is of the period', () => {
    const noted = (date: string) => progressOf({ tasks: [taskRow({ progress: [passage('G5', '建成', date)] })] });
    assert.equal(about({ progress: noted('2031-08-01') })?.recorded, true);
    assert.equal(about({ progress: noted('2031-10-01') })?.recorded, false);
  });

  it("tells what was found about its tasks in the item's first line only", () => {
    const targets = [target({ id: '1-1', metric: '甲' }), target({ id: '1-2', metric: '乙' })];
    const report = reportOf({
      assessments: targets.map((one) => assessment({ target: one })),
      findings: [
        {
          rule: 'missing-owner',
          severity: 'warning',
          target: null,
          sheet: '指标',
          cell: 'C5',
          label: '任务',
          count: 1,
        },
      ],
    });
    const progress = progressOf({ tasks: [taskRow({ label: source('B5', '任务') })] });
    const lines = linesOf(scope({ plan: planOf(targets), progress, report }));
    assert.deepEqual(lines.map(rulesOf), [['警告 没有责任科室'], []]);
  });
});
