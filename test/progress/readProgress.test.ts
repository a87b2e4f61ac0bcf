import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { InputError } from '../../src/inputError.js';
import { readProgress } from '../../src/progress/readProgress.js';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';
import { bookOf, bytesOf, sheetOf, type Value } from '../workbook/books.js';
import { entriesOf, plan, progressOf, rowOf, workbookOf } from './sheets.js';

const seed = new Uint8Array(readFileSync(new URL('../../seeds/2021/progress.xlsx', import.meta.url)));

describe('readProgress: the bundled workbook', () => {
  const progress = readProgress(readWorkbook(seed, 'progress.xlsx'), plan);

  it('stands at the end of the year, with every target but the one that has no row', () => {
    assert.equal(progress.asOf, '2021-12-31');
    const ids = new Set(progress.rows.map(({ target }) => target));
    assert.equal(ids.size, 34);
    assert.ok(!ids.has('28-3'));
    assert.deepEqual(
      progress.unmatched.map(({ label }) => label.cell),
      ['D21'],
    );
    assert.deepEqual([progress.tasks.length, progress.news.length, progress.ledger.length], [135, 37, 19]);
  });

  it('knows the figures of every month', () => {
    const of = (target: string): string[] =>
      progress.entries
        .filter((entry) => entry.target === target)
        .map(({ asOf, value }) => `${asOf.slice(5, 7)} ${value}`);
    assert.deepEqual(of('9-2'), [
      ...['01 0', '02 0', '03 0', '04 0', '05 0', '06 0', '07 0', '08 0'],
      ...['09 12', '10 16', '11 27', '12 38'],
    ]);
    assert.deepEqual(of('9-5'), ['03 152.6', '06 309.8', '09 462.5', '12 608.4']);
    assert.deepEqual(of('11-1'), ['03 18.6', '06 20.5', '09 21.3', '12 22.4']);
    assert.deepEqual(of('11-2').slice(2, 5), ['03 1.25', '04 1.98', '05 2.73']);
    assert.deepEqual(of('25-1').slice(7, 9), ['08 12', '09 14']);
  });

  it('keeps cell, conversion and approximation', () => {
    const at = (asOf: string) => progress.entries.find((entry) => entry.target === '11-2' && entry.asOf === asOf);
    assert.deepEqual(at('2021-05-31')?.conversion, { fromUnit: '万元', toUnit: '亿元', factor: '0.0001' });
    assert.deepEqual(at('2021-05-31')?.sources, [{ sheet: '指标月报', cell: 'K23', text: '27,300' }]);
    assert.deepEqual([at('2021-04-30')?.approximate, at('2021-05-31')?.approximate], [true, false]);
  });

  it('uses neither of two claims that differ', () => {
    assert.deepEqual(
      progress.conflicts.map(({ target, asOf, claims }) => [
        target,
        asOf,
        [...new Set(claims.map(({ value }) => value))],
      ]),
      [
        ['17-1', '2021-12-31', ['6712', '6721']],
        ['28-1', '2021-12-31', ['108', '118']],
      ],
    );
  });

  it('knows the districts of each quarter', () => {
    const tables = progress.rows.filter(({ target, parts }) => target === '9-3' && parts.length > 0);
    assert.deepEqual(
      tables.map(({ asOf, parts, total }) => [asOf, parts.length, total?.source.cell]),
      [
        ['2021-03-31', 8, 'M6'],
        ['2021-06-30', 8, 'M14'],
        ['2021-09-30', 8, 'M22'],
        ['2021-12-31', 8, 'M30'],
      ],
    );
    assert.equal(tables[0]?.parts[5]?.name, '遂宁经开区');
  });
});

describe('readProgress: the day that a workbook stands at', () => {
  const ledger = (...above: string[]): Value[][] => [
    ...above.map((line) => [line]),
    ['指标名称', '年度目标', '累计完成'],
    ['银企对接会', 1, 2],
  ];

  it('is what its title says, before its file’s name', () => {
    const at = (name: string, ...above: string[]) =>
      readProgress(workbookOf({ 指标: { rows: ledger(...above) } }, name), plan).asOf;
    assert.equal(at('进展.xlsx', '截止时间：2021年9月30日'), '2021-09-30');
    assert.equal(at('进展.xlsx', '时间：2021年1—6月'), '2021-06-30');
    assert.equal(at('截至8月底进展.xlsx', '截至11月底'), '2021-11-30');
    assert.equal(at('进展（截至8月底）.xlsx'), '2021-08-31');
    assert.equal(at('进展.xlsx', '填报日期：2021年10月8日'), '2021-10-08');
    assert.equal(at('进展.xlsx'), null);
  });

  it('is the last filled period where nothing says, not a month of zeros to come', () => {
    const rows = [
      ['指标名称', '各月累计', null, null, null],
      [null, '1月', '2月', '3月', '4月'],
      ['新认定高企', 2, 5, 0, 0],
    ];
    const progress = progressOf(rows, ['A1:A2', 'B1:E1']);
    assert.equal(progress.asOf, '2021-02-28');
    assert.deepEqual(entriesOf(progress), ['9-2 2021-01-31 2', '9-2 2021-02-28 5']);
  });

  it('dates a total by its own table’s months rather than by another sheet', () => {
    const progress = readProgress(
      workbookOf({
        指标: {
          rows: [
            ['指标名称', '1月', '2月', '3月', '累计完成'],
            ['新认定高企', 1, 2, null, 3],
          ],
        },
        任务: {
          rows: [
            ['截至2021年12月31日'],
            ['工作任务', '完成时限', '进展情况'],
            ['积极争创国家创新型城市', '12月底', '3月5日：推进。'],
          ],
        },
      }),
      plan,
    );
    assert.equal(progress.asOf, '2021-12-31');
    assert.deepEqual(
      [rowOf(progress, '9-2').asOf, ...entriesOf(progress)],
      ['2021-02-28', '9-2 2021-01-31 1', '9-2 2021-02-28 3'],
    );
  });
});

describe('readProgress: what it cannot read', () => {
  const error = (rows: Value[][], sheet = '表') => {
    try {
      readProgress(workbookOf({ [sheet]: { rows } }), plan);
    } catch (thrown) {
      if (thrown instanceof InputError) return `${thrown.problem} ${thrown.message}`;
      throw thrown;
    }
    throw new Error('nothing was thrown');
  };

  it('says so where no table is found', () => {
    assert.match(
      error([['通讯录'], ['姓名', '电话'], ['张三', 123]]),
      /^no-table 进展\.xlsx：没有找到能识别的进展表（已看过工作表：表）/,
    );
    assert.match(
      error([
        ['指标名称', '年度目标', '累计完成'],
        ['固定资产投资', 5, 4],
      ]),
      /^no-table /,
    );
  });

  it('says so where the tables are of another year', () => {
    assert.match(
      error([['2020年指标'], ['指标名称', '1月', '累计完成'], ['银企对接会', 1, 1]]),
      /^no-table .*进展表是2020年的，工作要点是2021年的/,
    );
  });
});

describe('readProgress: where things stand makes no difference', () => {
  const header = ['序号', '要点条目', '指标名称', '计量单位', '年度目标', '1月', '2月', '3月', '累计完成', '责任科室'];
  const data: Value[][] = [
    [1, 9, '新认定国家高新技术企业', '家', '30家以上', 1, 2, 3, 6, '高新科'],
    [2, 11, '技术合同登记额', '万元', 65000, 3100, '约0.4亿元', 5000, 12100, '成果科'],
    [3, 15, '新引进人才团队', '支', 10, 1, null, 2, 3, '资源科'],
    [4, 15, '人才团队总数', '支', 60, 50, 52, 53, 53, '资源科'],
    [5, 25, '编发简报', '期', 15, '三', 1, 2, 6, '办公室'],
    [6, 10, '有效发明专利拥有量', '件', null, 400, 410, 420, 420, '成果科'],
  ];
  const plain = [['2021年科技创新指标'], ['截至2021年3月31日'], header, ...data];
  const expected = facts(plain);

  it('has entries to compare', () => {
    assert.deepEqual(expected.entries, [
      ...['11-2 2021-01-31 0.31', '15-1 2021-01-31 1', '15-2 2021-01-31 50', '25-1 2021-01-31 3', '9-2 2021-01-31 1'],
      ...['11-2 2021-02-28 0.71', '15-2 2021-02-28 52', '25-1 2021-02-28 4', '9-2 2021-02-28 3'],
      ...['11-2 2021-03-31 1.21', '15-1 2021-03-31 3', '15-2 2021-03-31 53', '25-1 2021-03-31 6', '9-2 2021-03-31 6'],
    ]);
    assert.deepEqual(expected.unmatched, ['有效发明专利拥有量']);
  });

  it('whatever the order of rows, blank rows and columns, and place in the sheet', () => {
    const blanks = (most: number) => fc.array(fc.nat({ max: most }), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.shuffledSubarray(data, { minLength: data.length }),
        blanks(data.length),
        blanks(header.length),
        fc.nat({ max: 4 }),
        fc.nat({ max: 4 }),
        (shuffled, blankRows, blankColumns, down, right) => {
          const rows = insertAt<Value[]>(shuffled, blankRows, []);
          const table = [header, ...rows].map((row) =>
            row.length === 0 ? row : insertAt<Value>(row, blankColumns, null),
          );
          const moved = [...Array.from({ length: down }, () => []), ...plain.slice(0, 2), ...table].map(
            (row: Value[]) => [...Array.from({ length: right }, () => null), ...row],
          );
          assert.deepEqual(facts(moved), expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('whether rows are hidden', () => {
    const progress = readProgress(workbookOf({ 指标: { rows: plain, hiddenRows: [3, 5] } }), plan);
    assert.deepEqual(entriesOf(progress), expected.entries);
  });

  it('in a CSV file, where months stand under a group’s heading without merges', () => {
    const above = [...header.slice(0, 5), '当月完成', null, null, ...header.slice(8)];
    const below = [null, null, null, null, null, '1月', '2月', '3月', null, null];
    const bytes = bytesOf(bookOf({ 指标: sheetOf([...plain.slice(0, 2), above, below, ...data]) }), 'csv');
    const read = readProgress(readWorkbook(bytes, '指标.csv'), plan);
    // Under 当月完成 stands what was added to a stock, not the stock: only its total is read.
    const known = expected.entries.filter((line) => !/^15-2 2021-0[12]/.test(line));
    assert.deepEqual(entriesOf(read), known);
  });
});

/** What must not change. */
function facts(rows: readonly (readonly Value[])[]) {
  const progress = progressOf(rows);
  return {
    asOf: progress.asOf,
    entries: entriesOf(progress),
    unmatched: progress.unmatched.map(({ label }) => label.text).sort(),
    conflicts: progress.conflicts.length,
    measures: Object.fromEntries(progress.rows.map(({ target, measure }) => [target, measure])),
  };
}

function insertAt<T>(list: readonly T[], places: readonly number[], blank: T): T[] {
  return list.flatMap((one, at) => [...places.filter((place) => place === at).map(() => blank), one]);
}
