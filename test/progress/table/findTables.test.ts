import assert from 'node:assert/strict';
import { findTables } from '../../../src/progress/table/findTables.js';
import type { Table } from '../../../src/progress/table/table.js';
import type { Value } from '../../workbook/books.js';
import { entriesOf, gridOf, progressOf, rowOf, readingText, type SheetSpec } from '../sheets.js';

function tablesOf(rows: SheetSpec['rows'], merges: readonly string[] = []): Table[] {
  return findTables(gridOf(rows, merges), 2021, 0);
}

/** `metric@1 total@3`, a table a line. */
function roles(table: Table | undefined): string {
  return [...(table?.headings ?? [])]
    .flatMap(([column, { role }]) => (role === null ? [] : [`${role}@${column}`]))
    .join(' ');
}

const _ = null;

describe('findTables: side by side', () => {
  const left: Value[][] = [
    ['指标名称', '年度目标', '累计完成'],
    ['银企对接会', 1, 2],
    ['引智项目', 4, 3],
  ];
  const right: Value[][] = [
    ['指标名称', '年度目标', '累计完成'],
    ['瞪羚企业', 1, 1],
    ['民参军企业', 3, 2],
  ];
  const expected = ['16-3 2021-09-30 2', '18-1 2021-09-30 3', '9-4 2021-09-30 1', '17-3 2021-09-30 2'].sort();
  const beside = (gap: readonly null[], upper: Value[][], lower: Value[][]) =>
    Array.from({ length: Math.max(upper.length, lower.length) }, (__, at) => [
      ...(upper[at] ?? [_, _, _]),
      ...gap,
      ...(lower[at] ?? [_, _, _]),
    ]);

  it('finds both, with or without a blank column between, and each its own rows', () => {
    for (const gap of [[], [_], [_, _]]) {
      const tables = tablesOf([['截至2021年9月30日'], ...beside(gap, left, [...right, ['引进团队', 10, 2]])]);
      assert.deepEqual(
        tables.map(({ rows, asOf }) => [rows, asOf?.date]),
        [
          [[2, 3], '2021-09-30'],
          [[2, 3, 4], '2021-09-30'],
        ],
      );
      assert.deepEqual(tables.map(roles), [
        'metric@0 planned@1 total@2',
        `metric@${3 + gap.length} planned@${4 + gap.length} total@${5 + gap.length}`,
      ]);
    }
    const progress = progressOf([['截至2021年9月30日'], ...beside([_], left, right)]);
    assert.deepEqual(entriesOf(progress).sort(), expected);
  });

  it('finds one whose header stands lower', () => {
    const rows = [['截至2021年9月30日'], ...beside([_], left, [['单位：家', _, _], ...right])];
    assert.deepEqual(entriesOf(progressOf(rows)).sort(), expected);
    assert.deepEqual(
      tablesOf(rows).map(({ header, units }) => [header.first, units.map(({ name }) => name)]),
      [
        [1, []],
        [2, ['家']],
      ],
    );
  });

  it('keeps the unit and the day over one table from the other', () => {
    const rows = [
      ['截至2021年6月30日', '单位：万元', _, '截至2021年9月30日', '单位：亿元', _],
      ['指标名称', '年度目标', '累计完成', '指标名称', '年度目标', '累计完成'],
      ['专利质押贷款', 5000, 3000, '技术合同登记额', 6.5, 3],
    ];
    assert.deepEqual(entriesOf(progressOf(rows)), ['16-2 2021-06-30 3000', '11-2 2021-09-30 3']);
    assert.deepEqual(
      progressOf(rows).statedDays.map(({ day, source }) => [day, source?.cell]),
      [
        ['2021-06-30', 'A1'],
        ['2021-09-30', 'D1'],
      ],
    );
  });

  it('reads this year’s beside last year’s', () => {
    const rows = (gap: readonly null[]): Value[][] => [
      ['2020年完成情况', _, _, ...gap, '2021年1—9月完成情况', _, _],
      ['指标名称', '年度目标', '累计完成', ...gap, '指标名称', '年度目标', '累计完成'],
      ['银企对接会', 1, 5, ...gap, '银企对接会', 1, 2],
    ];
    for (const gap of [[], [_]]) assert.deepEqual(entriesOf(progressOf(rows(gap))), ['16-3 2021-09-30 2']);
  });

  it('divides a table of tasks from one of targets at a blank column, and nothing within a table', () => {
    const tables = tablesOf([
      ['指标名称', '年度目标', '累计完成', _, '工作任务', '进展情况', '责任科室'],
      ['银企对接会', 1, 2, _, '积极争创国家创新型城市', '3月18日：完成自评，并形成自评报告。', '规划科'],
    ]);
    assert.deepEqual(tables.map(roles), ['metric@0 planned@1 total@2', 'task@4 progress@5 office@6']);
    const one = tablesOf([
      ['序号', _, '工作任务', _, '指标名称', _, '年度目标', '累计完成', _, '进展情况', '责任科室'],
      [1, _, '银企对接', _, '银企对接会', _, 1, 2, _, '3月18日：举办第一场，共签约三个项目。', '规划科'],
    ]);
    assert.equal(one.length, 1);
  });
});

describe('findTables: where things stand', () => {
  it('reads a table that begins at C9, its notes left out', () => {
    const rows: Value[][] = [
      ...Array.from({ length: 6 }, () => []),
      [_, _, '2021年指标完成情况表（截至9月底）'],
      [],
      [_, _, '指标名称', '年度目标', '累计完成'],
      [_, _, '银企对接会', 1, 2],
      [],
      [_, _, '合计', 1, 2],
      [_, _, '注：数据由各科室提供'],
    ];
    const [table] = tablesOf(rows);
    assert.deepEqual([roles(table), table?.header], ['metric@2 planned@3 total@4', { first: 8, last: 8 }]);
    assert.deepEqual(entriesOf(progressOf(rows)), ['16-3 2021-09-30 2']);
  });

  it('reads three header rows, merged or not', () => {
    const data = ['银企对接会', 1, 0, 1, 1, 2, 2];
    const top = ['指标名称', '年度目标', '完成情况', _, _, _, _];
    const middle = [_, _, '一季度', _, '二季度', _, '累计完成'];
    const bottom = [_, _, '当月', '累计', '当月', '累计', _];
    for (const merges of [
      ['A1:A3', 'B1:B3', 'C1:G1', 'C2:D2', 'E2:F2', 'G2:G3'],
      ['C1:G1', 'C2:D2', 'E2:F2'],
      ['A1:A2', 'B1:B2', 'C1:G1', 'C2:D2', 'E2:F2'],
    ]) {
      const [table] = tablesOf([top, middle, bottom, data], merges);
      assert.deepEqual(table?.header, { first: 0, last: 2 }, merges.join());
      assert.equal(roles(table), 'metric@0 planned@1 period@2 period@3 period@4 period@5 total@6');
    }
  });

  it('knows groups by the headings under them, not the particulars of a title', () => {
    const [groups] = tablesOf(
      [
        ['三季度', _, '四季度', _, '类型', _],
        ['目标', '完成', '目标', '完成', '指标名称', '单位'],
        [1, 2, 3, 4, '银企对接会', '场'],
      ],
      ['A1:B1', 'C1:D1', 'E1:F1'],
    );
    assert.equal(roles(groups), 'period@1 period@3 metric@4 unit@5');
    const [lines] = tablesOf(
      [
        ['填报单位：市科技局', _, '截至9月底', _],
        ['指标名称', '单位', '年度目标', '累计完成'],
        ['银企对接会', '场', 1, 2],
      ],
      ['A1:B1', 'C1:D1'],
    );
    assert.deepEqual([lines?.header.first, lines?.asOf?.date], [1, '2021-09-30']);
  });

  it('ends above another table’s title and header', () => {
    const progress = progressOf([
      ['截至2021年9月30日'],
      ['指标名称', '年度目标', '累计完成'],
      ['银企对接会', 1, 2],
      ['附：通讯录'],
      ['姓名', '电话', '科室'],
      ['张三', 13800000000, '高新科'],
    ]);
    assert.deepEqual([entriesOf(progress), progress.unmatched], [['16-3 2021-09-30 2'], []]);
  });

  it('reads a table of two columns', () => {
    const rows = [['截至2021年9月30日'], ['指标名称', '累计完成'], ['银企对接会', 2]];
    assert.deepEqual(entriesOf(progressOf(rows)), ['16-3 2021-09-30 2']);
  });

  it('takes a row with one cell of its own and others merged down for data', () => {
    const { tasks } = progressOf(
      [
        ['要点条目', '工作任务', '进展情况', '责任科室'],
        [2, '积极争创国家创新型城市', '3月18日：完成自评。', '规划科'],
        [_, '推动县域创新驱动发展', _, _],
      ],
      ['A2:A3', 'C2:C3', 'D2:D3'],
    );
    assert.deepEqual(
      tasks.map(({ task }) => task),
      ['2-t2', '2-t3'],
    );
  });
});

describe('findTables: rows that several columns speak of', () => {
  it('doubts a unit that two columns give differently, and an item that two do', () => {
    const unit = (second: string) =>
      readingText(
        rowOf(
          progressOf([
            ['截至2021年9月30日'],
            ['指标名称', '计量单位', '年度目标', '单位', '累计完成'],
            ['专利质押贷款', '万元', 5000, second, 3000],
          ]),
          '16-2',
        ).total,
      );
    assert.deepEqual([unit('万元'), unit('亿元')], ['3000', '(ambiguous)']);
  });

  it('doubts a rate that two columns give differently', () => {
    const rate = (second: string) =>
      rowOf(
        progressOf([
          ['截至2021年9月30日'],
          ['指标名称', '年度目标', '累计完成', '完成率', '完成占比'],
          ['银企对接会', 4, 2, '50%', second],
        ]),
        '16-3',
      ).rate;
    assert.equal(readingText(rate('50%')), '50');
    assert.deepEqual(
      [readingText(rate('51%')), rate('51%')?.ok === false && rate('51%')],
      ['(ambiguous)', rate('51%')],
    );
  });

  it('takes the target that one of two names finds, and none where they find two', () => {
    const read = (second: string) =>
      progressOf([
        ['截至2021年9月30日'],
        ['考核指标', '指标名称', '年度目标', '累计完成'],
        ['银企对接会', '银企对接会', 1, 2],
        ['科技金融', '专利质押贷款', 5000, 3000],
        ['引智项目', second, 4, 3],
      ]);
    assert.deepEqual(entriesOf(read('引智项目')).sort(), [
      '16-2 2021-09-30 3000',
      '16-3 2021-09-30 2',
      '18-1 2021-09-30 3',
    ]);
    const differing = read('瞪羚企业');
    assert.equal(differing.entries.length, 2);
    assert.deepEqual(
      differing.unmatched.map(({ candidates }) => [...candidates].sort()),
      [['18-1', '9-4']],
    );
  });
});
