import assert from 'node:assert/strict';
import { check } from '../../src/check/check.js';
import { explain } from '../../src/check/explain.js';
import type { Progress, Reading } from '../../src/progress/progress.js';
import { at, end, entry, months, planOf, progressOf, read, row, source, target } from './builders.js';

const AMOUNT = target({ id: '11-2', item: 11, metric: '技术合同交易登记额', unit: '亿元', value: '6.5' });

function stepsOf(progress: Progress, subject = target()): readonly string[] {
  const plan = planOf([subject]);
  const [explanation] = explain(progress, check(plan, progress, end(9)));
  return explanation === undefined ? [] : [explanation.result, ...explanation.steps];
}

describe('explain', () => {
  it('tells the row, the cell, its unit and where that is said, and the conversion', () => {
    const conversion = { fromUnit: '万元', toUnit: '亿元', factor: '0.0001' };
    const reading = read('O14', '2.73', '27300', { conversion, unitFrom: 'unit-column' });
    const progress = progressOf({
      rows: [
        row({ target: '11-2', periods: [at(9, reading)], evidence: '名称与“技术合同额”相近（87%）', score: 0.874 }),
      ],
      entries: [entry({ target: '11-2', value: '2.73', sources: [reading.source] })],
    });
    assert.deepEqual(stepsOf(progress, AMOUNT), [
      '11-2 技术合同交易登记额（第11项，目标6.5亿元以上）：截至9月底2.73亿元，欠进度',
      '认定：指标月报!D14 “国家高新技术企业新认定数”，名称与“技术合同额”相近（87%），把握87%',
      '读取：指标月报!O14 “27300”，单位取自计量单位栏，读作2.73亿元（由万元换算，乘以0.0001）',
    ]);
  });

  it('names the stretch of a paragraph that was read', () => {
    const text = '入库312家，较上年净增41家';
    const reading = read('G14', '312', text, { unitFrom: 'cell', span: { start: 2, end: 6 } });
    const progress = progressOf({
      rows: [row({ from: 'prose', total: reading })],
      entries: [entry({ value: '312', sources: [reading.source] })],
    });
    assert.ok(stepsOf(progress).some((step) => step.includes('其中“312家”')));
  });

  it('tells of what months a sum is', () => {
    const periods = months('3', '4', '5');
    const sources = periods.map(({ reading }) => reading.source);
    const progress = progressOf({
      rows: [row({ periods, measure: 'increment' })],
      entries: [entry({ value: '12', how: 'summed', sources, asOf: end(9) })],
    });
    const steps = stepsOf(progress);
    assert.deepEqual(
      steps.filter((step) => step.startsWith('读取')).map((step) => step.slice(0, 6)),
      ['读取：1月 ', '读取：2月 ', '读取：3月 '],
    );
    assert.equal(steps.at(-1), '相加：3个单元格，共12家');
  });

  it('tells why there is no value: doubts, values that differ, rows that are like it, nothing at all', () => {
    const cell = source('O14', '3家或5家');
    const among: Reading = { ok: false, doubt: 'ambiguous', among: ['3家', '5家'], source: cell };
    const either = progressOf({
      rows: [row({ periods: [at(9, among)] })],
    });
    assert.equal(
      stepsOf(either).at(-1),
      '未采用：9月 指标月报!O14 “3家或5家”，不止一个数，或不能确定是哪一个（3家、5家）',
    );
    const unclear = progressOf({ rows: [row({ measure: null, periods: months('3', '5') })] });
    assert.equal(stepsOf(unclear).at(-1), '未采用：看不出各期的数是累计数还是当期数');
    const claims = [
      { value: '3', sources: [source('O14', '3')] },
      { value: '5', sources: [source('O15', '5')] },
    ];
    const differing = progressOf({ rows: [row()], conflicts: [{ target: '9-2', asOf: end(9), claims }] });
    assert.equal(stepsOf(differing).at(-1), '未采用：截至9月底有不一致的数，3家（指标月报!O14），5家（指标月报!O15）');
    const similar = progressOf({ unmatched: [{ label: source('D9', '企业数'), candidates: ['9-2', '9-3'] }] });
    assert.equal(stepsOf(similar).at(-1), '未定：指标月报!D9 “企业数”，同时像9-2、9-3');
    assert.equal(stepsOf(progressOf()).at(-1), '工作簿里没有找到讲这个目标的行、名单或文字');
  });

  it('shows the first part of a sum with its own figure', () => {
    const parts = ['3', '5'].map((value, index) => ({ name: '甲', reading: read(index === 0 ? 'G14' : 'H14', value) }));
    const from = parts.map(({ reading }) => reading.source);
    const total = { ...read('G14', '8'), source: source('G14', '3'), made: { how: 'summed' as const, from } };
    const progress = progressOf({
      rows: [row({ parts, total })],
      entries: [entry({ value: '8', how: 'summed', sources: from })],
    });
    const steps = stepsOf(progress).filter((step) => step.startsWith('读取'));
    assert.ok(steps[0]?.endsWith('读作3家') === true && steps[1]?.endsWith('读作5家') === true, steps.join());
  });

  it('tells of a value of an earlier day, of one without a day, and of an earlier amount that cannot be added', () => {
    const reading = read('G14', '3');
    const early = progressOf({
      rows: [row({ asOf: end(3), total: reading })],
      entries: [entry({ asOf: end(3), value: '3' })],
    });
    assert.match(stepsOf(early).at(-1) ?? '', /^未采用：.*是截至3月底的3家，早于本期应有的时点$/);
    const undated = progressOf({ rows: [row({ asOf: null, total: reading })] });
    assert.match(stepsOf(undated).at(-1) ?? '', /^未采用：.*没有写明是截至哪一天的数$/);
    const amounts = progressOf({ rows: [row({ measure: 'increment', periods: months('3', null, '5') })] });
    assert.match(stepsOf(amounts).at(-1) ?? '', /^未采用：2月 .*没有填$/);
  });
});
