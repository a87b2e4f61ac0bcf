import assert from 'node:assert/strict';
import { omit } from 'es-toolkit/object';
import { readProgress } from '../../../src/progress/readProgress.js';
import type { Value } from '../../workbook/books.js';
import { entriesOf, plan, readingText, rowOf, workbookOf, type SheetSpec } from '../sheets.js';

const METRICS = ['新认定高企', '转化重大科技成果', '科技型中小企业', '创新券兑付额', '新引进人才团队'];

/** A sheet for each period: a line of figures of the five targets, whatever columns stand before and after. */
function sheets(
  of: Readonly<Record<string, readonly Value[]>>,
  heading = '完成情况',
  title?: (name: string) => string,
) {
  return Object.fromEntries(
    Object.entries(of).map(([name, values]): [string, SheetSpec] => [
      name,
      {
        rows: [
          ...(title === undefined ? [] : [[title(name)]]),
          ['序号', '指标名称', '年度目标', heading],
          ...values.map((value, at): Value[] => [at + 1, METRICS[at] ?? '', null, value]),
        ],
      },
    ]),
  );
}

const read = (of: Readonly<Record<string, SheetSpec>>) => readProgress(workbookOf(of), plan);

describe('sheets of one month or quarter', () => {
  it('hold totals where the figures rise from sheet to sheet in every row', () => {
    const progress = read(
      sheets({ 一月: [1, 1, 20, 10, 1], 二月: [3, 2, 55, 60, 2], 三月: [6, 4, 90, 110, 3], 四月: [9, 7, 140, 130, 5] }),
    );
    assert.deepEqual(
      entriesOf(progress).filter((line) => line.startsWith('9-3')),
      ['9-3 2021-01-31 20', '9-3 2021-02-28 55', '9-3 2021-03-31 90', '9-3 2021-04-30 140'],
    );
    assert.deepEqual(progress.entries.at(-1)?.sources, [{ sheet: '四月', cell: 'D4', text: '140' }]);
  });

  it('hold amounts where they rise and fall, which are added up over the sheets', () => {
    const progress = read(
      sheets(
        { 一季度: [1, 1, 20, 60, 1], 二季度: [3, 2, 55, 10, 2], 三季度: [2, 1, 30, 50, 0] },
        '完成情况',
        (name) => `2021年${name}科技创新指标`,
      ),
    );
    assert.deepEqual(
      entriesOf(progress).filter((line) => line.startsWith('9-3')),
      ['9-3 2021-03-31 20', '9-3 2021-06-30 75', '9-3 2021-09-30 105'],
    );
    assert.deepEqual(
      progress.rows.filter(({ target }) => target === '9-3').map(({ periods, total }) => [periods.length, total]),
      [
        [0, null],
        [0, null],
        [3, null],
      ],
    );
  });

  it('add up no amounts over a sheet that is missing', () => {
    const progress = read(sheets({ '1月': [1, 1, 20, 60], '2月': [3, 2, 55, 10], '4月': [2, 1, 30, 50] }));
    assert.deepEqual(
      entriesOf(progress).filter((line) => line.startsWith('9-3')),
      ['9-3 2021-01-31 20', '9-3 2021-02-28 75'],
    );
  });

  it('are not read where nothing tells', () => {
    const progress = read(sheets({ '1月': [1, 20], '2月': [3, 55], '3月': [6, 90] }));
    assert.deepEqual(entriesOf(progress), ['8-2 2021-01-31 20', '9-2 2021-01-31 1']);
  });

  it('are told by 完成率', () => {
    const month = (value: number, rate: string): SheetSpec => ({
      rows: [
        ['指标名称', '完成情况', '完成率'],
        ['科技型中小企业', value, rate],
      ],
    });
    const amounts = read({ '1月': month(40, '10%'), '2月': month(60, '25%') });
    assert.deepEqual(entriesOf(amounts), ['9-3 2021-01-31 40', '9-3 2021-02-28 100']);
    const totals = read({ '1月': month(40, '10%'), '2月': month(60, '15%') });
    assert.deepEqual(entriesOf(totals), ['9-3 2021-01-31 40', '9-3 2021-02-28 60']);
  });

  it('hold amounts where the heading says 本月完成', () => {
    const progress = read(sheets({ '2021年1月': [1], '2021年2月': [3], '2021年3月': [6] }, '本月完成'));
    assert.deepEqual(entriesOf(progress), ['9-2 2021-01-31 1', '9-2 2021-02-28 4', '9-2 2021-03-31 10']);
  });

  it('hold a pair of 本月 and 累计, that must agree with the sheet before', () => {
    const month = (own: number, total: number): SheetSpec => ({
      rows: [
        ['指标名称', '计量单位', '本月完成', '累计完成'],
        ['科技型中小企业', '家', own, total],
        ['人才团队总数', '支', '/', 50],
      ],
    });
    const progress = read({ '1月': month(20, 20), '2月': month(30, 50), '3月': month(30, 90), '5月': month(1, 95) });
    assert.deepEqual(
      entriesOf(progress).filter((line) => line.startsWith('9-3')),
      ['9-3 2021-01-31 20', '9-3 2021-02-28 50', '9-3 2021-05-31 95'],
    );
    assert.deepEqual(
      progress.conflicts.map(({ asOf, claims }) => [asOf, claims.map(({ value }) => value)]),
      [['2021-03-31', ['90', '80']]],
    );
    assert.deepEqual(entriesOf(progress).filter((line) => line.startsWith('15-2')).length, 4);
  });

  it('of another form are no part of the series', () => {
    const progress = read({
      ...sheets({ '1月': [1, 1, 20, 60], '2月': [3, 2, 55, 10] }, '本月完成'),
      '3月': {
        rows: [
          ['指标名称', '计量单位', '本月完成', '责任单位'],
          ['科技型中小企业', '家', 9, '高新科'],
        ],
      },
    });
    assert.deepEqual(
      entriesOf(progress).filter((line) => line.startsWith('9-3')),
      ['9-3 2021-01-31 20', '9-3 2021-02-28 75'],
    );
    assert.equal(progress.rows.filter(({ target }) => target === '9-3').length, 3);
  });

  it('leaves one sheet as it is', () => {
    const progress = read(sheets({ '3月': [6] }));
    assert.equal(rowOf(progress, '9-2').measure, null);
    assert.deepEqual(entriesOf(progress), []);
  });
});

describe('sheets of several months', () => {
  const METRIC = '科技型中小企业';
  const OTHERS = ['创新券兑付额', '专利权质押贷款发放额', '安居在线平台处理有效信息'];
  const form = (heading: readonly Value[], ...rows: readonly (readonly Value[])[]): SheetSpec => ({
    rows: [['指标名称', ...heading], ...rows],
  });
  const entries = (of: Readonly<Record<string, SheetSpec>>, target = '9-3') =>
    entriesOf(read(of)).filter((line) => line.startsWith(`${target} `));
  const first = form(['1月当月', '2月当月', '3月当月'], [METRIC, 0, 12, 31]);

  it('go on with the amounts of the sheet before, each claiming its own months', () => {
    const progress = read({
      '1-3月': first,
      '4-6月': form(['4月当月', '5月当月', '6月当月'], [METRIC, 45, 62, 58]),
      '7-9月': form(['7月当月', '8月当月', '9月当月', '1-9月累计'], [METRIC, 40, 36, 51, 335]),
    });
    const days = [
      '01-31 0',
      '02-28 12',
      '03-31 43',
      '04-30 88',
      '05-31 150',
      '06-30 208',
      '07-31 248',
      '08-31 284',
      '09-30 335',
    ];
    assert.deepEqual(
      entriesOf(progress),
      days.map((day) => `9-3 2021-${day}`),
    );
    assert.deepEqual(
      progress.rows.map(({ periods, earlier = [] }) => [earlier.length, periods.length]),
      [
        [0, 3],
        [3, 3],
        [6, 3],
      ],
    );
    assert.deepEqual(progress.conflicts, []);
  });

  it('contradict a total since January that they do not come to', () => {
    const progress = read({
      '1-3月': first,
      '4-6月': form(['4月当月', '5月当月', '6月当月', '1-6月累计'], [METRIC, 45, 62, 58, 218]),
    });
    assert.deepEqual(
      progress.conflicts.map(({ asOf, claims }) => [asOf, claims.map(({ value }) => value)]),
      [['2021-06-30', ['208', '218']]],
    );
  });

  it('go on with a total since January of another sheet', () => {
    const later = form(['7月当月', '8月当月'], [METRIC, 10, 20]);
    const half = { rows: [['2021年上半年'], ['指标名称', '计量单位', '上半年累计完成'], [METRIC, '家', 208]] };
    assert.deepEqual(entries({ 上半年: half, 下半年: later }), [
      '9-3 2021-06-30 208',
      '9-3 2021-07-31 218',
      '9-3 2021-08-31 238',
    ]);
    assert.deepEqual(entries({ 下半年: later }), []);
  });

  it('come to nothing beyond a month that is missing, in doubt or told by two sheets', () => {
    const later = form(['4月当月', '5月当月'], [METRIC, 10, 20]);
    const until = (of: Readonly<Record<string, SheetSpec>>) => entries(of).at(-1);
    assert.equal(until({ '1-2月': form(['1月当月', '2月当月'], [METRIC, 1, 2]), '4-5月': later }), '9-3 2021-02-28 3');
    const doubtful = form(['1月当月', '2月当月', '3月当月'], [METRIC, 0, 12, '统计中']);
    assert.equal(until({ '1-3月': doubtful, '4-5月': later }), '9-3 2021-02-28 12');
    const second = form(['1月当月', '2月当月', '3月当月'], [METRIC, 0, 12, 32]);
    assert.equal(until({ '1-3月': first, 一季度: second, '4-5月': later }), '9-3 2021-02-28 12');
  });

  it('whose headings do not say what they hold are amounts where all of them together show it', () => {
    const rows = (...values: readonly (readonly Value[])[]) =>
      values.map((row, at): Value[] => [[METRIC, ...OTHERS][at] ?? '', ...row]);
    const before = form(['1月', '2月', '3月'], ...rows([0, 12, 31], [10, 0, 30], [200, 0, 450], [60, 75, 98]));
    const after = (...totals: readonly [Value, Value, Value, Value]): SheetSpec =>
      form(
        ['4月', '5月', '累计完成'],
        ...rows([45, 62, totals[0]], [41, 26, totals[1]], [500, 380, totals[2]], [110, 105, totals[3]]),
      );
    assert.equal(entries({ '1-3月': before, '4-5月': after(150, 107, 1530, 448) }).at(-1), '9-3 2021-05-31 150');
    assert.equal(entries({ '1-3月': before, '4-5月': after(999, 999, 999, 999) }).at(-1), '9-3 2021-05-31 999');
    assert.equal(entries({ '1-3月': before, '4-5月': after(150, 107, 1530, 448) }).length, 5);
    assert.equal(entries({ '1-3月': before, '4-5月': after(999, 999, 999, 999) }).length, 1);
  });

  it('do not tell what an earlier sheet holds whose headings do not say it', () => {
    const open = form(['1月', '2月', '3月'], [METRIC, 0, 12, 31]);
    assert.deepEqual(entries({ '1-3月': open, '4月': form(['4月当月', '5月当月'], [METRIC, 45, 62]) }), []);
  });
});

describe('sheets for months to come', () => {
  const pair = (month: number, ...values: readonly (readonly [Value, Value])[]): SheetSpec => ({
    rows: [
      [`2021年${month}月科技指标`],
      ['指标名称', '年度目标', '本月完成', '累计完成'],
      ...values.map(([own, total], at): Value[] => [METRICS[at] ?? '', null, own, total]),
    ],
  });
  const year = (...rest: readonly (readonly [Value, Value])[]) =>
    Object.fromEntries(
      [1, 2, 3, 4, 5].map((month) => [
        `${month}月`,
        month < 3 ? pair(month, [month, month === 1 ? 1 : 3], [1, month], [10, 10 * month]) : pair(month, ...rest),
      ]),
    );

  it('say nothing, and the workbook stands before them', () => {
    const forms: Readonly<Record<string, readonly (readonly [Value, Value])[]>> = {
      blank: [
        [null, null],
        [null, null],
        [null, null],
      ],
      zeros: [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      carried: [
        [null, 3],
        [null, 2],
        [0, 20],
      ],
    };
    for (const [form, rest] of Object.entries(forms)) {
      const progress = read(year(...rest));
      assert.equal(progress.asOf, '2021-02-28', form);
      assert.deepEqual(
        entriesOf(progress),
        [
          ...['8-2 2021-01-31 1', '9-2 2021-01-31 1', '9-3 2021-01-31 10'],
          ...['8-2 2021-02-28 2', '9-2 2021-02-28 3', '9-3 2021-02-28 20'],
        ],
        form,
      );
      assert.deepEqual([progress.unmatched, progress.conflicts], [[], []], form);
    }
  });

  it('are no months in which one target had nothing', () => {
    const progress = read(year([0, 3], [4, 6], [0, 20]));
    assert.equal(progress.asOf, '2021-05-31');
  });

  it('are read as the sheets of their form, so that their rows are no unknown tasks', () => {
    const quarter = (name: string, done: Value, told: Value): SheetSpec => ({
      rows: [
        [`2021年${name}科技工作调度表`],
        ['工作事项', '工作要求', '累计完成', '单位', '进展'],
        ['银企对接活动', '1场以上', done, '场', told],
        ['农业新技术新成果', '20项以上', done, '项', told],
      ],
    });
    const progress = read({ 一季度: quarter('一季度', 1, '正在推进'), 二季度: quarter('二季度', null, null) });
    assert.deepEqual([progress.asOf, progress.unmatched], ['2021-03-31', []]);
    assert.deepEqual(
      progress.statedDays.map(({ source }) => source?.sheet),
      ['一季度'],
    );
    assert.deepEqual([...(progress.tables[1]?.columns.values() ?? [])].at(-1)?.role, 'status');
  });

  it('do not make a workbook undated that is blank as a whole', () => {
    const progress = read({
      指标: { rows: [['截至2021年9月30日'], ['指标名称', '年度目标', '累计完成'], ['新认定高企', 30, null]] },
    });
    assert.equal(progress.asOf, '2021-09-30');
  });
});

describe('sheets of other stretches of the year', () => {
  it('count since January where their names say so', () => {
    for (const names of [
      ['上半年', '1-9月'],
      ['1—6月', '前三季度'],
    ] as const) {
      const progress = read(sheets({ [names[0]]: [5, 8, 200], [names[1]]: [9, 12, 320] }));
      assert.deepEqual(
        entriesOf(progress).filter((line) => line.startsWith('9-3')),
        ['9-3 2021-06-30 200', '9-3 2021-09-30 320'],
      );
    }
  });

  it('hold amounts of quarters, that no gap is added over', () => {
    const of = { 一季度: [1, 2, 30], 二季度: [2, 0, 50], 三季度: [0, 3, 20] };
    const line = (progress: ReturnType<typeof read>): string[] =>
      entriesOf(progress).filter((one) => one.startsWith('9-3'));
    assert.deepEqual(line(read(sheets(of, '本季度完成'))), [
      '9-3 2021-03-31 30',
      '9-3 2021-06-30 80',
      '9-3 2021-09-30 100',
    ]);
    assert.deepEqual(line(read(sheets(omit(of, ['二季度']), '本季度完成'))), ['9-3 2021-03-31 30']);
  });

  it('agree with the sheet 汇总, or the day is in doubt', () => {
    const months = sheets({ '1月': [1, 1, 10], '2月': [2, 1, 20] }, '本月完成');
    const whole = sheets({ 汇总: [3, 2, 31] }, '累计完成', () => '2021年1—2月汇总');
    const progress = read({ ...whole, ...months });
    assert.deepEqual(entriesOf(progress).slice(-2), ['8-2 2021-02-28 2', '9-2 2021-02-28 3']);
    assert.deepEqual(
      progress.conflicts.map(({ target, claims }) => [target, claims.map(({ value }) => value)]),
      [['9-3', ['31', '30']]],
    );
  });
});

describe('sheets of districts', () => {
  const sheet = (heading: string, ...values: readonly Value[]): SheetSpec => ({
    rows: [['指标名称', '年度目标', heading], ...values.map((value, at): Value[] => [METRICS[at] ?? '', null, value])],
  });

  it('and months are added up for each month', () => {
    for (const [heading, last] of [
      ['本月完成', '9-3 2021-02-28 60'],
      ['累计完成', '9-3 2021-02-28 40'],
    ] as const) {
      const progress = read({
        船山区1月: sheet(heading, 1, 1, 10),
        船山区2月: sheet(heading, 2, 2, 20),
        '安居区（1月）': sheet(heading, 3, 3, 10),
        '安居区（2月）': sheet(heading, 4, 4, 20),
      });
      assert.deepEqual(
        entriesOf(progress).filter((line) => line.startsWith('9-3')),
        ['9-3 2021-01-31 20', last],
      );
    }
  });

  it('are the parts of the city’s sheet, months across as well', () => {
    const months = (...values: readonly Value[]): SheetSpec => ({
      rows: [
        ['指标名称', '年度目标', '1月当月', '2月当月'],
        ['新认定高企', 30, ...values],
      ],
    });
    const progress = read({ 全市: months(3, 4), 船山区: months(1, 2), 安居区: months(2, 3) });
    const row = rowOf(progress, '9-2');
    assert.deepEqual(entriesOf(progress), ['9-2 2021-01-31 3', '9-2 2021-02-28 7']);
    assert.deepEqual([readingText(row.total), row.total?.source.cell], ['7', 'D2']);
    assert.deepEqual(
      row.parts.map(({ name, reading }) => [name, readingText(reading)]),
      [
        ['船山区', '3'],
        ['安居区', '5'],
      ],
    );
  });

  it('that cannot be added up are said, once a target', () => {
    const above = ['截至2021年9月30日'];
    const of = (...rows: Value[][]): SheetSpec => ({ rows: [above, ['指标名称', '年度目标', '累计完成'], ...rows] });
    const progress = read({
      船山区: of(['新认定高企', 5, 1], ['科技型中小企业', 50, 4], ['科技服务业营业收入增速', '20%', '21%']),
      安居区: of(['新认定高企', 5, 2], ['科技服务业营业收入增速', '20%', '19%']),
    });
    assert.deepEqual(entriesOf(progress), ['9-2 2021-09-30 3']);
    assert.deepEqual(
      progress.unmatched.map(({ label, notSummed }) => [label.sheet, label.cell, notSummed]),
      [
        ['船山区', 'A4', '9-3'],
        ['船山区', 'A5', '11-1'],
      ],
    );
  });
});
