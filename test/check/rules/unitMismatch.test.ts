import assert from 'node:assert/strict';
import { unitMismatch } from '../../../src/check/rules/unitMismatch.js';
import type { TargetRow } from '../../../src/progress/progress.js';
import { at, end, findingsOf, planOf, progressOf, read, row, target, told, unread } from '../builders.js';

const contracts = target({ metric: '技术合同登记额', value: '6.5', unit: '亿元' });
const conversion = { fromUnit: '万元', toUnit: '亿元', factor: '0.0001' };

const found = (given: Partial<TargetRow>, asOf = end(9)): string[] =>
  findingsOf(unitMismatch, planOf([contracts]), progressOf({ rows: [row(given)] }), asOf).map(told);

describe('rule unit-mismatch', () => {
  it('is content in the plan’s unit, and in another word for it', () => {
    const same = { fromUnit: '个', toUnit: '项', factor: '1' };
    assert.deepEqual(found({ periods: [at(1, read('G14', '0.3'))] }), []);
    assert.deepEqual(found({ periods: [at(1, read('G14', '3', '3个', { conversion: same }))] }), []);
  });

  it('says once a row what was converted: the total, or the latest figure', () => {
    const periods = [
      at(8, read('N14', '2.73', '27300', { conversion })),
      at(9, read('O14', '3.1', '31000', { conversion })),
    ];
    assert.deepEqual(found({ periods }), [
      'unit-mismatch info 9-2 指标月报!O14 “技术合同登记额”填的是“31000”，单位是万元，已换算为3.1亿元。',
    ]);
    const whole = { periods, planned: read('F14', '6.5', '65000', { conversion }) };
    assert.match(found(whole, end(8)).join(), /指标月报!N14/);
    assert.match(found({ ...whole, total: read('S14', '3.1', '31000', { conversion }) }).join(), /指标月报!S14/);
    const quarter = (index: number) => [at(index, read('P14', '4', '40000', { conversion }), 'quarter')];
    assert.match(found({ periods, subtotals: quarter(3) }).join(), /指标月报!P14/);
    assert.match(found({ periods, subtotals: quarter(2) }).join(), /指标月报!O14/);
    assert.match(found({ planned: whole.planned }).join(), /指标月报!F14/);
  });

  it('does not repeat a unit that the cell names, and keeps 约', () => {
    const reading = read('N14', '2.73', '约27300万元', { conversion, approximate: true });
    assert.deepEqual(found({ periods: [at(8, reading)] }), [
      'unit-mismatch info 9-2 指标月报!N14 “技术合同登记额”填的是“约27300万元”，已换算为约2.73亿元。',
    ]);
  });

  it('names the heading of a list’s column, not its rows', () => {
    const total = read('E3:E24', '6.1', '20行', { conversion });
    const label = { sheet: '技术合同', cell: 'E2', text: '合同成交额' };
    assert.deepEqual(found({ from: 'list', label, total }), [
      'unit-mismatch info 9-2 技术合同!E2 “技术合同登记额”填的是“合同成交额”，单位是万元，已换算为6.1亿元。',
    ]);
  });

  it('is an error where nothing can be converted, in each cell', () => {
    const periods = [at(8, unread('N14', 'unit', '20家')), at(9, unread('O14', 'unit', '21家'))];
    assert.deepEqual(found({ periods }), [
      'unit-mismatch error 9-2 指标月报!N14 “技术合同登记额”填的是“20家”，单位不能换算为目标的单位“亿元”，没有采用。',
      'unit-mismatch error 9-2 指标月报!O14 “技术合同登记额”填的是“21家”，单位不能换算为目标的单位“亿元”，没有采用。',
    ]);
    assert.equal(found({ periods }, end(8)).length, 1);
  });
});
