import assert from 'node:assert/strict';
import { readHeading } from '../../../src/progress/table/heading.js';
import { mayBeHeading } from '../../../src/progress/table/mayBeHeading.js';

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

  it('knows what bureaus write besides', () => {
    const words: Record<string, readonly string[]> = {
      sequence: ['序 号', '项次', 'No.'],
      item: ['要点序号', '所属要点', '工作要点'],
      metric: [
        '指标',
        '考核内容',
        '（一）指标名称',
        '指标名称*',
        '1.指标名称',
        '主要指标',
        '监测指标',
        '项目',
        '目标任务',
      ],
      task: ['重点工作', '重点任务', '任务内容', '具体任务', '工作内容', '年度工作任务', '主要工作内容'],
      unit: ['计量\n单位', '单 位', '指标单位'],
      planned: [
        ...[
          '目标任务数',
          '年度任务',
          '2021年目标值',
          '2021年度目标',
          '年度计划数',
          '全年任务数',
          '考核目标值',
          '目标数',
        ],
        ...['市本级年度目标', '年度目标（万元）', '年初目标', '责任目标', '下达任务数', '年度考核指标', '2021年任务'],
      ],
      total: [
        ...[
          '实际完成',
          '已完成数',
          '累计完成数',
          '累计完成情况',
          '目前完成情况',
          '实际完成值',
          '累计',
          '完成值',
          '累计数',
        ],
        ...[
          '目标完成情况',
          '指标完成情况',
          '全市累计完成',
          '已完成',
          '年度累计完成',
          '完成\n情况',
          '截至9月15日完成情况',
        ],
      ],
      period: [
        '1-9月完成数',
        '截至9月底累计',
        '9月末',
        '截至9月底完成情况',
        '截至2021年9月30日累计完成',
        '1—9月累计完成数',
      ],
      rate: [
        ...['完成进度(%)', '目标进度', '完成率％', '任务完成率', '占年度目标%', '达成率', '完成百分比'],
        ...['截至9月底完成率', '完成年度目标比例', '累计完成率（%）', '年度目标完成率', '目标完成率（%）'],
      ],
      pace: ['序时进度', '时间进度', '序时进度（%）'],
      status: ['进展状态', '完成状态', '是否完成', '工作状态'],
      office: [
        ...[
          '责任处室',
          '承办科室',
          '牵头单位\n责任单位',
          '牵头（责任）单位',
          '责任单位（科室）',
          '科室',
          '责任单位及责任人',
        ],
        ...['牵头/责任科室', '归口管理科室', '主责单位', '牵头责任单位', '责任部门'],
      ],
      deadline: ['完成日期', '完成时间', '办结时限', '时间节点', '完成时限要求', '计划完成时间'],
      updated: ['填报日期', '最新更新时间', '数据更新时间'],
      progress: [
        ...[
          '推进情况',
          '工作进展',
          '工作推进情况',
          '落实情况',
          '进展',
          '工作开展情况',
          '推进落实情况',
          '最新进展',
          '工作成效',
        ],
        ...['9月工作进展', '截至9月底进展情况', '三季度工作推进情况', '进展情况简述', '主要进展及成效', '工作进度'],
      ],
      problem: ['存在困难', '困难和问题', '存在问题及原因', '问题及建议', '未完成原因'],
      next: ['下步打算', '下一步工作计划', '下季度工作安排', '整改措施', '下一步举措'],
      remark: ['备  注', '责任领导', '启动时间', '佐证材料', '配合单位', '联系人'],
    };
    for (const [role, headings] of Object.entries(words)) {
      for (const heading of headings) assert.equal(roleOf(heading), role, heading);
      assert.ok(headings.every(mayBeHeading), role);
    }
    assert.equal(roleOf('年度目标', '数'), 'planned');
    assert.equal(roleOf('完成', '数'), 'total');
    assert.equal(roleOf('年度目标', '单位'), 'unit');
  });

  it('gives no role of a figure to what is planned, compared, of a part of the year or of another', () => {
    const others = [
      ...[
        '9月目标',
        '1-9月目标',
        '截至9月底目标',
        '上半年目标',
        '一季度完成率',
        '9月完成率',
        '三季度目标任务',
        '本月目标',
      ],
      ...[
        '预计完成',
        '计划完成',
        '应完成数',
        '上年完成',
        '去年同期完成数',
        '2020年完成数',
        '完成数排名',
        '完成情况评价',
      ],
      ...['完成数占比', '同比', '目标差距', '剩余任务', '未完成数', '下季度目标', '得分'],
    ];
    for (const heading of others)
      assert.ok(
        !['planned', 'total', 'sum', 'rate', 'period'].includes(roleOf(heading) ?? ''),
        `${heading} ${roleOf(heading) ?? ''}`,
      );
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

  it('tells units that no target has from words that are no units', () => {
    const unitOf = (bracket: string): unknown => {
      const { unit } = readHeading([`累计完成（${bracket}）`], 2021);
      return unit === 'unknown' || unit === null ? unit : unit.name;
    };
    for (const word of ['头', '公斤', '亩', '美元', '户次', '万美元', '万台', ' 平方米 ', '元/人'])
      assert.equal(unitOf(word), 'unknown', word);
    for (const word of ['含', '截至9月底', '个数', '累计', '县区', '所', '部', '度', '组', '含天府', '1—9月'])
      assert.equal(unitOf(word), null, word);
    assert.equal(unitOf('万元'), '万元');
  });
});
