import assert from 'node:assert/strict';
import type { Value } from '../../workbook/books.js';
import { entriesOf, progressOf, readingText, rowOf } from '../sheets.js';

const september = ['截至2021年9月30日'];

describe('districts down the side, a block for each target', () => {
  const header = ['指标名称', '县（市、区）', '计量单位', '年度目标', '累计完成'];
  const block = (metric: string, unit: string, ...values: Value[]): Value[][] =>
    ['船山区', '安居区', '射洪市', '合计'].map((name, at) => [
      at === 0 ? metric : null,
      name,
      unit,
      5,
      values[at] ?? null,
    ]);

  it('gives the city the row 合计, with the districts as its parts', () => {
    const rows = [
      september,
      header,
      ...block('新认定高企', '家', 1, 2, 3, 7),
      ...block('技术合同登记额', '万元', 100, 0, 50, 150),
    ];
    for (const merges of [[], ['A3:A6', 'A7:A10']]) {
      const progress = progressOf(rows, merges);
      assert.deepEqual(entriesOf(progress), ['11-2 2021-09-30 0.015', '9-2 2021-09-30 7']);
      assert.deepEqual(
        rowOf(progress, '9-2').parts.map(({ name, reading }) => [name, readingText(reading)]),
        [
          ['船山区', '1'],
          ['安居区', '2'],
          ['射洪市', '3'],
        ],
      );
      assert.deepEqual([rowOf(progress, '9-2').total?.source.cell, progress.unmatched], ['E6', []]);
    }
  });

  it('adds them up where no row is the city’s, unless one is in doubt', () => {
    const rows = [
      september,
      header,
      ...block('新认定高企', '家', 1, 2, 3),
      ...block('银企对接会', '场', 1, '统计中', 0),
    ];
    const progress = progressOf(rows.filter(([, name]) => name !== '合计'));
    assert.deepEqual(entriesOf(progress), ['9-2 2021-09-30 6']);
    assert.match(rowOf(progress, '9-2').evidence, /由3个县区相加$/);
    const { total } = rowOf(progress, '16-3');
    assert.deepEqual([readingText(total), total?.source.cell], ['(unreadable)', 'E7']);
  });

  it('reads districts with their targets beneath them, and leaves subtotals out', () => {
    const district = (name: string, ...values: number[]): Value[][] => [
      [name, '新认定高企', 5, values[0] ?? 0],
      [null, '银企对接会', 1, values[1] ?? 0],
    ];
    const progress = progressOf([
      september,
      ['县区', '指标名称', '年度目标', '累计完成'],
      ...district('船山区', 1, 2),
      ...district('安居区', 3, 4),
      ...district('县区小计', 4, 6),
      ...district('物流港', 5, 6),
      ...district('全市', 9, 12),
    ]);
    assert.deepEqual(entriesOf(progress), ['16-3 2021-09-30 12', '9-2 2021-09-30 9']);
    assert.deepEqual(
      rowOf(progress, '16-3').parts.map(({ name }) => name),
      ['船山区', '安居区', '物流港'],
    );
  });

  it('is no ledger that says of each target where it is done', () => {
    const progress = progressOf([
      september,
      ['指标名称', '所属县区', '年度目标', '累计完成'],
      ['安居在线平台处理有效信息', '安居区', 1000, 700],
      ['新认定高企', '全市', 30, 9],
      ['银企对接会', '船山区', 1, 2],
    ]);
    assert.deepEqual(entriesOf(progress), ['16-3 2021-09-30 2', '27-1 2021-09-30 700', '9-2 2021-09-30 9']);
  });
});

describe('districts down the side, targets across', () => {
  const places = (...rows: Value[][]): Value[][] => rows;

  it('reads each heading that names a target, in its unit', () => {
    const progress = progressOf([
      ['各县区2021年科技指标完成情况'],
      september,
      ['县区', '新认定高企（家）', '技术合同登记额（万元）', '地区生产总值增速'],
      ...places(['船山区', 1, 100, '5%'], ['安居区', 2, 200, '6%'], ['合计', 3, 300, '5.5%']),
    ]);
    assert.deepEqual(entriesOf(progress), ['11-2 2021-09-30 0.03', '9-2 2021-09-30 3']);
    assert.deepEqual(rowOf(progress, '9-2').label.text, '新认定高企（家）');
    assert.deepEqual(progress.unmatched, []);
  });

  it('reads the pair of a growth, whose own words are no comparison, and adds none up', () => {
    const header = [
      [
        '县区',
        '科技服务业营业收入增速（%）',
        null,
        null,
        '高新技术产业营业收入增速（%）',
        null,
        '转化重大科技成果',
        null,
      ],
      [null, '目标', '完成', '上年同期', '目标', '完成', '目标', '完成'],
    ];
    const districts = [
      ['船山区', 20, 23.1, 11, 8, 9, 3, 2],
      ['安居区', 20, 19.8, 12, 8, 7, 2, 1],
    ];
    const merges = ['A2:A3', 'B2:D2', 'E2:F2', 'G2:H2'];
    const progress = progressOf([september, ...header, ...districts, ['全市合计', 20, 22.6, 13, 8, 8.5, 5, 3]], merges);
    assert.deepEqual(entriesOf(progress), ['11-1 2021-09-30 22.6', '8-2 2021-09-30 3']);
    assert.equal(readingText(rowOf(progress, '11-1').planned), '20');
    assert.deepEqual(entriesOf(progressOf([september, ...header, ...districts], merges)), ['8-2 2021-09-30 3']);
  });

  it('reads 目标 and 完成 beneath each', () => {
    const progress = progressOf(
      [
        september,
        ['县区', '新认定高企', null, '银企对接会', null],
        [null, '年度目标', '累计完成', '年度目标', '累计完成'],
        ['船山区', 10, 1, 1, 2],
        ['安居区', 20, 2, 1, 0],
      ],
      ['A2:A3', 'B2:C2', 'D2:E2'],
    );
    assert.deepEqual(entriesOf(progress), ['16-3 2021-09-30 2', '9-2 2021-09-30 3']);
  });
});

describe('districts down the side, with rows that are none', () => {
  const read = (...rows: Value[][]) =>
    progressOf(
      [
        september,
        ['县（市、区）\n园区', '主体培育', null, '科技金融', '去年同期', '联系电话'],
        [
          null,
          '国家高企\n认定（家）',
          '瞪羚企业\n（家）',
          '创新券\n兑付额\n（万元）',
          '创新券\n兑付额\n（万元）',
          null,
        ],
        ...rows,
      ],
      ['A2:A3', 'B2:C2', 'F2:F3'],
    );
  const districts: Value[][] = [
    ['船山区 ', 1, 0, 10, 11, '0825-6660123'],
    ['安居区', 2, 1, 20, 21, 13800000010],
    ['小  计', 3, 1, 30, 32, null],
    ['物流港', 4, 0, 5, 9, null],
  ];

  it('takes the targets and the rates from them, and neither subtotals nor last year for districts', () => {
    const progress = read(
      ['年度目标', 30, 1, 400, null, null],
      ...districts,
      ['合  计', 7, 1, 35, 41, null],
      ['完成率', '23.3%', '100%', '8.75%', null, null],
      ['去年同期', 5, 0, 41, null, null],
      ['同比', '40%', '—', '-14.6%', null, null],
    );
    assert.deepEqual(entriesOf(progress), ['19-1 2021-09-30 35', '9-2 2021-09-30 7', '9-4 2021-09-30 1']);
    const row = rowOf(progress, '19-1');
    assert.deepEqual(
      [readingText(row.planned), readingText(row.rate), row.parts.map(({ name }) => name)],
      ['400', '8.75', ['船山区', '安居区', '物流港']],
    );
    assert.equal(progress.asOf, '2021-09-30');
  });

  it('adds up the districts alone', () => {
    const progress = read(['年度目标', 30, 1, 400, null, null], ...districts, ['县区合计', 3, 1, 30, 32, null]);
    assert.deepEqual(entriesOf(progress), ['19-1 2021-09-30 35', '9-2 2021-09-30 7', '9-4 2021-09-30 1']);
    assert.equal(readingText(rowOf(progress, '9-2').planned), '30');
  });
});

describe('targets across', () => {
  const header = ['项目', '银企对接会（场）', '引智项目（个）', '技术合同登记额（万元）', '科技贷款发放额（万元）'];

  it('reads 年度目标, 累计完成 and 完成率 down the side, and leaves last year out', () => {
    const progress = progressOf([
      ['2021年科技指标完成情况（截至9月底）'],
      header,
      ['年度目标', 1, 4, 65000, 5000],
      ['累计完成', 2, 3, 30000, 900],
      ['完成率', '200%', '75%', '46.2%', '18%'],
      ['去年同期', 5, 6, 7000, 800],
    ]);
    assert.deepEqual(entriesOf(progress), ['11-2 2021-09-30 3', '16-3 2021-09-30 2', '18-1 2021-09-30 3']);
    const row = rowOf(progress, '11-2');
    assert.deepEqual([row.planned, row.rate, row.total].map(readingText), ['6.5', '46.2', '3']);
    assert.deepEqual(
      [row.planned, row.rate, row.total].map((reading) => reading?.source.cell),
      ['D3', 'D5', 'D4'],
    );
    assert.deepEqual(
      progress.unmatched.map(({ label, candidates }) => [label.cell, candidates]),
      [['E2', ['16-1', '16-2']]],
    );
  });

  it('says of a heading over districts that it is like several targets', () => {
    const progress = progressOf([
      september,
      ['县区', ...header.slice(1)],
      ['船山区', 1, 2, 3, 4],
      ['安居区', 1, 2, 3, 4],
    ]);
    assert.deepEqual(
      progress.unmatched.map(({ label }) => [label.cell, label.text]),
      [['E2', '科技贷款发放额（万元）']],
    );
  });
});

describe('districts down the side, a table for each target', () => {
  it('takes the target from the title', () => {
    const table = (title: string, ...values: number[]): Value[][] => [
      [title],
      ['县区', '年度目标', '累计完成', '完成率'],
      ['船山区', 10, values[0] ?? 0, null],
      ['安居区', 20, values[1] ?? 0, null],
      ['全市', 30, values[2] ?? 0, null],
    ];
    const progress = progressOf([
      september,
      ...table('一、各县区新认定国家高新技术企业完成情况表', 1, 2, 3),
      ...table('二、技术合同登记额（万元）', 100, 200, 300),
    ]);
    assert.deepEqual(entriesOf(progress), ['11-2 2021-09-30 0.03', '9-2 2021-09-30 3']);
  });

  it('reads nothing where the title names none', () => {
    assert.throws(
      () =>
        progressOf([
          ['各县区固定资产投资'],
          september,
          ['县区', '年度目标', '累计完成', '完成率'],
          ['船山区', 10, 1, null],
          ['安居区', 20, 2, null],
        ]),
      /没有找到能识别的进展表/,
    );
  });
});
