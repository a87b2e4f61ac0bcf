import assert from 'node:assert/strict';
import type { Value } from '../../workbook/books.js';
import { entriesOf, onlyTable, progressOf, readingText, rowOf } from '../sheets.js';

/** The roles of a table's columns, from left to right; `-` for none. */
function rolesOf(header: string[], ...rows: Value[][]): string {
  const { headings } = onlyTable([header, ...rows]);
  return header.map((_, column) => headings.get(column)?.role ?? '-').join(' ');
}

const prose = '3月18日完成自评，6月22日上报申请材料，正在准备迎检。';

describe('columnRoles', () => {
  it('tells 完成情况 with figures from 完成情况 with paragraphs', () => {
    const header = ['指标名称', '年度目标', '完成情况'];
    assert.equal(rolesOf(header, ['甲', 30, 12], ['乙', 5, '3家']), 'metric planned total');
    assert.equal(rolesOf(header, ['甲', 30, prose], ['乙', 5, prose]), 'metric planned progress');
    const period = ['工作任务', '年度目标', '截至9月底完成情况'];
    assert.equal(rolesOf(period, ['甲', 30, 12]), 'task planned period');
    assert.equal(rolesOf(period, ['甲', 30, prose]), 'task planned progress');
  });

  it('takes sentences under 目标 for what is to be done, and figures under 任务 for the target', () => {
    const sentence = '力争创建省级以上创新平台并投入运行，形成经验';
    assert.equal(
      rolesOf(['序号', '目标', '完成率', '责任单位'], [1, sentence, '50%', '高新科']),
      'sequence task rate office',
    );
    assert.equal(rolesOf(['工作任务', '目标', '完成率'], ['甲', sentence, '50%']), 'task - rate');
    assert.equal(rolesOf(['指标名称', '工作任务', '累计完成'], ['甲', 30, 12]), 'metric planned total');
    assert.equal(rolesOf(['工作任务', '工作目标', '完成情况'], ['甲', '30家以上', 12]), 'task planned total');
    assert.equal(rolesOf(['任务目标', '年度目标', '累计完成'], ['银企对接会', 30, 12]), 'task planned total');
    assert.equal(rolesOf(['任务目标', '年度目标', '累计完成'], ['4个', 30, 12]), 'planned planned total');
  });

  it('takes 进度 with percentages for the rate, with the same one everywhere for the pace, with words for what is told', () => {
    const header = ['指标名称', '年度目标', '累计完成', '完成进度'];
    const rows = (...cells: Value[]): Value[][] => cells.map((cell, at) => [`甲${at}`, 30, at, cell]);
    assert.equal(rolesOf(header, ...rows('33%', '50%', '90.1%')), 'metric planned total rate');
    assert.equal(rolesOf(header, ...rows('75%', '75%', '75%')), 'metric planned total pace');
    assert.equal(rolesOf(header, ...rows(prose, prose)), 'metric planned total progress');
    assert.equal(rolesOf(['工作任务', '目标', '进度'], ['甲', '4个', '3个']), 'task planned total');
    assert.equal(rolesOf(header, ...rows('已完成', '进行中', '滞后')), 'metric planned total status');
  });

  it('knows units and offices by what stands in the column', () => {
    assert.equal(
      rolesOf(['指标名称', '口径', '年度目标', '累计完成'], ['甲', '家', 1, 1], ['乙', '万元', 2, 1]),
      'metric unit planned total',
    );
    assert.equal(
      rolesOf(['工作任务', '单位', '进展情况'], ['甲', '市科技局', '好'], ['乙', '高新科', '好']),
      'task office progress',
    );
    assert.equal(rolesOf(['指标名称', '单位', '累计完成'], ['甲', '万家', 3]), 'metric unit total');
  });

  it('finds units that stand without a heading, or in the second of two merged columns', () => {
    const rows: Value[][] = [
      ['截至2021年9月30日'],
      ['指标名称', '年度目标', null, '累计完成', null],
      ['专利质押贷款', 0.5, '亿元', 0.3, '亿元'],
      ['银企对接会', 1, '场', 2, '场'],
    ];
    for (const merges of [[], ['B2:C2', 'D2:E2']])
      assert.deepEqual(entriesOf(progressOf(rows, merges)), ['16-2 2021-09-30 3000', '16-3 2021-09-30 2']);
  });

  it('takes the one column of figures beside a target for what was done, if its heading is a measure', () => {
    assert.equal(rolesOf(['指标', '年度目标', '成交额（万元）'], ['甲', 5, 3], ['乙', 6, 4]), 'metric planned total');
    assert.equal(rolesOf(['指标', '年度目标', '得分'], ['甲', 5, 3], ['乙', 6, 4]), 'metric planned -');
    assert.equal(rolesOf(['指标', '年度目标', '上年成交额（万元）'], ['甲', 5, 3], ['乙', 6, 4]), 'metric planned -');
    assert.equal(rolesOf(['指标', '年度目标', '预计成交额（万元）'], ['甲', 5, 3], ['乙', 6, 4]), 'metric planned -');
  });

  it('gives no role to columns that compare, rank, plan or weigh', () => {
    const others = [
      '上年同期',
      '同比',
      '全省排名',
      '下季度目标',
      '基数',
      '权重',
      '预计全年完成',
      '去年完成数',
      '挑战值',
    ];
    for (const other of others) {
      const roles = rolesOf(['指标名称', '年度目标', '累计完成', other], ['甲', 30, 12, 11], ['乙', 30, 12, 10]);
      assert.equal(roles, 'metric planned total -', other);
    }
  });

  it('drops the column that is clearly worse, and keeps near rivals, which are doubted where they differ', () => {
    assert.equal(
      rolesOf(['指标名称', '年度目标', '市本级目标', '累计完成'], ['甲', 30, 12, 11]),
      'metric planned - total',
    );
    assert.equal(
      rolesOf(['一级指标', '二级指标', '累计完成'], ['甲', '乙', 1], ['甲', '丙', 1], ['甲', '丁', 2]),
      '- metric total',
    );
    const total = (second: Value) =>
      rowOf(
        progressOf([
          ['截至2021年9月30日'],
          ['指标名称', '年度目标', '累计完成', '实际完成'],
          ['银企对接会', 1, 2, second],
        ]),
        '16-3',
      ).total;
    assert.equal(readingText(total(2)), '2');
    const doubted = total(3);
    assert.deepEqual(doubted?.ok === false && [doubted.doubt, doubted.among], ['ambiguous', ['2', '3']]);
  });

  it('reads figures under 工作进展 where nothing else holds any', () => {
    const rows = [
      ['截至2021年9月30日'],
      ['指标名称', '计量单位', '工作进展'],
      ['银企对接会', '场', 2],
      ['引智项目', '个', 3],
    ];
    assert.deepEqual(entriesOf(progressOf(rows)), ['16-3 2021-09-30 2', '18-1 2021-09-30 3']);
  });
});
