import assert from 'node:assert/strict';
import { contextReader } from '../../../src/progress/row/rowContext.js';
import { entriesOf, onlyTable, progressOf, rowOf } from '../sheets.js';

const header = ['指标名称', '计量单位', '年度目标', '累计完成'];
const rows = [
  ['截至2021年9月30日'],
  header,
  ['二、加快主体培育，提升创新能级'],
  ['新认定国家高新技术企业', '家', '30家以上', 38],
  ['技术合同登记成交金额', '份', null, 86],
  ['技术合同登记成交金额', '万元', null, 27300],
  ['（四）推进人才协同创新'],
  ['创新人才团队引进数', null, '10支', 7],
];

describe('rowContext', () => {
  it('gives each row its unit, its stated target and the banner above it', () => {
    const table = onlyTable(rows);
    const beside = contextReader(table);
    assert.deepEqual(table.rows.map(beside), [
      { unit: '家', planned: '30家以上', heading: null, under: '二、加快主体培育，提升创新能级' },
      { unit: '份', planned: null, heading: null, under: '二、加快主体培育，提升创新能级' },
      { unit: '万元', planned: null, heading: null, under: '二、加快主体培育，提升创新能级' },
      { unit: null, planned: '10支', heading: null, under: '（四）推进人才协同创新' },
    ]);
  });

  it('takes the unit of the headings for what the words leave unsaid', () => {
    const progress = progressOf([['截至2021年9月30日'], ['指标名称', '累计完成（万元）'], ['技术合同登记', 27300]]);
    assert.deepEqual(entriesOf(progress), ['11-2 2021-09-30 2.73']);
  });

  it('tells rows of the same words apart by their units, and says so as evidence', () => {
    const progress = progressOf(rows);
    assert.deepEqual(entriesOf(progress), ['11-2 2021-09-30 2.73', '15-1 2021-09-30 7', '9-2 2021-09-30 38']);
    assert.deepEqual(
      progress.unmatched.map(({ label }) => label.cell),
      ['A5'],
    );
    assert.match(rowOf(progress, '15-1').evidence, /列在第15项之下，计量单位同为支$/);
    assert.match(rowOf(progress, '11-2').evidence, /列在第2章之下，计量单位万元可作亿元$/);
  });
});
