import assert from 'node:assert/strict';
import { readHeading } from '../../src/progress/heading.js';

function roleOf(...parts: string[]): string | null {
  return readHeading(parts, 2021).role;
}

function periodOf(...parts: string[]): string {
  const { role, period, wording } = readHeading(parts, 2021);
  return period === null ? (role ?? 'none') : `${period.year} ${period.kind} ${period.index} ${wording ?? 'open'}`;
}

describe('heading', () => {
  it('knows the words of practice', () => {
    const words: Record<string, readonly string[]> = {
      sequence: ['序号', '编号'],
      item: ['要点条目', '条目', '对应要点'],
      metric: ['指标名称', '考核指标', '目标名称'],
      task: ['工作任务', '重点工作任务', '工作目标'],
      unit: ['计量单位', '单位'],
      planned: ['年度目标', '目标值', '全年目标', '2021年目标', '2021年度目标任务', '年度目标（万元）'],
      total: ['累计完成', '完成情况', '全年累计完成', '实际完成数', '截至目前完成情况'],
      rate: ['完成率', '完成占比', '目标完成率', '完成率（%）', '占年度目标比重'],
      office: ['责任科室', '牵头单位'],
      deadline: ['完成时限'],
      updated: ['更新日期'],
      progress: ['进展情况', '工作进展', '最新进展情况'],
      problem: ['存在问题', '存在的主要问题及原因'],
      next: ['下一步措施', '下步打算'],
      sum: ['合计', '全市合计'],
    };
    for (const [role, headings] of Object.entries(words)) {
      for (const heading of headings) assert.equal(roleOf(heading), role, heading);
    }
  });

  it('takes the month’s own part of 完成情况 for no total', () => {
    assert.equal(roleOf('完成情况', '本月'), null);
    assert.equal(roleOf('完成情况', '累计'), 'total');
    assert.equal(roleOf('完成情况', '本月累计'), 'total');
  });

  it('knows no role for other words', () => {
    for (const text of ['船山区', '本月完成', '当月', '经办人', '一季度目标', '2—9月', ''])
      assert.equal(roleOf(text), null, text);
  });

  it('gives no figures of another year, of a comparison or of a quarter’s target', () => {
    const refused = [
      ['2020年完成数'],
      ['2020年', '完成数'],
      ['上年同期', '累计完成'],
      ['完成数（上年同期）'],
      ['一季度', '目标'],
      ['一季度', '完成率'],
      ['3月', '同比'],
      ['月度目标', '3月'],
      ['年度目标', '合计'],
      ['1月（计划）'],
    ];
    for (const parts of refused) assert.equal(roleOf(...parts), null, parts.join('/'));
    assert.equal(periodOf('2020年', '1月'), '2020 month 1 open');
    assert.equal(roleOf('2021年', '完成数'), 'total');
    assert.equal(roleOf('目标任务完成情况', '累计完成'), 'total');
  });

  it('reads the period of a column and whether it counts since January', () => {
    assert.equal(periodOf('3月'), '2021 month 3 open');
    assert.equal(periodOf('各月累计完成数', '3月'), '2021 month 3 cumulative');
    assert.equal(periodOf('3月', '当月'), '2021 month 3 increment');
    assert.equal(periodOf('3月', '累计'), '2021 month 3 cumulative');
    assert.equal(periodOf('当月完成（家）', '3月'), '2021 month 3 increment');
    assert.equal(periodOf('1—9月'), '2021 month 9 cumulative');
    assert.equal(periodOf('累计完成（1-9月）'), '2021 month 9 cumulative');
    assert.equal(periodOf('完成情况（截至9月底）'), '2021 month 9 cumulative');
    assert.equal(periodOf('二季度'), '2021 quarter 2 open');
    assert.equal(periodOf('2020年12月'), '2020 month 12 open');
    assert.equal(periodOf('全年'), '2021 year 1 open');
    assert.equal(periodOf('全年', '目标'), 'planned');
    assert.equal(periodOf('当月完成', '1—3月'), 'none');
  });

  it('reads a unit in brackets', () => {
    const unitOf = (...parts: string[]): string | null => {
      const { unit } = readHeading(parts, 2021);
      return unit === null || unit === 'unknown' ? unit : unit.name;
    };
    assert.equal(unitOf('累计完成（万元）'), '万元');
    assert.equal(unitOf('累计完成(单位：亿元)'), '亿元');
    assert.equal(unitOf('完成情况（万元）', '3月'), '万元');
    assert.equal(unitOf('成交额（亿元）', '其中（万元）'), '万元');
    assert.equal(unitOf('累计完成（万台）'), 'unknown');
    assert.equal(unitOf('累计完成（截至9月）'), null);
    assert.equal(unitOf('累计完成'), null);
  });
});
