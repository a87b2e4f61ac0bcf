import assert from 'node:assert/strict';
import { itemOf, subjectOf } from '../../src/bulletin/findingSubject.js';
import { targetLine } from '../../src/bulletin/targetLine.js';
import type { Finding } from '../../src/check/report.js';
import { assessment, planOf, progressOf, source, target } from '../report/sample.js';
import { scope, taskRow } from './subjects.js';

const owner = (given: Partial<Pick<Finding, 'target' | 'sheet' | 'cell'>> = {}, count = 1): Finding => ({
  rule: 'missing-owner',
  severity: 'warning',
  target: null,
  sheet: '任务',
  cell: 'C15',
  label: '任务',
  count,
  ...given,
});

const tasks = [
  taskRow({ item: 1, label: source('B5', '甲', '任务') }),
  taskRow({ item: 4, label: source('B15', '乙', '任务') }),
];
const itemAt = (finding: Finding): number | null => itemOf({ tasks }, finding);

describe('the item that a finding is about', () => {
  it('is that of the task in its row, whichever cell it names', () => {
    assert.equal(itemAt(owner()), 4);
    assert.equal(itemAt(owner({ cell: 'AB5' })), 1);
  });

  it('is none in another row or sheet, without a cell, and where it is about several rows', () => {
    assert.equal(itemAt(owner({ cell: 'C1' })), null);
    assert.equal(itemAt(owner({ cell: 'C51' })), null);
    assert.equal(itemAt(owner({ sheet: '指标' })), null);
    assert.equal(itemAt(owner({ cell: null })), null);
    assert.equal(itemAt(owner({ sheet: null })), null);
    assert.equal(itemAt(owner({}, 2)), null);
  });
});

describe('the subject of a finding', () => {
  const goal = target({ id: '1-1', metric: '新认定企业(家)' });
  const about = scope({ plan: planOf([goal]), progress: progressOf({ tasks }) });
  const one = assessment({ target: goal });
  const line = targetLine(about, one);
  const subject = (finding: Finding) => subjectOf(about, finding, [{ assessment: one, line }]);

  it('is its target, before the task of its row', () => {
    const { key, about: name, item, order, line: own } = subject(owner({ target: '1-1', cell: 'C5' }));
    assert.deepEqual([key, name, item?.text, order], ['1-1', '新认定企业（家）', '1', 1]);
    assert.equal(own, line);
  });

  it('is else the item of the task, otherwise nothing, which comes last', () => {
    const { key, about: name, item, order, line: none } = subject(owner({ cell: 'C5' }));
    assert.deepEqual([key, name, item?.text, order, none], ['1', '培育创新主体', '1', 1, null]);
    assert.deepEqual(subject(owner()), { key: '', about: null, item: null, order: Infinity, line: null });
  });
});
