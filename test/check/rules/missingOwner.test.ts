import assert from 'node:assert/strict';
import { missingOwner } from '../../../src/check/rules/missingOwner.js';
import type { Progress } from '../../../src/progress/progress.js';
import { findingsOf, planOf, progressOf, row, source, task, told } from '../builders.js';

const found = (given: Partial<Progress>): string[] => findingsOf(missingOwner, planOf(), progressOf(given)).map(told);
const blank = (cell: string, sheet = '指标月报') => source(cell, '', sheet);

describe('rule missing-owner', () => {
  it('is content with a name, and with a table without a column for one', () => {
    assert.deepEqual(found({ rows: [row(), row({ office: source('U14', '高新科') })], tasks: [task()] }), []);
  });

  it('names the empty cell of a target’s row and of a task, each once', () => {
    const rows = [row({ officeBlank: blank('U14') })];
    const tasks = [task({ officeBlank: blank('D4', '任务台账') }), task({ officeBlank: blank('U14') })];
    assert.deepEqual(found({ rows, tasks }), [
      'missing-owner warning 9-2 指标月报!U14 “国家高新技术企业新认定数”没有填责任科室。',
      'missing-owner warning - 任务台账!D4 “建立培育库”没有填责任科室。',
    ]);
  });

  it('looks at every sheet, whatever it is called', () => {
    const rows = ['乙', '110', '__proto__'].map((sheet) => row({ officeBlank: blank('U14', sheet) }));
    const places = found({ rows }).map((text) => text.split(' ')[3]);
    assert.deepEqual(places, ['乙!U14', '110!U14', '__proto__!U14']);
  });

  it('says once of a sheet that it is empty throughout', () => {
    const rows = Array.from({ length: 11 }, (_, at) => row({ officeBlank: blank(`U${at + 1}`) }));
    assert.deepEqual(found({ rows }), [
      'missing-owner warning - 指标月报!U1 这张表有11行没有填责任科室，第一行是“国家高新技术企业新认定数”。',
    ]);
    assert.equal(found({ rows: rows.slice(1) }).length, 10);
  });
});
