import assert from 'node:assert/strict';
import { findTables } from '../../../src/progress/table/findTables.js';
import type { Table } from '../../../src/progress/table/table.js';
import { gridOf, onlyTable } from '../sheets.js';

function columnsAre(table: Table): Record<string, string> {
  return Object.fromEntries(
    [...table.headings].flatMap(([column, { role }]) => (role === null ? [] : [[String(column), role]])),
  );
}

const months = (rows: (string | number | null)[][], above: (string | null)[][] = []) => [
  ...above,
  ['指标名称', '1月', '2月'],
  ...rows,
];

describe('table', () => {
  it('is found by what its header says, below a title, with a header of two rows and merges', () => {
    const table = onlyTable(
      [
        ['2021年目标进展表'],
        ['填报单位：市科技局', null, null, '截止时间：2021年9月30日', null, '单位：万元、家'],
        [null, '序号', '指标名称', '各月累计', null, '备注'],
        [null, null, null, '1月', '2月', null],
        ['一、第一章'],
        [null, 1, '银企对接会', 0, 1, '无'],
        [],
        [null, 2, '引智项目', 0, 1, null],
        ['注：1.各月数为累计数'],
      ],
      ['A1:F1', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4'],
    );
    assert.deepEqual(columnsAre(table), { 1: 'sequence', 2: 'metric', 3: 'period', 4: 'period', 5: 'remark' });
    assert.deepEqual(table.rows, [5, 7]);
    assert.deepEqual(table.asOf, { date: '2021-09-30', strength: 'as-of' });
    assert.deepEqual(
      table.units.map(({ name }) => name),
      ['万元', '家'],
    );
    assert.equal(table.headings.get(4)?.text, '各月累计/2月');
  });

  it('takes a line alone on the left for a title, though its words could be a heading’s', () => {
    for (const title of ['2021年指标（截至2021年9月30日）', '工作任务（截至9月30日）']) {
      const table = onlyTable(months([['银企对接会', 1, 2]], [[title]]));
      assert.deepEqual(table.asOf, { date: '2021-09-30', strength: 'as-of' }, title);
      assert.equal(table.headings.get(1)?.text, '1月');
    }
  });

  it('takes a second header row without merges for one, and data for data', () => {
    const csv = onlyTable([
      ['序号', '指标名称', '完成情况', null, null, '备注'],
      [null, null, '1月', '2月', '3月', null],
      [1, '银企对接会', 1, 2, 3, '好'],
    ]);
    assert.deepEqual(columnsAre(csv), {
      0: 'sequence',
      1: 'metric',
      2: 'period',
      3: 'period',
      4: 'period',
      5: 'remark',
    });
    assert.deepEqual(csv.rows, [2]);
    const words = onlyTable([
      ['日期', null, '标题', null, '内容'],
      ['3月5日', null, '召开会议', null, '会议召开'],
    ]);
    assert.deepEqual(words.rows, [1]);
  });

  it('gives no role to a column that a group covers without a sub-heading', () => {
    const table = onlyTable(
      [
        ['指标名称', '完成情况', null, null],
        [null, '1月', null, '2月'],
        ['银企对接会', 1, null, 2],
      ],
      ['A1:A2', 'B1:D1'],
    );
    assert.deepEqual(columnsAre(table), { 0: 'metric', 1: 'period', 3: 'period' });
  });

  it('takes no row of data for a header, whatever dates and states it holds', () => {
    const table = onlyTable([
      ['工作任务', '启动时间', '完成时限', '状态', '更新日期', '进展情况'],
      ['争创国家创新型城市', '3月', '12月', '完成', '全年', '合计'],
    ]);
    assert.deepEqual(table.rows, [1]);
  });

  it('finds several in a sheet, each with its own title', () => {
    const rows = [
      ...months([['银企对接会', 1, 2]], [['截至2021年2月28日']]),
      [],
      ['二、县区', null, null],
      ['截至2021年6月30日'],
      ['指标名称', '船山区', '安居区', '合计'],
      ['银企对接会', 1, 2, 3],
    ];
    const tables = findTables(gridOf(rows), 2021, 4);
    assert.deepEqual(
      tables.map(({ index, rows: data, asOf }) => [index, data, asOf?.date]),
      [
        [4, [2], '2021-02-28'],
        [5, [7], '2021-06-30'],
      ],
    );
  });

  it('goes on under a header that is printed again, and keeps unit and date for tables without their own', () => {
    const rows = [
      ['截至2021年2月28日', '单位：万元'],
      ...months([['银企对接会', 1, 2]]),
      ...months([['引智项目', 1, 2]]),
      ['二、续表'],
      ...months([['专利质押', 1, 2]]),
    ];
    const tables = findTables(gridOf(rows), 2021, 0);
    assert.deepEqual(
      tables.map(({ rows: data, asOf, units }) => [data, asOf?.date, units.map(({ name }) => name)]),
      [
        [[2, 4], '2021-02-28', ['万元']],
        [[7], '2021-02-28', ['万元']],
      ],
    );
  });

  it('ends where a header begins that it does not understand', () => {
    const table = onlyTable(
      months([
        ['银企对接会', 1, 2],
        ['指标名称', '责任单位', '甲', '乙'],
        ['引智项目', 5, 6],
      ]),
    );
    assert.deepEqual(table.rows, [1]);
  });

  it('leaves out notes and signatures below', () => {
    const table = onlyTable(
      months([
        ['银企对接会', 1, 2],
        ['注：', '数据截至8月'],
        ['填表人：张三', '审核人：李四'],
      ]),
    );
    assert.deepEqual(table.rows, [1]);
    assert.equal(table.asOf, null);
  });

  it('knows its year by its title or its sheet', () => {
    const row = ['银企对接会', 1, 2];
    assert.equal(onlyTable(months([row], [['2020年完成情况']])).year, 2020);
    assert.equal(onlyTable(months([row]), [], '2020年').year, 2020);
    assert.equal(onlyTable(months([row], [['2021年工作要点（填报日期：2022年1月5日）']])).year, 2021);
    assert.equal(onlyTable(months([row], [['填报日期：2022年1月5日']])).year, 2021);
    assert.equal(onlyTable(months([row], [['2020年、2021年对比']])).year, 2021);
    assert.equal(onlyTable(months([row])).year, 2021);
  });

  it('takes for parts only what stands beside the 合计', () => {
    const table = onlyTable([
      ['指标名称', '经办人', '年度目标', '船山区', '安居区', '合计', '同比增长', '其中：园区'],
      ['银企对接会', '张三', 1, 1, 2, 3, '5%', 1],
    ]);
    assert.deepEqual(columnsAre(table), { 0: 'metric', 2: 'planned', 3: 'part', 4: 'part', 5: 'sum' });
  });
});
