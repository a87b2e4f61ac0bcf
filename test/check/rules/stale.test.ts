import assert from 'node:assert/strict';
import { stale } from '../../../src/check/rules/stale.js';
import type { Cycle, Plan, Target } from '../../../src/plan/plan.js';
import type { Entry, TargetRow, TaskRow } from '../../../src/progress/progress.js';
import {
  at,
  end,
  entry,
  findingsOf,
  note,
  planOf,
  progressOf,
  row,
  source,
  target,
  task,
  told,
  unread,
  YEAR,
} from '../builders.js';

function planWith(cycle: Cycle): Plan {
  const plan = planOf();
  return { ...plan, settings: { ...plan.settings, cycle } };
}

describe('rule stale', () => {
  it('names a workbook that stands earlier than the day by more than a cycle', () => {
    const of = (asOf: string, cycle: Cycle = 'quarter'): string[] => {
      const statedDays = [{ day: end(6), strength: 'as-of', source: source('A2', '截至6月底') }] as const;
      return findingsOf(stale, planWith(cycle), progressOf({ asOf: end(6), statedDays }), asOf).map(told);
    };
    assert.deepEqual(of(end(9)), []);
    assert.deepEqual(of(`${YEAR}-10-01`), [
      'stale warning - 指标月报!A2 工作簿的数据只到2031年6月30日，到2031年10月1日已超过一个报送周期。',
    ]);
    assert.deepEqual(of(end(12), 'half-year'), []);
    assert.equal(of(end(8), 'month').length, 1);
  });

  describe('of a target', () => {
    const found = (
      entries: readonly Entry[],
      given: Partial<Target> = {},
      rowGiven: Partial<TargetRow> = {},
    ): string[] => {
      const progress = progressOf({ rows: [row({ periods: [], ...rowGiven })], entries });
      return findingsOf(stale, planOf([target(given)]), progress).map(told);
    };

    it('names the latest figure where it is older than the target’s own cycle', () => {
      assert.deepEqual(found([entry({ asOf: end(5) })]), [
        'stale warning 9-2 指标月报!O14 “新认定国家高新技术企业”的数只到2031年5月31日，到2031年9月30日已超过报送周期。',
      ]);
      assert.deepEqual(found([entry({ asOf: end(8) })]), []);
      assert.deepEqual(found([entry({ asOf: end(6) })], { cycle: 'quarter' }), []);
      assert.deepEqual(found([]), []);
    });

    it('leaves an empty or doubtful cell to the rules that name it, and what is not to be had yet alone', () => {
      const blank = { periods: [at(9, unread('O14', 'missing'))] };
      assert.deepEqual(found([entry({ asOf: end(5) })], {}, blank), []);
      assert.deepEqual(found([entry({ asOf: end(5) })], {}, { total: unread('S14', 'cell-error') }), []);
      assert.deepEqual(found([entry({ asOf: end(5) })], { publishedFrom: end(12) }), []);
    });
  });

  describe('of a task', () => {
    const updated = { date: `${YEAR}-04-12`, source: source('H4', '4月12日', '任务台账') } as const;
    const december = { date: end(12), source: source('E4', '12月底', '任务台账') } as const;
    const of = (tasks: readonly TaskRow[], asOf = end(9)): string[] =>
      findingsOf(stale, planOf(), progressOf({ tasks, asOf: end(12) }), asOf).map(told);
    const found = (given: Partial<TaskRow>, asOf = end(9)): string[] =>
      of([task({ status: source('I4', '推进中', '任务台账'), updated, deadline: december, ...given })], asOf);
    const STALE = 'stale warning - 任务台账!H4 “建立培育库”还没有完成，最近一次进展是2031年4月12日，已超过报送周期。';

    it('names what is under way and has had no news for a cycle', () => {
      assert.deepEqual(found({}), [STALE]);
      assert.deepEqual(found({}, `${YEAR}-07-12`), []);
      assert.deepEqual(found({ progress: [note(end(7), '已报送。')] }), []);
      assert.deepEqual(found({ progress: [note(end(12), '已报送。')] }), [STALE], 'a later note is not known');
    });

    it('leaves alone what is done or past its limit', () => {
      assert.deepEqual(found({ status: source('I4', '已完成', '任务台账') }), []);
      assert.deepEqual(found({ deadline: { ...december, date: end(8) } }), []);
    });

    it('goes without a status by a limit that is to come and a last note that closes nothing', () => {
      const open = { status: null, progress: [note(end(3), '走访企业14家。')] };
      assert.equal(found(open).length, 1);
      assert.deepEqual(found({ ...open, deadline: null }), []);
      assert.deepEqual(found({ ...open, progress: [note(end(3), '方案已印发。')] }), []);
    });

    it('says of a paragraph that gives a target’s figure only that the figure is old', () => {
      const old = note(end(3), '截至3月底，新认定国家高新技术企业5家。');
      const tasks = [task({ status: source('I4', '推进中', '任务台账'), progress: [old] })];
      const rows = [row({ periods: [] })];
      const findings = (sources: Entry['sources']): (string | null)[] =>
        findingsOf(stale, planOf(), progressOf({ tasks, rows, entries: [entry({ asOf: end(3), sources })] })).map(
          (one) => one.target,
        );
      assert.deepEqual(findings([old.source]), ['9-2']);
      assert.deepEqual(findings([source('O14', '5家')]), ['9-2', null]);
    });

    it('says once of a sheet with many', () => {
      const tasks = Array.from({ length: 4 }, () => task({ status: source('I4', '推进中', '任务台账'), updated }));
      assert.deepEqual(of(tasks), [
        'stale warning - 任务台账!H4 这张表有4项没有完成的任务超过报送周期没有新进展，如“建立培育库”最近一次是2031年4月12日。',
      ]);
      assert.equal(of(tasks.slice(1)).length, 3);
    });
  });
});
