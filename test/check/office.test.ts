import assert from 'node:assert/strict';
import { officeName, officeOf, tasksOf } from '../../src/check/office.js';
import type { Task } from '../../src/plan/plan.js';
import { planOf, progressOf, row, source, target, task } from './builders.js';

const clauses: readonly Task[] = [
  { id: '9-t1', chapter: 2, item: 9, quote: '建立培育库,全年认定国家高新技术企业30家以上' },
  { id: '9-t2', chapter: 2, item: 9, quote: '完善服务体系' },
];
const plan = planOf([target()], clauses);
const named = (text: string) => source('U14', text);

describe('check: who is responsible', () => {
  it('finds the clause that a target stands in', () => {
    assert.deepEqual(tasksOf(plan, target()), ['9-t1']);
    assert.deepEqual(tasksOf(plan, target({ quote: '别处的话' })), []);
  });

  it('is the office of the row, or of the task', () => {
    const tasks = [task({ task: '9-t2', office: named('服务科') }), task({ task: '9-t1', office: named('高新科') })];
    assert.equal(officeOf(plan, progressOf({ tasks }), target())?.text, '高新科');
    assert.equal(
      officeOf(plan, progressOf({ tasks, rows: [row({ office: named('规划科') })] }), target())?.text,
      '规划科',
    );
    assert.equal(officeOf(plan, progressOf(), target()), null);
  });

  it('is nobody where the cell is blank or a dash', () => {
    for (const text of ['', ' ', '—', '/', '无']) {
      assert.equal(officeOf(plan, progressOf({ rows: [row({ office: named(text) })] }), target()), null, text);
    }
  });

  it('has its name in one line', () => {
    const progress = progressOf({ rows: [row({ office: named(' 市科技局\n高新科 ') })] });
    assert.equal(officeName(plan, progress, target()), '市科技局、高新科');
    assert.equal(officeName(plan, progress, target({ office: '规划科' })), '规划科');
    assert.equal(officeName(plan, progressOf(), target()), null);
  });
});
