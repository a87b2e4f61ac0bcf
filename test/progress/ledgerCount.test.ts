import assert from 'node:assert/strict';
import { check } from '../../src/check/check.js';
import { readProgress } from '../../src/progress/readProgress.js';
import { told } from '../check/builders.js';
import { plan, workbookOf } from './sheets.js';

type Row = (string | number | null)[];

const ledger: Row[] = [
  ['期号', '标题', '印发日期', '状态'],
  [1, '甲', '2021-01-29', '已印发'],
  [2, '乙', '2021-03-10', '已印发'],
  [3, '丙', '2021-03-26', '草稿'],
  [4, '丁', '2021-10-12', '已印发'],
];

function progressOf(rows: readonly Row[], figures: readonly Row[] = []) {
  const heads: Row[] = [['截至2021年4月15日'], ['指标名称', '年度目标', '累计完成'], ['银企对接会', 1, 2]];
  return readProgress(workbookOf({ 指标: { rows: [...heads, ...figures] }, 简报台账: { rows: [...rows] } }), plan);
}

function counted(rows: readonly Row[], figures?: readonly Row[]) {
  return progressOf(rows, figures)
    .entries.filter(({ target }) => target === '25-1')
    .map(({ asOf, value, how, sources }) => [asOf, value, how, sources.map(({ cell }) => cell).join(' ')]);
}

describe('bulletins counted from the ledger', () => {
  it('are those that are issued by each month’s end and by the workbook’s day, with their cells', () => {
    assert.deepEqual(counted(ledger), [
      ['2021-01-31', '1', 'counted', 'A2'],
      ['2021-02-28', '1', 'counted', 'A2'],
      ['2021-03-31', '2', 'counted', 'A2 A3'],
      ['2021-04-15', '2', 'counted', 'A2 A3'],
    ]);
  });

  it('stand behind a figure that is stated, but not behind a cell that is left blank', () => {
    assert.deepEqual(counted(ledger, [['编发《科技创新简报》', 15, 3]]), [['2021-04-15', '3', 'read', 'C4']]);
    assert.equal(counted(ledger, [['编发《科技创新简报》', 15, null]]).length, 4);
  });

  it('are none for certain where an issued one has no day, or there is no ledger', () => {
    const undated = progressOf([...ledger, [5, '戊', null, '已印发']]);
    assert.deepEqual(
      undated.entries.filter(({ target }) => target === '25-1'),
      [],
    );
    const findings = check(plan, undated, '2021-04-15').findings.filter(
      ({ rule, target }) => rule === 'ledger-mismatch' || target === '25-1',
    );
    assert.deepEqual(findings.map(told), [
      'missing-value warning 25-1 简报台账!A6 “编发《科技创新简报》”截至4月15日没有填数。',
      'ledger-mismatch warning - 简报台账!A6 “戊”在简报台账里写“已印发”，却没有可用的印发日期。',
    ]);
    assert.deepEqual(counted([['期号', '标题', '印发日期', '状态']]), []);
  });

  it('need no row of their own in the tables', () => {
    const { findings, assessments } = check(plan, progressOf(ledger), '2021-04-15');
    assert.deepEqual(findings.filter(({ target }) => target === '25-1').map(told), [
      'behind-schedule warning 25-1 简报台账!A3 “编发《科技创新简报》”截至4月15日为2期（目标15期以上），完成年度目标的13.3%，低于序时进度11.7个百分点。',
    ]);
    assert.equal(assessments.find(({ target }) => target.id === '25-1')?.entry?.value, '2');
  });
});
