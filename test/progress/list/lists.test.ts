import assert from 'node:assert/strict';
import { listFinder } from '../../../src/progress/list/lists.js';
import { readLists } from '../../../src/progress/list/readList.js';
import { readProgress } from '../../../src/progress/readProgress.js';
import { tablesOf } from '../../../src/progress/table/tablesOf.js';
import { targetsOf } from '../../../src/plan/plan.js';
import type { Value } from '../../workbook/books.js';
import { entriesOf, plan, readingText, rowOf, workbookOf, type SheetSpec } from '../sheets.js';

const HIGH_TECH = '高新技术企业名单';
const CONTRACTS = '技术合同登记台账';
const ledger: SheetSpec = {
  rows: [['截至2021年9月30日'], ['指标名称', '年度目标', '累计完成'], ['银企对接会', 1, 2]],
};

const read = (
  sheet: string,
  rows: readonly (readonly Value[])[],
  more: Readonly<Record<string, SheetSpec>> = { 指标: ledger },
) => readProgress(workbookOf({ ...more, [sheet]: { rows } }), plan);
const of = (target: string, progress: ReturnType<typeof read>): string[] =>
  entriesOf(progress).filter((line) => line.startsWith(`${target} `));

describe('lists: rows that are counted', () => {
  const header = ['序号', '企业名称', '认定时间', '所属县区'];

  it('count by the month of their date, each enterprise once, and of the year only', () => {
    const progress = read(HIGH_TECH, [
      ['全市高新技术企业名单'],
      header,
      [1, '甲公司', '2020年12月3日', '船山区'],
      [2, '乙公司', '2021年3月5日', '船山区'],
      [3, '丙公司', '2021.6.30', '安居区'],
      ['一、第二批', null, null, null],
      [4, '丁公司', '2021-09-28', '安居区'],
      [5, ' 乙公司', '2021年3月5日', '船山区'],
      ['合计', 5, null, null],
      ['注：数据来自省科技厅'],
    ]);
    assert.deepEqual(of('9-2', progress), [
      ...['9-2 2021-01-31 0', '9-2 2021-02-28 0', '9-2 2021-03-31 1', '9-2 2021-04-30 1', '9-2 2021-05-31 1'],
      ...['9-2 2021-06-30 2', '9-2 2021-07-31 2', '9-2 2021-08-31 2', '9-2 2021-09-30 3'],
    ]);
    const last = progress.entries.find(({ target, asOf }) => target === '9-2' && asOf === '2021-09-30');
    assert.deepEqual(last?.sources, [{ sheet: HIGH_TECH, cell: 'B3:B9', text: '3行' }]);
    assert.equal(last.how, 'counted');
    assert.deepEqual(
      progress.doubles.map(({ target, first, second }) => [target, first.cell, second.cell]),
      [['9-2', 'B4', 'B8']],
    );
    assert.deepEqual(progress.unmatched, []);
    assert.deepEqual([rowOf(progress, '9-2').from, rowOf(progress, '9-2').label.text], ['list', '企业名称']);
    assert.deepEqual(
      progress.tables.map(({ use, sheet }) => [use, sheet]),
      [
        ['targets', '指标'],
        ['list', HIGH_TECH],
      ],
    );
  });

  it('are known as of the workbook’s day where they have no dates, and no earlier', () => {
    const rows = [
      ['序号', '企业名称', '所属县区'],
      [1, '甲公司', '船山区'],
      [2, '乙公司', '安居区'],
    ];
    assert.deepEqual(of('9-2', read(HIGH_TECH, rows)), ['9-2 2021-09-30 2']);
    assert.deepEqual(of('9-2', read(HIGH_TECH, [['截至2021年8月31日'], ...rows])), ['9-2 2021-08-31 2']);
  });

  it('go on to the workbook’s day in the middle of a month', () => {
    const rows = [
      ['企业名称', '认定日期'],
      ['甲公司', '2021-01-05'],
      ['乙公司', '2021-03-10'],
    ];
    const progress = read(HIGH_TECH, rows, {
      指标: { rows: [['截至2021年3月15日'], ...ledger.rows.slice(1)] },
    });
    assert.deepEqual(of('9-2', progress), ['9-2 2021-01-31 1', '9-2 2021-02-28 1', '9-2 2021-03-15 2']);
  });

  it('leave out what was refused, struck off or not yet decided', () => {
    const progress = read(HIGH_TECH, [
      ['企业名称', '认定结果', '备注'],
      ['甲公司', '通过', null],
      ['乙公司', '未通过', null],
      ['丙公司', '不予认定', null],
      ['丁公司', '已公示', null],
      ['戊公司', '公示中', null],
      ['己公司', '通过', '已撤销资格'],
      ['庚公司', '通过', '整体搬迁'],
    ]);
    assert.deepEqual(of('9-2', progress), ['9-2 2021-09-30 3']);
  });

  it('are not counted where a date is no date, or is missing', () => {
    for (const [date, doubt] of [
      ['待定', '(unreadable)'],
      [null, '(missing)'],
    ] as const) {
      const rows = [header, [1, '甲公司', '2021-01-05', null], [2, '乙公司', date, '船山区']];
      const progress = read(HIGH_TECH, rows);
      assert.deepEqual(of('9-2', progress), []);
      const { total } = rowOf(progress, '9-2');
      assert.deepEqual([readingText(total), total?.source.cell], [doubt, 'C3']);
    }
  });

  it('count a row of a day that no calendar has in the whole only, not from its month on', () => {
    const lines = (date: Value): ReturnType<typeof read> =>
      read(HIGH_TECH, [
        header,
        [1, '甲公司', '2021-01-05', null],
        [2, '乙公司', date, '船山区'],
        [3, '丙公司', '2021-03-05', null],
      ]);
    const june = lines('2021年6月31日');
    assert.deepEqual(of('9-2', june), [
      ...['9-2 2021-01-31 1', '9-2 2021-02-28 1', '9-2 2021-03-31 2', '9-2 2021-04-30 2', '9-2 2021-05-31 2'],
      '9-2 2021-09-30 3',
    ]);
    assert.deepEqual(
      june.lists.map(({ target, sheet, invalidDays }) => [target, sheet, invalidDays]),
      [['9-2', HIGH_TECH, [{ sheet: HIGH_TECH, cell: 'C3', text: '2021年6月31日' }]]],
    );
    // Of no month at all, after the list's own day, and of another year.
    assert.deepEqual(of('9-2', lines('2021-13-01')), ['9-2 2021-09-30 3']);
    assert.equal(of('9-2', lines('2021年11月31日')).at(-1), '9-2 2021-09-30 2');
    assert.equal(of('9-2', lines('2020年6月31日')).at(-1), '9-2 2021-09-30 2');
    assert.deepEqual(lines('2020年6月31日').lists[0]?.invalidDays, []);
  });

  it('tell how many rows are of which day', () => {
    const progress = read(HIGH_TECH, [
      header,
      [1, '甲公司', '2021-01-05', null],
      [2, '乙公司', '2021-10-12', null],
      [3, '丙公司', '2021年10月12日', null],
      [4, '丙公司', '2021年10月12日', null],
      [5, '丁公司', '2020-10-12', null],
      ['本页小计', 5],
    ]);
    assert.deepEqual(
      progress.lists.map(({ days }) => [...days]),
      [
        [
          ['2021-01-05', 1],
          ['2021-10-12', 2],
        ],
      ],
    );
  });

  it('are no list of candidates, of another year, of one district, or without a name', () => {
    const rows = [
      ['企业名称', '所属县区'],
      ['甲公司', '船山区'],
      ['乙公司', '安居区'],
    ];
    for (const title of [
      '高新技术企业培育名单',
      '拟认定高新技术企业名单',
      '2020年高新技术企业名单',
      '船山区2021年高新技术企业名单',
    ])
      assert.deepEqual(of('9-2', read('名单', [[title], ...rows])), [], title);
    assert.deepEqual(
      of(
        '9-2',
        read(HIGH_TECH, [
          ['县区', '户数'],
          ['船山区', 12],
          ['安居区', 9],
        ]),
      ),
      [],
    );
    assert.deepEqual(of('9-2', read('名单', [['国家高新技术企业名单'], ...rows])), ['9-2 2021-09-30 2']);
  });

  it('disagree with a row of the indicator as any two rows do', () => {
    const rows = [
      ['企业名称', '所属县区'],
      ['甲公司', '船山区'],
    ];
    const more = { 指标: { rows: [...ledger.rows, ['新认定高企', 30, 2]] } };
    const progress = read(HIGH_TECH, rows, more);
    assert.deepEqual(of('9-2', progress), []);
    assert.deepEqual(
      progress.conflicts.map(({ target, claims }) => [target, claims.map(({ value }) => value)]),
      [['9-2', ['2', '1']]],
    );
  });

  it('are read of a workbook that holds nothing else, as of their last month', () => {
    const progress = read(
      HIGH_TECH,
      [
        ['企业名称', '认定日期'],
        ['甲公司', '2021-01-05'],
        ['乙公司', '2021-03-10'],
      ],
      {},
    );
    assert.equal(progress.asOf, '2021-03-31');
    assert.deepEqual(of('9-2', progress).at(-1), '9-2 2021-03-31 2');
  });
});

describe('lists: a column that is summed', () => {
  const header = ['合同编号', '合同名称', '卖方', '合同成交额（万元）', '登记日期'];

  it('adds amounts up by month, in the target’s unit', () => {
    const progress = read(CONTRACTS, [
      header,
      ['001', '工艺开发', '甲公司', 1200, '2021-01-05'],
      ['002', '技术咨询', '甲公司', '0.5亿元', '2021-02-05'],
      ['003', '技术咨询', '乙公司', 800.5, '2021-02-06'],
      ['003', '技术咨询', '乙公司', 800.5, '2021-02-06'],
      [null, '合计', null, 7001, null],
    ]);
    assert.deepEqual(of('11-2', progress).slice(0, 3), [
      '11-2 2021-01-31 0.12',
      '11-2 2021-02-28 0.70005',
      '11-2 2021-03-31 0.70005',
    ]);
    const february = progress.entries.find(({ target, asOf }) => target === '11-2' && asOf === '2021-02-28');
    assert.deepEqual(
      [february?.how, february?.sources, february?.conversion],
      [
        'summed',
        [{ sheet: CONTRACTS, cell: 'D2:D6', text: '3行' }],
        { fromUnit: '万元', toUnit: '亿元', factor: '0.0001' },
      ],
    );
    assert.equal(progress.doubles.length, 1);
  });

  describe('with totals among its rows', () => {
    const item = (number: number, amount: Value, date = '2021-01-05'): Value[] => [
      `00${String(number)}`,
      `项目${String(number)}`,
      '甲公司',
      amount,
      date,
    ];
    const total = (words: string, amount: Value): Value[] => [words, null, null, amount, null];
    const contradictions = (...rows: Value[][]): unknown[] => {
      const progress = read(CONTRACTS, [header, ...rows]);
      return progress.lists.flatMap(({ subtotals }) =>
        subtotals.map(({ target, stated, value }) => [target, stated.source.cell, stated.value, value]),
      );
    };

    it('compares each with the rows above it, and counts the rows', () => {
      const rows = [
        item(1, 1000),
        item(2, 2000),
        total('一季度小计', 3000),
        item(3, 500),
        item(4, 700),
        total('二季度 小计：', 1300),
        total('合计（万元）', 4200),
      ];
      assert.deepEqual(contradictions(...rows), [['11-2', 'D7', '0.13', '0.12']]);
      assert.equal(of('11-2', read(CONTRACTS, [header, ...rows])).at(-1), '11-2 2021-09-30 0.42');
    });

    it('names its own cell though an amount above is the same', () => {
      assert.deepEqual(contradictions(item(1, 1000), item(2, 2000), total('小计', 1000)), [
        ['11-2', 'D4', '0.1', '0.3'],
      ]);
    });

    it('finds the word in any cell of a row that names nothing', () => {
      const rows = [item(1, 1000), [null, null, '本页合计', 1100, null]];
      assert.deepEqual(contradictions(...rows), [['11-2', 'D3', '0.11', '0.1']]);
      assert.equal(of('11-2', read(CONTRACTS, [header, ...rows])).at(-1), '11-2 2021-09-30 0.1');
    });

    it('is content with totals above their rows, since January, of all before, and of what was listed twice', () => {
      assert.deepEqual(contradictions(total('合计', 3), item(1, 1), item(2, 2)), []);
      assert.deepEqual(
        contradictions(total('一季度小计', 3), item(1, 1), item(2, 2), total('二季度小计', 4), item(3, 4)),
        [],
      );
      const months = [item(1, 1), total('1月小计', 1), item(2, 2), total('2月小计', 2), total('1—2月累计', 3)];
      assert.deepEqual(contradictions(...months, item(3, 3), total('3月小计', 3), total('一季度合计', 6)), []);
      assert.deepEqual(contradictions(item(1, 1), item(1, 1), total('小计', 2)), []);
      assert.deepEqual(contradictions(item(1, 1.234), item(2, 1), total('小计', '0.0002亿元')), []);
    });

    it('does not compare several 小计 on end, a part of one, nor any where a row is in doubt', () => {
      const byKind = [total('技术开发小计', 1), total('技术服务小计', 2), total('合计', 3)];
      assert.deepEqual(contradictions(item(1, 1), item(2, 2), ...byKind), []);
      assert.deepEqual(contradictions(item(1, 1), item(2, 2), total('其中：技术开发小计', 1)), []);
      assert.deepEqual(contradictions(item(1, 1), item(2, '待定'), total('小计', 9)), []);
    });

    it('takes no contract for a total that has the words in its name', () => {
      const rows = [item(1, 1000), ['002', '会计核算与合计校验系统', '乙公司', 500, '2021-02-05']];
      assert.equal(of('11-2', read(CONTRACTS, [header, ...rows])).at(-1), '11-2 2021-09-30 0.15');
    });
  });

  it('takes the unit of the title line, and refuses amounts without any', () => {
    const rows = [
      ['合同名称', '合同金额'],
      ['工艺开发', 1200],
      ['技术咨询', 800],
    ];
    assert.deepEqual(of('11-2', read(CONTRACTS, [['单位：万元'], ...rows])), ['11-2 2021-09-30 0.2']);
    const bare = read(CONTRACTS, rows);
    assert.deepEqual(of('11-2', bare), []);
    assert.equal(readingText(rowOf(bare, '11-2').total), '(scale)');
  });

  it('is in doubt where an amount is, or where one number has two amounts', () => {
    const doubtful = (...more: Value[][]) => rowOf(read(CONTRACTS, [header, ...more]), '11-2').total;
    const first = ['001', '工艺开发', '甲公司', 1200, '2021-01-05'];
    const unread = doubtful(first, ['002', '技术咨询', '乙公司', '待定', '2021-01-06']);
    assert.deepEqual([readingText(unread), unread?.source.cell], ['(unreadable)', 'D3']);
    const two = doubtful(first, ['001', '工艺开发', '甲公司', 1500, '2021-01-05']);
    assert.deepEqual([readingText(two), two?.source.cell], ['(ambiguous)', 'D3']);
    const nameless = doubtful(first, ['002', null, '乙公司', 300, '2021-01-06']);
    assert.deepEqual([readingText(nameless), nameless?.source.cell], ['(ambiguous)', 'D3']);
  });
});

describe('lists: of a size', () => {
  it('are read in the time that their rows take', () => {
    const rows: Value[][] = [['序号', '企业名称', '认定时间']];
    for (let at = 1; at <= 20_000; at++) rows.push([at, `第${at}号公司`, `2021年${(at % 9) + 1}月5日`]);
    const workbook = workbookOf({ [HIGH_TECH]: { rows } });
    const tables = tablesOf(workbook, plan, null);
    assert.deepEqual(tables.map(listFinder(plan)), [{ target: '9-2', sumColumn: null }]);
    const targets = new Map(targetsOf(plan).map((target) => [target.id, target]));
    const began = performance.now();
    const { rows: found } = readLists(tables, targets, null, false);
    const took = performance.now() - began;
    assert.equal(readingText(found[0]?.periods.at(-1)?.reading ?? null), '20000');
    assert.ok(took < 500, `${took} ms`);
  });
});

describe('lists: several of one thing', () => {
  const list = (title: string, ...names: string[]): SheetSpec => ({
    rows: [[title], ['企业名称', '所属县区'], ...names.map((name) => [name, '船山区'])],
  });
  const readAll = (sheets: Readonly<Record<string, SheetSpec>>) =>
    readProgress(workbookOf({ 指标: ledger, ...sheets }), plan);

  it('are batches of one list', () => {
    const progress = readAll({
      一: list('2021年第一批高新技术企业名单', '甲公司', '乙公司'),
      二: list('2021年第二批高新技术企业名单', '丙公司', '丁公司'),
    });
    assert.deepEqual(of('9-2', progress), ['9-2 2021-09-30 4']);
    assert.deepEqual(
      progress.entries.find(({ target }) => target === '9-2')?.sources.map(({ sheet, cell }) => `${sheet}!${cell}`),
      ['一!A3:A4', '二!A3:A4'],
    );
  });

  it('go on from month to month, or hold what was before as well', () => {
    const title = (month: number): string => `2021年${month}月新认定高新技术企业名单`;
    const expected = ['9-2 2021-01-31 1', '9-2 2021-02-28 3', '9-2 2021-03-31 4'];
    const apart = { a: list(title(1), '甲'), b: list(title(2), '乙', '丙'), c: list(title(3), '丁') };
    assert.deepEqual(of('9-2', readAll(apart)), expected);
    const growing = {
      a: list(title(1), '甲'),
      b: list(title(2), '甲', '乙', '丙'),
      c: list(title(3), '甲', '乙', '丙', '丁'),
    };
    assert.deepEqual(of('9-2', readAll(growing)), expected);
  });

  it('are in doubt from the first month or quarter that is not joined to January', () => {
    const progress = readAll({
      a: list('2021年一季度高新技术企业名单', '甲'),
      b: list('2021年三季度高新技术企业名单', '乙', '丙'),
    });
    assert.deepEqual(of('9-2', progress), ['9-2 2021-03-31 1']);
    const open = progress.rows.find(
      ({ target, measure, periods }) => target === '9-2' && measure === null && periods.length > 0,
    );
    assert.deepEqual(
      open?.periods.map(({ reading }) => [readingText(reading), reading.source.cell]),
      [['2', 'A3:A4']],
    );
  });

  it('with dates are one, each line once', () => {
    const contracts = (month: number, ...lines: Value[][]): SheetSpec => ({
      rows: [[`2021年${month}月技术合同登记台账`], ['合同编号', '合同名称', '成交额（万元）', '登记日期'], ...lines],
    });
    const progress = readAll({
      a: contracts(1, ['001', '甲', 1000, '2021-01-05'], ['002', '乙', 2000, '2021-01-06']),
      b: contracts(2, ['002', '乙', 2000, '2021-01-06'], ['003', '丙', 3000, '2021-02-08']),
    });
    assert.deepEqual(of('11-2', progress).slice(0, 2), ['11-2 2021-01-31 0.3', '11-2 2021-02-28 0.6']);
    assert.deepEqual(progress.conflicts, []);
  });

  it('may be dated by cells that are merged down', () => {
    const rows: Value[][] = [
      ['登记月份', '合同名称', '成交额（万元）'],
      ['1月', '甲', 1000],
      [null, '乙', 2000],
      ['2月', '丙', 3000],
    ];
    const progress = readAll({ [CONTRACTS]: { rows, merges: ['A2:A3'] } });
    assert.deepEqual(of('11-2', progress).slice(0, 2), ['11-2 2021-01-31 0.3', '11-2 2021-02-28 0.6']);
  });

  it('of one district are left out, and said', () => {
    const progress = readAll({ 名单: list('船山区高新技术企业名单', '甲公司') });
    assert.deepEqual(of('9-2', progress), []);
    assert.deepEqual(
      progress.unmatched.map(({ label, district }) => [label.cell, district]),
      [['A1', '船山区']],
    );
    assert.deepEqual(of('9-2', readAll({ 名单: list('各县区高新技术企业名单', '甲公司') })), ['9-2 2021-09-30 1']);
  });
});
