import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readProgress } from '../../../src/progress/readProgress.js';
import type { Value } from '../../workbook/books.js';
import { entriesOf, plan, workbookOf, type SheetSpec } from '../sheets.js';

/** Headings of a ledger of targets, each with words that say the same. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['序号', '编号', '序 号', '项次'],
  ['要点条目', '条目', '要点序号', '对应要点'],
  ['指标名称', '考核指标', '指标内容', '主要指标', '（一）指标名称', '指标\n名称'],
  ['计量单位', '单位', '指标单位'],
  ['年度目标', '目标值', '全年目标', '2021年目标', '目标任务数', '年度目标值', '年度任务', '2021年度目标任务'],
  ['累计完成', '完成情况', '实际完成', '已完成数', '截至9月底完成情况', '1-9月完成数', '累计完成数', '截至9月底累计'],
  ['完成率', '完成占比', '完成率（%）', '完成进度', '目标完成率', '占年度目标比重'],
  ['责任科室', '责任单位', '牵头单位\n责任单位', '承办科室', '责任处室', '牵头（责任）单位'],
  ['完成时限', '完成时间', '完成日期', '办结时限'],
  ['备注', '备  注', '说明'],
];
const HEADER = SYNONYMS.map(([first = '']) => first);

const DATA: Value[][] = [
  [1, 9, '新认定国家高新技术企业', '家', '30家以上', 12, '40.0%', '高新科', '12月底', null],
  [2, 11, '技术合同登记额', '万元', 65000, 27300, '42.0%', '成果科', '12月底', '大额合同少'],
  [3, 15, '新引进人才团队', '支', 10, 7, '70.0%', '人才科', '12月底', null],
  [4, 15, '人才团队总数', '支', 60, '约56', '93.3%', '人才科', '12月底', null],
  [5, 16, '银企对接会', '场', '1场以上', '三场', '300.0%', '金融科', '11月底', null],
  [6, 25, '编发简报', '期', 15, '十二期', '80.0%', '办公室', '12月底', null],
];
const TASKS: Value[][] = [
  ['要点条目', '工作任务', '责任科室', '进展情况'],
  [2, '积极争创国家创新型城市', '规划科', '3月18日：完成自评，形成报告并上报。'],
  [2, '推动县域创新驱动发展', '农村科', '6月2日：召开推进会，部署下一步工作。'],
];
const TITLES: Value[][] = [['2021年科技创新指标完成情况表'], ['填报单位：市科技局', '截止时间：2021年9月30日']];
const NOTE: Value[] = ['注：数据由各科室提供'];

/** What must not change, wherever things stand and whatever the columns are called. */
function facts(spec: SheetSpec) {
  const progress = readProgress(workbookOf({ 指标: spec }), plan);
  return {
    asOf: progress.asOf,
    entries: entriesOf(progress),
    rows: progress.rows.map(({ target, planned, rate, office, deadline }) => [
      target,
      planned?.ok === true ? planned.value : null,
      rate?.ok === true ? rate.value : null,
      office?.text,
      deadline?.date,
    ]),
    tasks: progress.tasks.map(({ task, office, progress: notes }) => [task, office?.text, notes.length]),
    unmatched: progress.unmatched.length,
  };
}

const rowsOf = (header: Value[]): Value[][] => [...TITLES, header, ...DATA];
const expected = facts({ rows: rowsOf(HEADER) });
const withTasks = facts({ rows: [...rowsOf(HEADER), [], ...TASKS] });
const blanks = (most: number) => fc.array(fc.nat({ max: most }), { maxLength: 3 });
const NUM_RUNS = 20;

describe('layout: what a sheet says does not depend on', () => {
  it('(there is something to compare)', () => {
    assert.equal(expected.asOf, '2021-09-30');
    assert.equal(expected.entries.length, DATA.length);
    assert.deepEqual(expected.rows[0], ['9-2', '30', '40', '高新科', '2021-12-31']);
    assert.deepEqual([withTasks.tasks.length, withTasks.entries.length], [2, DATA.length]);
  });

  it('the synonyms that its columns have', () => {
    const header = fc.tuple(...SYNONYMS.map((words) => fc.constantFrom(...words)));
    fc.assert(
      fc.property(header, (words) => {
        assert.deepEqual(facts({ rows: rowsOf(words) }), expected);
      }),
      { numRuns: 3 * NUM_RUNS },
    );
  });

  it('blank rows and columns, the order of columns, and where the table begins', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10 });
    fc.assert(
      fc.property(order, blanks(9), blanks(5), fc.nat(6), fc.nat(4), (columns, between, among, down, right) => {
        const arranged = [HEADER, ...withBlanks<Value[]>(DATA, among, [])].map((row: Value[]) =>
          row.length === 0
            ? row
            : withBlanks<Value>(
                columns.map((column) => row[column] ?? null),
                between,
                null,
              ),
        );
        assert.deepEqual(facts({ rows: moved([...TITLES, ...arranged, NOTE], down, right) }), expected);
      }),
      { numRuns: 2 * NUM_RUNS },
    );
  });

  it('a second table, below it or beside it, higher or lower', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.boolean(), (down, gap, below, first) => {
        const lower = [...Array.from({ length: down }, (): Value[] => []), ...TASKS];
        const targets = rowsOf(HEADER);
        const rows = below
          ? [...targets, ...Array.from({ length: gap }, () => []), ...TASKS]
          : first
            ? beside(lower, targets, gap)
            : beside(targets, lower, gap);
        assert.deepEqual(facts({ rows }), withTasks);
      }),
      { numRuns: 2 * NUM_RUNS },
    );
  });

  it('a header that is printed again, chapters, a total row, and merged titles', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (again, chapter) => {
        const data = DATA.flatMap((row, at) => [
          ...(at === again ? [HEADER] : []),
          ...(at === chapter ? [['二、培育创新主体']] : []),
          row,
        ]);
        const rows = [...TITLES, HEADER, ['一、战略布局'], ...data, [null, null, '合计', null, null, 5], NOTE];
        const merges = rows.flatMap((row, at) => (row.length === 1 ? [`A${at + 1}:J${at + 1}`] : []));
        assert.deepEqual(facts({ rows, merges }), expected);
      }),
      { numRuns: NUM_RUNS },
    );
  });
});

function withBlanks<T>(list: readonly T[], places: readonly number[], blank: T): T[] {
  return list.flatMap((one, at) => [...places.filter((place) => place === at).map(() => blank), one]);
}

function moved(rows: readonly Value[][], down: number, right: number): Value[][] {
  return [...Array.from({ length: down }, () => []), ...rows.map((row) => [...Array<null>(right).fill(null), ...row])];
}

function beside(left: readonly Value[][], right: readonly Value[][], gap: number): Value[][] {
  const width = Math.max(...left.map((row) => row.length));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const row = left[at] ?? [];
    return [...row, ...Array<null>(width - row.length + gap).fill(null), ...(right[at] ?? [])];
  });
}
