import assert from 'node:assert/strict';
import type { Value } from '../../workbook/books.js';
import { entriesOf, progressOf, readingText, rowOf, workbookOf, plan } from '../sheets.js';
import { readProgress } from '../../../src/progress/readProgress.js';

const september = ['截至2021年9月30日'];

/** The value of a target in a ledger of one row, as of the end of September. */
function total(label: string, cell: Value, unit: string | null = null): string | null {
  const progress = progressOf([september, ['指标名称', '计量单位', '年度目标', '累计完成'], [label, unit, null, cell]]);
  const [row] = progress.rows;
  return row === undefined ? null : readingText(row.total);
}

describe('targetRows: a ledger, one row a target', () => {
  const ledger = progressOf([
    ['2021年科技创新目标完成情况'],
    ['填报单位：市科技局', null, null, '截至2021年9月30日'],
    ['序号', '指标名称', '年度目标', '累计完成', '完成率', '责任单位'],
    [1, '新认定国家高新技术企业', '30家以上', '38家', '126.7%', '高新科'],
    [2, '技术合同成交额（万元）', 65000, 27300, '42%', '成果科'],
    [3, '有效发明专利拥有量', 500, 553, null, '成果科'],
    ['合计', null, null, 5, null, null],
    ['注：数据截至8月底'],
  ]);

  it('gives each figure its day, unit and cell', () => {
    assert.equal(ledger.asOf, '2021-09-30');
    assert.deepEqual(entriesOf(ledger), ['11-2 2021-09-30 2.73', '9-2 2021-09-30 38']);
    const { total: stated, planned, rate, office, label } = rowOf(ledger, '11-2');
    assert.deepEqual(stated, {
      ok: true,
      value: '2.73',
      approximate: false,
      bound: null,
      conversion: { fromUnit: '万元', toUnit: '亿元', factor: '0.0001' },
      unitFrom: 'label',
      asText: false,
      span: null,
      source: { sheet: '指标', cell: 'D5', text: '27300' },
    });
    assert.deepEqual(
      [readingText(planned), readingText(rate), office?.text, label.cell],
      ['6.5', '42', '成果科', 'B5'],
    );
  });

  it('names the row that is no target, and passes over total and note', () => {
    assert.deepEqual(ledger.unmatched, [
      { label: { sheet: '指标', cell: 'B6', text: '有效发明专利拥有量' }, candidates: [] },
    ]);
  });

  it('takes units from the cell, the unit column, the label, the heading and the title line, in this order', () => {
    assert.equal(total('技术合同成交额', '2.73亿元', '万元'), '2.73');
    assert.equal(total('技术合同成交额', 27300, '万元'), '2.73');
    assert.equal(total('技术合同成交额（万元）', 27300), '2.73');
    assert.equal(total('技术合同成交额（万元）', 2.73, '亿元'), '2.73');
    assert.equal(total('技术合同成交额', 2.73), '2.73');
    const heading = progressOf([
      september,
      ['指标名称', '年度目标（万元）', '累计完成（万元）'],
      ['技术合同成交额', 65000, 27300],
    ]);
    assert.deepEqual(entriesOf(heading), ['11-2 2021-09-30 2.73']);
    const line = progressOf([
      september,
      ['单位：万元、家'],
      ['指标名称', '年度目标', '累计完成'],
      ['技术合同成交额', 65000, 27300],
      ['新认定高企', 30, 12],
    ]);
    assert.deepEqual(entriesOf(line), ['11-2 2021-09-30 2.73', '9-2 2021-09-30 12']);
  });

  it('refuses what may be in another unit', () => {
    assert.equal(total('新认定国家高新技术企业', 3, '万家'), '(unit)');
    assert.equal(total('新认定国家高新技术企业', 38, '万元'), '(unit)');
    assert.equal(total('新认定国家高新技术企业（万家）', 3), '(unit)');
    assert.equal(total('技术合同成交额', 27300), '(scale)');
    assert.equal(total('技术合同成交额', 27300, '亿元'), '(scale)');
    assert.equal(total('新增遂州科创贷', 0.42), '(scale)');
    assert.equal(total('新增遂州科创贷', 0.42, '万元'), '(scale)');
    assert.equal(total('新增遂州科创贷', 1.5), '1.5');
    assert.equal(total('科技服务业营业收入增速', 0.224), '(ambiguous)');
    assert.equal(total('科技服务业营业收入增速', 22.4, '%'), '22.4');
    assert.equal(total('研发投入强度', 0.0072), '(ambiguous)');
    assert.equal(total('研发投入强度', 0.72, '%'), '0.72');
  });

  it('refuses what is no certain number', () => {
    assert.equal(total('新认定国家高新技术企业', '统计中'), '(unreadable)');
    assert.equal(total('新认定国家高新技术企业', '已认定12家，新认定30家'), '(ambiguous)');
    assert.equal(total('新认定国家高新技术企业', '已认定12家，受理30家'), '12');
    assert.equal(total('新认定国家高新技术企业', '—'), '(not-applicable)');
    assert.equal(total('新认定国家高新技术企业', 'x'), '(unreadable)');
  });

  it('marks 30余家 as approximate and 30家以上 as a bound, but not 达到30家', () => {
    const marks = (text: string) => {
      const { total: stated } = rowOf(
        progressOf([september, ['指标名称', '年度目标', '累计完成'], ['新认定高企', 30, text]]),
        '9-2',
      );
      assert.ok(stated?.ok);
      return [stated.value, stated.approximate, stated.bound];
    };
    assert.deepEqual(marks('30余家'), ['30', true, null]);
    assert.deepEqual(marks('30家以上'), ['30', false, '>=']);
    assert.deepEqual(marks('超30家'), ['30', false, '>']);
    assert.deepEqual(marks('达到30家'), ['30', false, null]);
  });

  it('reads figures and sentences in rows of targets among rows of tasks', () => {
    const progress = progressOf([
      september,
      ['要点条目', '工作任务', '年度目标', '完成情况', '状态'],
      ['第9项', '新认定国家高新技术企业', '30家以上', '认定12家，其余企业待评审', '推进中'],
      ['第9项', '入库备案国家科技型中小企业', '350家以上', '352家', '已完成'],
      ['第16项', '银企对接会', '1场以上', '举办2场', '已完成'],
      ['第4项', '做好现场考察各项准备工作', '/', '正在修改规划文本', '推进中'],
    ]);
    assert.deepEqual(entriesOf(progress), ['16-3 2021-09-30 2', '9-2 2021-09-30 12', '9-3 2021-09-30 352']);
    const { planned, status } = rowOf(progress, '9-3');
    assert.deepEqual([planned?.ok === true && planned.value, status?.text], ['350', '已完成']);
    assert.deepEqual(
      progress.tasks.map(({ item, label }) => [item, label.cell]),
      [[4, 'B6']],
    );
    assert.deepEqual(progress.unmatched, []);
  });

  it('takes the one of two columns that holds a figure, and neither where they differ', () => {
    const rows = (prose: Value, figure: Value) => [
      september,
      ['指标名称', '完成情况', '累计完成'],
      ['新认定高企', prose, figure],
    ];
    assert.equal(readingText(rowOf(progressOf(rows('已受理30家，认定12家', 12)), '9-2').total), '12');
    assert.equal(readingText(rowOf(progressOf(rows(null, 12)), '9-2').total), '12');
    assert.equal(readingText(rowOf(progressOf(rows(9, 12)), '9-2').total), '(ambiguous)');
  });

  it('reads the plan’s own sentence as a label, and a task beside it as a task', () => {
    const progress = progressOf([
      september,
      ['序号', '工作目标', '完成情况', '完成率'],
      [1, '全年认定国家高新技术企业30家以上', '38家', '126.7%'],
      [2, '积极争创国家创新型城市', '6月10日：已上报申请材料。', null],
    ]);
    assert.deepEqual(entriesOf(progress), ['9-2 2021-09-30 38']);
    assert.deepEqual(
      progress.tasks.map(({ item, task }) => [item, task]),
      [[2, '2-t2']],
    );
    assert.deepEqual(progress.unmatched, []);
  });

  it('takes an item number from above only to tell rivals apart', () => {
    const progress = progressOf([
      september,
      ['要点条目', '指标名称', '年度目标', '累计完成'],
      [16, '专利质押贷款', 5000, 3000],
      [null, '新增遂州科创贷', 5000, 4000],
      [null, '人才团队', 60, 58],
      [null, '人才团队总数', 60, 55],
    ]);
    assert.deepEqual(entriesOf(progress), ['15-2 2021-09-30 55', '16-1 2021-09-30 4000', '16-2 2021-09-30 3000']);
    assert.deepEqual(
      progress.unmatched.map(({ label, candidates }) => [label.text, [...candidates].sort()]),
      [['人才团队', ['15-1', '15-2']]],
    );
  });
});

describe('targetRows: periods across', () => {
  const header = ['指标名称', '1月', '2月', '3月', '合计'];

  it('adds increments up where the totals tell that they are', () => {
    const progress = progressOf([header, ['新认定高企', 1, 2, 3, 6], ['转化重大科技成果', 0, 4, null, 4]]);
    assert.deepEqual(
      entriesOf(progress).filter((line) => line.startsWith('9-2')),
      ['9-2 2021-01-31 1', '9-2 2021-02-28 3', '9-2 2021-03-31 6'],
    );
    assert.deepEqual(
      progress.rows.map(({ measure }) => measure),
      ['increment', 'increment'],
    );
  });

  it('reads cumulative months where the totals tell so', () => {
    const progress = progressOf([header, ['新认定高企', 1, 2, 6, 6], ['转化重大科技成果', 0, 0, 4, 4]]);
    assert.deepEqual(entriesOf(progress), [
      '8-2 2021-01-31 0',
      '9-2 2021-01-31 1',
      '8-2 2021-02-28 0',
      '9-2 2021-02-28 2',
      '8-2 2021-03-31 4',
      '9-2 2021-03-31 6',
    ]);
  });

  it('reads nothing where neither words nor figures tell', () => {
    const progress = progressOf([
      ['指标名称', '1月', '2月', '3月'],
      ['新认定高企', 1, 2, 3],
    ]);
    assert.deepEqual(entriesOf(progress), []);
    assert.equal(rowOf(progress, '9-2').measure, null);
  });

  it('reads nothing where the heading says cumulative and every figure says increment', () => {
    const progress = progressOf(
      [
        ['指标名称', '各月累计', null, null, '全年累计完成'],
        [null, '1月', '2月', '3月', null],
        ['新认定高企', 1, 2, 3, 6],
      ],
      ['A1:A2', 'B1:D1', 'E1:E2'],
    );
    assert.equal(rowOf(progress, '9-2').measure, null);
    assert.deepEqual(entriesOf(progress), ['9-2 2021-03-31 6']);
  });

  it('takes the cumulative of a pair 当月 and 累计', () => {
    const progress = progressOf(
      [
        ['指标名称', '1月', null, '2月', null],
        [null, '当月', '累计', '当月', '累计'],
        ['新认定高企', 1, 1, 2, 3],
      ],
      ['A1:A2', 'B1:C1', 'D1:E1'],
    );
    assert.deepEqual(entriesOf(progress), ['9-2 2021-01-31 1', '9-2 2021-02-28 3']);
  });

  it('takes neither of a pair 当月 and 累计 that contradict each other', () => {
    const progress = progressOf(
      [
        ['指标名称', '1月', null, '2月', null],
        [null, '当月', '累计', '当月', '累计'],
        ['新认定高企', 1, 1, 2, 5],
      ],
      ['A1:A2', 'B1:C1', 'D1:E1'],
    );
    assert.deepEqual(entriesOf(progress), ['9-2 2021-01-31 1']);
    assert.equal(progress.conflicts[0]?.asOf, '2021-02-28');
  });

  it('adds up what stands under 当月完成, but not a stock', () => {
    const progress = progressOf(
      [
        ['指标名称', '当月完成', null, null],
        [null, '1月', '2月', '3月'],
        ['新认定高企', 1, 1, 2],
        ['人才团队总数', 50, 1, 2],
      ],
      ['A1:A2', 'B1:D1'],
    );
    assert.deepEqual(entriesOf(progress), ['9-2 2021-01-31 1', '9-2 2021-02-28 2', '9-2 2021-03-31 4']);
    assert.equal(rowOf(progress, '15-2').measure, null);
  });

  it('reads 1-3月 and 1—6月 as cumulative, and quarters by their total', () => {
    const ranges = progressOf([
      ['指标名称', '1-3月', '1—6月', '前三季度'],
      ['新认定高企', 1, 4, 9],
    ]);
    assert.deepEqual(entriesOf(ranges), ['9-2 2021-03-31 1', '9-2 2021-06-30 4', '9-2 2021-09-30 9']);
    const quarters = progressOf([
      ['指标名称', '一季度', '二季度', '三季度', '累计完成'],
      ['新认定高企', 1, 4, 5, 10],
    ]);
    assert.deepEqual(entriesOf(quarters), ['9-2 2021-03-31 1', '9-2 2021-06-30 5', '9-2 2021-09-30 10']);
  });

  it('takes no half-year for a quarter where they stand side by side', () => {
    const progress = progressOf([
      ['指标名称', '一季度', '二季度', '上半年', '三季度', '四季度', '全年'],
      ['新认定高企', 1, 4, 5, 9, 3, 17],
    ]);
    assert.deepEqual(entriesOf(progress), [
      '9-2 2021-03-31 1',
      '9-2 2021-06-30 5',
      '9-2 2021-09-30 14',
      '9-2 2021-12-31 17',
    ]);
  });

  it('takes 1-3月累计 beside the months for their total', () => {
    const progress = progressOf([
      ['指标名称', '1月', '2月', '3月', '1-3月累计'],
      ['新认定高企', 1, 2, 3, 6],
    ]);
    assert.deepEqual(entriesOf(progress), ['9-2 2021-01-31 1', '9-2 2021-02-28 3', '9-2 2021-03-31 6']);
  });

  it('takes no quarter’s target for what was done', () => {
    const progress = progressOf(
      [
        ['指标名称', '年度目标', '一季度', null, '二季度', null],
        [null, null, '目标', '累计完成', '目标', '累计完成'],
        ['新认定高企', 30, 5, 4, 15, 12],
      ],
      ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
    );
    assert.deepEqual(entriesOf(progress), ['9-2 2021-03-31 4', '9-2 2021-06-30 12']);
    assert.equal(readingText(rowOf(progress, '9-2').planned), '30');
  });

  it('reads nothing of another year', () => {
    const columns = progressOf([
      ['指标名称', '2020年11月', '2020年12月', '2021年1月'],
      ['新认定高企', 30, 45, 2],
    ]);
    assert.deepEqual(entriesOf(columns), ['9-2 2021-01-31 2']);
    const groups = progressOf(
      [
        september,
        ['指标名称', '2020年', null, '2021年', null],
        [null, '年度目标', '完成数', '年度目标', '完成数'],
        ['新认定高企', 20, 45, 30, 12],
      ],
      ['A2:A3', 'B2:C2', 'D2:E2'],
    );
    assert.deepEqual(entriesOf(groups), ['9-2 2021-09-30 12']);
    assert.equal(readingText(rowOf(groups, '9-2').planned), '30');
  });
});

describe('targetRows: merged figures', () => {
  it('refuses a figure that is merged across months, or down to another target', () => {
    const across = progressOf(
      [
        ['指标名称', '1月累计', '2月累计', '3月累计'],
        ['新认定高企', 5, null, 9],
      ],
      ['B2:C2'],
    );
    assert.deepEqual(entriesOf(across), ['9-2 2021-03-31 9']);
    assert.deepEqual(
      rowOf(across, '9-2').periods.map(({ reading }) => readingText(reading)),
      ['(ambiguous)', '(ambiguous)', '9'],
    );
    const down = progressOf(
      [september, ['指标名称', '年度目标', '累计完成'], ['新认定高企', 30, 12], ['瞪羚企业', 1, null]],
      ['C3:C4'],
    );
    assert.deepEqual(entriesOf(down), []);
    assert.equal(readingText(rowOf(down, '9-4').total), '(ambiguous)');
  });

  it('reads one that is merged as its heading or its label is', () => {
    const progress = progressOf(
      [september, ['指标名称', '年度目标', '累计完成', null], ['新认定高企', 30, 12, null], [null, null, null, null]],
      ['C2:D2', 'A3:A4', 'C3:D4'],
    );
    assert.deepEqual(entriesOf(progress), ['9-2 2021-09-30 12']);
  });
});

describe('targetRows: districts across, one sheet a month', () => {
  it('reads the 合计 and its parts', () => {
    const progress = progressOf([
      september,
      ['指标名称', '计量单位', '合计', '船山区', '安居区', '同比增长'],
      ['技术合同登记额', '万元', 30000, 10000, 20000, '5%'],
    ]);
    assert.deepEqual(entriesOf(progress), ['11-2 2021-09-30 3']);
    assert.deepEqual(
      rowOf(progress, '11-2').parts.map(({ name, reading }) => [name, readingText(reading)]),
      [
        ['船山区', '1'],
        ['安居区', '2'],
      ],
    );
  });

  it('names districts without the group’s heading', () => {
    const progress = progressOf([
      september,
      ['指标名称', '各县区完成情况', null, '合计'],
      [null, '船山区', '安居区', null],
      ['新认定高企', 1, 2, 3],
    ]);
    assert.deepEqual(
      rowOf(progress, '9-2').parts.map(({ name }) => name),
      ['船山区', '安居区'],
    );
  });

  it('doubts what a sheet of one month calls 完成情况, but not 累计完成 nor January', () => {
    const sheet = (heading: string, value: number) => ({
      rows: [
        ['指标名称', '年度目标', heading],
        ['新认定高企', 30, value],
      ],
    });
    const progress = readProgress(
      workbookOf({ '1月': sheet('完成情况', 2), '2月': sheet('完成情况', 3), '3月': sheet('累计完成', 9) }),
      plan,
    );
    assert.deepEqual(entriesOf(progress), ['9-2 2021-01-31 2', '9-2 2021-03-31 9']);
    assert.deepEqual(
      progress.rows.map(({ measure, periods }) => [measure, periods.length]),
      [
        [null, 0],
        [null, 1],
        [null, 0],
      ],
    );
  });
});
