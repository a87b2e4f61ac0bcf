import assert from 'node:assert/strict';
import { statusContradiction } from '../../../src/check/rules/statusContradiction.js';
import type { Target } from '../../../src/plan/plan.js';
import type { TargetRow } from '../../../src/progress/progress.js';
import { end, findingsOf, months, planOf, progressOf, read, row, source, target, told } from '../builders.js';

const found = (
  status: string,
  done: string,
  given: Partial<TargetRow> = {},
  of: Partial<Target> = {},
  asOf = end(9),
): string[] => {
  const rows = [row({ status: source('U14', status), total: read('S14', done), ...given })];
  return findingsOf(statusContradiction, planOf([target(of)]), progressOf({ rows }), asOf).map(told);
};

describe('rule status-contradiction', () => {
  it('is an error where a target is said to be reached that is not', () => {
    for (const status of ['已完成', '完成', '提前完成', '已完成年度目标', '√', '是', ' 已 完成。']) {
      assert.deepEqual(found(status, '29'), [
        `status-contradiction error 9-2 指标月报!U14 “新认定国家高新技术企业”的状态写“${status.trim()}”，完成数29家却还没有达到目标（30家以上）。`,
      ]);
      assert.deepEqual(found(status, '30'), [], status);
    }
  });

  it('is a warning where it is said not to be, and is', () => {
    for (const status of ['未完成', '尚未启动', '滞后', '进度滞后', '否', '未达到目标']) {
      assert.deepEqual(found(status, '30'), [
        `status-contradiction warning 9-2 指标月报!U14 “新认定国家高新技术企业”的状态写“${status}”，完成数30家却已经达到目标（30家以上）。`,
      ]);
      assert.deepEqual(found(status, '29'), [], status);
    }
  });

  it('is content with what goes on, and with words that are no certain answer', () => {
    for (const status of [
      '进行中',
      '推进中',
      '正在推进',
      '基本完成',
      '部分完成',
      '已完成80%',
      '已完成序时进度',
      '待公布',
      '',
    ]) {
      assert.deepEqual([...found(status, '29'), ...found(status, '30')], [], status);
    }
  });

  it('goes by the latest month where there is no total, and by none that is not known yet', () => {
    const none = { total: null, periods: months('1', '2', '31') };
    assert.deepEqual(found('已完成', '', none), []);
    assert.equal(found('未完成', '', none).length, 1);
    assert.deepEqual(found('已完成', '29', {}, {}, end(8)), []);
  });

  it('is content with 超过10.5 where 超过10.5 was promised', () => {
    const strict = { comparator: '>', value: '10.5', unit: '亿元' } as const;
    const over = { total: read('S14', '10.5', '超过10.5亿元', { bound: '>' }) };
    assert.deepEqual(found('已完成', '', over, strict), []);
    assert.equal(found('已完成', '10.5', {}, strict).length, 1);
  });

  it('allows for the target that the row states itself', () => {
    assert.deepEqual(found('已完成', '25', { planned: read('F14', '25') }), []);
    assert.deepEqual(found('未完成', '35', { planned: read('F14', '40') }), []);
  });

  it('asks of each quarter only what is over', () => {
    const quarterly = { basis: 'per-quarter', value: '1', unit: '次' } as const;
    assert.deepEqual(found('已完成', '3', {}, quarterly), []);
    assert.equal(found('已完成', '2', {}, quarterly).length, 1);
    assert.deepEqual(found('未完成', '3', {}, quarterly), []);
  });

  it('does not hold a ceiling for kept while the year goes on', () => {
    assert.deepEqual(found('未完成', '3', {}, { comparator: '<=', value: '5' }), []);
    assert.equal(found('已完成', '6', {}, { comparator: '<=', value: '5' }).length, 1);
  });
});
