import assert from 'node:assert/strict';
import { overdueTask } from '../../../src/check/rules/overdueTask.js';
import type { TargetRow, TaskRow } from '../../../src/progress/progress.js';
import { end, findingsOf, note, planOf, progressOf, read, row, source, task, told, YEAR } from '../builders.js';

const june = { date: end(6), source: source('E4', '6月底', '任务台账') } as const;

const found = (given: Partial<TaskRow>, asOf = end(9)): string[] =>
  findingsOf(overdueTask, planOf(), progressOf({ tasks: [task({ deadline: june, ...given })] }), asOf).map(told);

const status = (text: string) => ({ status: source('F4', text, '任务台账') });
const OVERDUE = 'overdue-task warning - 任务台账!E4 “建立培育库”的完成时限是2031年6月30日，已经过了，还没有完成。';

describe('rule overdue-task', () => {
  it('goes by the status', () => {
    for (const text of ['推进中', '未完成', '进度滞后', '未启动'])
      assert.deepEqual(found(status(text)), [OVERDUE], text);
    const done = { ...status('已完成'), progress: [note(end(5), '正在征求意见。')] };
    assert.deepEqual(found(done), []);
    assert.deepEqual(found(status('基本完成')), []);
  });

  it('goes by the last note where there is no status', () => {
    const told = (...texts: string[]) => ({ progress: texts.map((text, at) => note(end(at + 1), text)) });
    assert.deepEqual(found(told('方案正在征求意见')), [OVERDUE]);
    assert.deepEqual(found(told('已完成初稿，尚未报审')), [OVERDUE]);
    assert.deepEqual(found(told('正在征求意见', '方案联合印发')), []);
    assert.deepEqual(found(told('走访企业14家')), []);
    assert.deepEqual(found({}), [OVERDUE], 'nothing is reported');
    assert.deepEqual(found({ progress: [note(null, '方案已印发')] }), []);
  });

  it('knows no later note', () => {
    const progress = [note(end(5), '正在征求意见'), note(end(8), '方案联合印发')];
    assert.deepEqual(found({ progress }, end(7)), [OVERDUE]);
    assert.deepEqual(found({ progress }, end(8)), []);
  });

  it('counts the day itself as within the limit, and a limit that is no day as none', () => {
    assert.deepEqual(found(status('推进中'), end(6)), []);
    assert.equal(found(status('推进中'), `${YEAR}-07-01`).length, 1);
    for (const date of ['invalid', null] as const) {
      assert.deepEqual(found({ ...status('推进中'), deadline: { ...june, date } }), []);
    }
    assert.deepEqual(found({ ...status('推进中'), deadline: null }), []);
  });

  it('goes by the figure of a target’s row', () => {
    const of = (given: Partial<TargetRow>): number =>
      findingsOf(overdueTask, planOf(), progressOf({ rows: [row({ deadline: june, ...given })] })).length;
    assert.equal(of({ total: read('S14', '29') }), 1);
    assert.equal(of({ total: read('S14', '30'), ...status('推进中') }), 0);
    assert.equal(of({ total: read('S14', '29'), ...status('已完成') }), 0);
    assert.equal(of({ total: read('S14', '29'), from: 'prose' }), 0);
    assert.equal(of(status('推进中')), 1);
    assert.equal(of({}), 0);
  });
});
