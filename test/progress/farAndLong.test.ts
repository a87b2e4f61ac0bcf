import assert from 'node:assert/strict';
import type { Cell, Grid } from '../../src/workbook/workbook.js';
import { figuresIn } from '../../src/progress/number/figuresIn.js';
import { splitDatedNotes } from '../../src/progress/time/dates.js';
import { partsBetweenBlanks } from '../../src/progress/table/sheetRows.js';
import { unitNamed } from '../../src/plan/unit.js';
import { progressOf } from './sheets.js';

const long = (words: string): string => words.repeat(Math.ceil(32_767 / words.length)).slice(0, 32_767);
const NAMES = ['技术合同交易登记额', '新认定国家高新技术企业', '专利权质押贷款发放额', '兑付科技创新券'];

/** 40 rows of one text in the column of totals. */
function rowsOf(text: string): ReturnType<typeof progressOf>['rows'] {
  const rows = Array.from({ length: 40 }, (_, at) => [NAMES[at % NAMES.length] ?? '', '', text]);
  return progressOf([['2021年（截至9月底）'], ['指标名称', '年度目标', '累计完成'], ...rows]).rows;
}

describe('cells that are full, and cells far away', function () {
  this.timeout(10_000);

  for (const [name, words] of [
    ['one figure', '1万元'],
    ['figures and commas', '1万元，'],
  ] as const) {
    it(`takes a text of 32 767 characters for a doubt: ${name}`, () => {
      const rows = rowsOf(long(words));
      assert.equal(rows.length, 40);
      assert.ok(rows.every(({ total }) => total?.ok === false && total.doubt !== 'missing'));
    });
  }

  it('reads a long run of numerals once', () => {
    const rows = rowsOf(`${'一'.repeat(7000)}，1万元`);
    assert.equal(rows.length, 40);
  });

  it('passes over blanks and line ends at once', () => {
    assert.deepEqual(splitDatedNotes(long('  \n'), 2021), []);
    assert.equal(rowsOf(`${long('  \n').slice(0, 32_000)}1`).length, 40);
  });

  it('looks at the cells of a sheet, not at its width in every row', () => {
    let looked = 0;
    const cell: Cell = { value: 1, text: '1', format: 'General', error: null, formula: null } as unknown as Cell;
    const counted = (cells: readonly (Cell | null)[]): readonly (Cell | null)[] =>
      new Proxy(cells, {
        get: (of, key) => {
          looked += 1;
          return Reflect.get(of, key) as unknown;
        },
      });
    const far = [...Array.from({ length: 16_383 }, () => null), cell];
    const cells = [...Array.from({ length: 2000 }, () => counted([cell])), counted(far)];
    const grid = { cells, rowCount: cells.length, columnCount: 16_384 } as unknown as Grid;
    assert.deepEqual(partsBetweenBlanks(grid), [
      { left: 0, right: 0 },
      { left: 16_383, right: 16_383 },
    ]);
    assert.ok(looked < 60_000, String(looked));
  });

  it('names the figures that are a target’s by their unit', () => {
    const money = unitNamed('万元');
    assert.ok(money !== null);
    assert.deepEqual(figuresIn('银行报3200万元，台账3450万元，共12家', money), ['3200万元', '3450万元']);
    assert.deepEqual(figuresIn('银行报3200万元，共12家', money), []);
  });
});
