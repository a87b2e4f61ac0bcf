import assert from 'node:assert/strict';
import { check } from '../../src/check/check.js';
import type { Finding } from '../../src/check/report.js';
import { monthEnd } from '../../src/plan/period.js';
import { targetsOf, type SeveritySetting } from '../../src/plan/plan.js';
import type { Progress } from '../../src/progress/progress.js';
import { at, end, entry, months, planOf, progressOf, read, row, target, unread } from './builders.js';
import { plan, progress } from './seed.js';

describe('check', () => {
  it('judges each target once, in the plan’s order', () => {
    const { assessments } = check(plan, progress, '2021-09-30');
    assert.deepEqual(
      assessments.map((one) => one.target.id),
      targetsOf(plan).map(({ id }) => id),
    );
  });

  it('gives the same report for the same input', () => {
    assert.deepEqual(check(plan, progress, '2021-11-30'), check(plan, progress, '2021-11-30'));
  });

  it('reports first what is in the workbook, then what it means', () => {
    const rows = [row({ planned: read('F14', '40'), periods: months('1', null, '3') })];
    const entries = [entry({ value: '3' })];
    const targets = [target(), target({ id: '9-3', metric: '备案科技型中小企业' })];
    const { findings } = check(planOf(targets), progressOf({ rows, entries }), end(9));
    assert.deepEqual(
      findings.map(({ rule, cell }) => [rule, cell]),
      [
        ['missing-target', null],
        ['missing-value', 'H14'],
        ['target-altered', 'F14'],
        ['behind-schedule', 'O14'],
      ],
    );
  });

  it('finds nothing in a sound row', () => {
    const rows = [
      row({
        planned: read('F14', '30', '30家以上'),
        periods: months('2', '5', '8', '10', '13', '15', '18', '20', '23'),
        total: read('S14', '23'),
        rate: read('T14', '76.7', '76.7%'),
      }),
    ];
    const { findings, assessments } = check(planOf(), progressOf({ rows, entries: [entry({ value: '23' })] }), end(9));
    assert.deepEqual(findings, []);
    assert.equal(assessments[0]?.class, 'ahead');
  });

  it('says nothing of a later month, whatever is in it', () => {
    const early = months('3', '5', '8');
    const late = [at(4, unread('J14', 'cell-error', '#REF!')), at(5, unread('K14', 'unreadable', '待定'))];
    const report = (periods: typeof early, more: Partial<Progress> = {}) =>
      check(planOf(), progressOf({ rows: [row({ periods, asOf: end(5) })], ...more }), end(3));
    const entries = [entry({ asOf: end(3), value: '8' })];
    const later = entry({ asOf: end(5), value: '1' });
    assert.deepEqual(
      report([...early, ...late], { entries: [...entries, later] }).findings,
      report(early, { entries }).findings,
    );
  });

  it('weighs findings as the plan’s settings say', () => {
    const rows = [row({ planned: read('F14', '40'), periods: months('1', null, '3') })];
    const weights = (severities: Readonly<Record<string, SeveritySetting>>): string[] => {
      const open = planOf();
      const set = { ...open, settings: { ...open.settings, severities } };
      const { findings } = check(set, progressOf({ rows, entries: [entry({ value: '3' })] }), end(9));
      return findings.map(({ rule, severity }) => `${rule} ${severity}`);
    };
    assert.deepEqual(weights({}), ['missing-value warning', 'target-altered error', 'behind-schedule error']);
    assert.deepEqual(weights({ 'missing-value': 'error', 'target-altered': 'off', 'behind-schedule': 'error' }), [
      'missing-value error',
      'behind-schedule error',
    ]);
  });

  it('leaves no conflict of the bundled workbook without a finding', () => {
    for (let month = 1; month <= 12; month++) {
      const { assessments, findings } = check(plan, progress, monthEnd(plan.year, month));
      const explains = (id: string) => (finding: Finding) =>
        finding.target === id && (finding.rule === 'duplicate-row' || finding.rule === 'sum-mismatch');
      const contested = assessments.filter(({ why }) => why === 'conflict');
      assert.equal(contested.length, month === 12 ? 2 : 0);
      contested.forEach((one) => assert.ok(findings.some(explains(one.target.id)), one.target.id));
    }
  });
});
