import assert from 'node:assert/strict';
import type { Value } from '../../workbook/books.js';
import { entriesOf, progressOf, readingText, rowOf } from '../sheets.js';

const september = ['截至2021年9月30日'];
const _ = null;

interface Layout {
  rows: Value[][];
  merges?: string[];
  /** The year's target and the rate of 16-3, where the layout has such columns. */
  planned?: string;
  rate?: string;
}

/** Each tells that there were two meetings (银企对接会, 1 wanted) and three projects (引智项目, 4 wanted) by the end of September. */
const layouts: Record<string, Layout> = {
  'the name behind all the rest, headings with line breaks': {
    rows: [
      september,
      ['责任\n科室', '联系电话', '今年以来\n完成数', '全年\n目标数', '计量\n单位', '考核\n指标'],
      ['金融科', '0825-2240011', 2, 1, '场', '银企对接会'],
      ['人才科', '13900000001', 3, 4, '个', '引智项目'],
    ],
    planned: '1',
  },
  'columns of other figures among those that count': {
    rows: [
      september,
      [
        ...['序号', '指标名称', '年度目标', '投入资金（万元）', '累计完成', '占全省比重', '全省排名'],
        ...['上年末数', '下月计划', '联系电话'],
      ],
      [1, '银企对接会', 1, 120, 2, '5%', 3, 4, 1, '0825-2240011'],
      [2, '引智项目', 4, 300, 3, '6%', 7, 2, 1, 13900000001],
    ],
    planned: '1',
  },
  'a day in the heading, over three lines': {
    rows: [
      ['2021年科技指标'],
      ['指标\n名称', '2021年\n目标值', '截至\n9月底\n完成值', '完成\n率（%）'],
      ['银企对接会', 1, 2, 200],
      ['引智项目', 4, 3, 75],
    ],
    planned: '1',
    rate: '200',
  },
  'numbered headings, one with its formula': {
    rows: [
      september,
      ['①序号', '②指标名称', '③年度目标', '④累计完成', '⑤完成率=④/③'],
      [1, '银企对接会', 1, 2, '200%'],
      [2, '引智项目', 4, 3, '75%'],
    ],
    planned: '1',
    rate: '200',
  },
  'a row that numbers the columns': {
    rows: [
      september,
      ['序号', '指标名称', '单位', '年度目标', '累计完成', '完成率'],
      ['甲', '乙', '丙', '1', '2', '3=2/1'],
      [1, '银企对接会', '场', 1, 2, '200%'],
      [2, '引智项目', '个', 4, 3, '75%'],
    ],
    planned: '1',
    rate: '200',
  },
  'brackets in the middle and at the end': {
    rows: [
      september,
      ['目标任务（指标）', '目标（计划）数', '完成（实绩）数', '完成目标任务百分比（%）', '牵头科室（责任人）'],
      ['银企对接会', 1, 2, 200, '金融科（张某）'],
      ['引智项目', 4, 3, 75, '人才科（李某）'],
    ],
    planned: '1',
    rate: '200',
  },
  'the name under 任务目标, with its unit': {
    rows: [
      september,
      ['要点\n项号', '任务目标（计量单位）', '年度目标', '今年以来累计', '占年度\n目标比重', '去年同期\n（1—9月）'],
      [16, '银企对接会（场）', 1, 2, '200%', 1],
      [18, '引智项目（个）', 4, 3, '75%', 5],
    ],
    planned: '1',
    rate: '200',
  },
  '本年 beside 上年': {
    rows: [
      september,
      ['指标名称', '本年目标', '上年同期', '上年全年', '本年完成', '增减%'],
      ['银企对接会', 1, 1, 2, 2, 100],
      ['引智项目', 4, 2, 4, 3, 50],
    ],
    planned: '1',
  },
  'a month beside the year, each with its growth': {
    rows: [
      ['2021年9月科技指标月报'],
      ['指标名称', '全年目标', '本月', _, '本年累计', _],
      [_, _, '完成', '同比', '完成', '同比'],
      ['银企对接会', 1, 1, '0%', 2, '10%'],
      ['引智项目', 4, 0, '-', 3, '50%'],
    ],
    merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'],
    planned: '1',
  },
  'the pace and its difference beside what was done': {
    rows: [
      september,
      ['重点指标', '目标', '1-9月实绩', '序时进度', '与序时差', '完成全年目标%', '责任领导', '责任单位'],
      ['银企对接会', 1, 2, '75%', '+125', '200%', '王某', '金融科'],
      ['引智项目', 4, 3, '75%', '0', '75%', '王某', '人才科'],
    ],
    planned: '1',
    rate: '200',
  },
  'weights and marks': {
    rows: [
      september,
      ['考核指标', '分值', '权重', '目标值', '完成值', '得分', '扣分原因'],
      ['银企对接会', 10, '10%', 1, 2, 10, '无'],
      ['引智项目', 5, '5%', 4, 3, 4, '无'],
    ],
    planned: '1',
  },
  'nothing but 事项 for the name': {
    rows: [
      september,
      ['事项', '要求', '目前完成数', '存在问题及下步措施'],
      ['银企对接会', '1场以上', 2, '无'],
      ['引智项目', '4个以上', 3, '无'],
    ],
  },
  'groups over all columns, and 名称 for the name': {
    rows: [
      september,
      ['基本信息', _, _, '目标和完成', _, _, '联系方式', _],
      ['编号', '名称', '单位', '年度目标', '已完成', '完成率', '姓名', '电话'],
      [1, '银企对接会', '场', 1, 2, '200%', '张某', '13900000001'],
      [2, '引智项目', '个', 4, 3, '75%', '李某', '13900000002'],
    ],
    merges: ['A2:C2', 'D2:F2', 'G2:H2'],
    planned: '1',
    rate: '200',
  },
  'parts of what was done beside it': {
    rows: [
      september,
      ['指标名称', '目标', '完成数', '其中：市本级', '其中：县区', '资金到位（万元）'],
      ['银企对接会', 1, 2, 1, 1, 30],
      ['引智项目', 4, 3, 1, 2, 20],
    ],
    planned: '1',
  },
  'a rate that only its bracket tells': {
    rows: [
      ['2021年科技指标'],
      [
        '主要指标名称（单位）',
        '2021年度\n目标任务',
        '2021年\n1—9月\n完成情况',
        '完成年度目标\n（％）',
        '同比增长（％）',
      ],
      ['银企对接会（场）', 1, 2, 200, 5],
      ['引智项目（个）', 4, 3, 75, 6],
    ],
    planned: '1',
    rate: '200',
  },
  'all columns from right to left': {
    rows: [september, ['完成率', '完成数', '目标数', '指标'], ['200%', 2, 1, '银企对接会'], ['75%', 3, 4, '引智项目']],
    planned: '1',
    rate: '200',
  },
  'districts under 完成情况, the whole before them': {
    rows: [
      september,
      ['指 标', '计量单位', '全市目标', '完成情况', _, _, '去年同期\n全市数'],
      [_, _, _, '全市合计', '船山区', '物流港', _],
      ['银企对接会', '场', 1, 2, 2, 0, 1],
      ['引智项目', '个', 4, 3, 1, 2, 5],
    ],
    merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:F2', 'G2:G3'],
    planned: '1',
  },
  'districts under 完成情况 without the whole': {
    rows: [
      september,
      ['指标名称', '年度目标', '完成情况', _],
      [_, _, '船山区', '安居区'],
      ['银企对接会', 1, 2, 0],
      ['引智项目', 4, 1, 2],
    ],
    merges: ['A2:A3', 'B2:B3', 'C2:D2'],
    planned: '1',
  },
  'the whole and each district with 目标 and 完成': {
    rows: [
      september,
      ['指标名称', '合计', _, '船山区', _, '安居区', _],
      [_, '目标', '完成', '目标', '完成', '目标', '完成'],
      ['银企对接会', 1, 2, 1, 2, 0, 0],
      ['引智项目', 4, 3, 2, 2, 2, 1],
    ],
    merges: ['A2:A3', 'B2:C2', 'D2:E2', 'F2:G2'],
    planned: '1',
  },
};

describe('layouts of headers', () => {
  for (const [name, { rows, merges, planned, rate }] of Object.entries(layouts)) {
    it(name, () => {
      const progress = progressOf(rows, merges);
      assert.deepEqual(entriesOf(progress).sort(), ['16-3 2021-09-30 2', '18-1 2021-09-30 3']);
      assert.deepEqual(progress.unmatched, []);
      const row = rowOf(progress, '16-3');
      assert.deepEqual([readingText(row.planned), readingText(row.rate)], [planned ?? null, rate ?? null]);
    });
  }

  it('keeps a finding where two columns could be what was done', () => {
    const progress = progressOf(
      [september, ['指标名称', '目标完成', _], [_, '年度', '已完成'], ['银企对接会', 1, 2]],
      ['A2:A3', 'B2:C2'],
    );
    assert.equal(readingText(rowOf(progress, '16-3').total), '(ambiguous)');
    assert.deepEqual(progress.entries, []);
  });
});

describe('districts across', () => {
  const parts = (header: Value[], row: Value[]) =>
    rowOf(progressOf([september, header, row]), '16-3').parts.map(({ name, reading }) => [name, readingText(reading)]);

  it('leaves out subtotals among them, and figures beside them', () => {
    const header = [
      '指标名称',
      '年度目标',
      '合计',
      '船山区',
      '物流港',
      '县区小计',
      '经开区',
      '投入资金（万元）',
      '联系电话',
    ];
    assert.deepEqual(parts(header, ['银企对接会', 1, 3, 1, 1, 2, 1, 100, 13800000000]), [
      ['船山区', '1'],
      ['物流港', '1'],
      ['经开区', '1'],
    ]);
  });

  it('takes 全市完成 for their sum, and for nothing more beside other columns', () => {
    const header = (...others: string[]): Value[] => ['指标名称', '年度目标', '全市完成', ...others];
    assert.equal(parts(header('船山区', '安居区'), ['银企对接会', 1, 3, 1, 2]).length, 2);
    assert.equal(parts(header('挑战值', '基数'), ['银企对接会', 1, 3, 1, 2]).length, 0);
  });

  it('adds up no rates', () => {
    const rows = [
      september,
      ['指标名称', '年度目标', '完成情况', _],
      [_, _, '船山区', '安居区'],
      ['科技服务业营业收入增速', '20%', '18%', '21%'],
      ['银企对接会', 1, 1, 2],
    ];
    assert.deepEqual(entriesOf(progressOf(rows, ['A2:A3', 'B2:B3', 'C2:D2'])), ['16-3 2021-09-30 3']);
  });
});

describe('headings that name the month before', () => {
  const read = (title: string, header: Value[]) =>
    entriesOf(progressOf([[title], ['指标名称', '全年目标', ...header], ['银企对接会', 1, 1, 2]]));

  it('are about the months before the table’s day', () => {
    const both = ['16-3 2021-08-31 1', '16-3 2021-09-30 2'];
    for (const [last, own] of [
      ['截至\n上月底', '截至\n本月底'],
      ['上月末累计完成', '本月末累计完成'],
      ['上月累计', '本月累计'],
      ['截止到上月完成数（场）', '截止到本月完成数（场）'],
    ] as const)
      assert.deepEqual(read('截至2021年9月30日', [last, own]), both, last);
    assert.deepEqual(read('2021年三季度科技指标', ['上季末累计', '本季末累计']), [
      '16-3 2021-06-30 1',
      '16-3 2021-09-30 2',
    ]);
  });

  it('are only what was done so far where the day is no month’s end, and of last year in January', () => {
    assert.deepEqual(read('截至2021年9月15日', ['截至上月底', '截至本月底']), ['16-3 2021-09-15 2']);
    assert.deepEqual(read('截至2021年1月31日', ['截至上月底', '截至本月底']), ['16-3 2021-01-31 2']);
  });

  it('are the month’s own beside 本年累计, and no figure of what was done under 同期', () => {
    assert.deepEqual(read('截至2021年9月30日', ['本月累计', '本年累计']), ['16-3 2021-09-30 2']);
    assert.deepEqual(read('截至2021年9月30日', ['去年截至本月底', '截至本月底']), ['16-3 2021-09-30 2']);
  });
});
