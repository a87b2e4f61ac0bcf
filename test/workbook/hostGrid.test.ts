import assert from 'node:assert/strict';
import { countsFrom1904 } from '../../src/workbook/dateSystem.js';
import { hostGrid, hostWorkbook } from '../../src/workbook/hostGrid.js';
import type { HostBlock, HostSheet } from '../../src/workbook/hostGrid.js';

type Given = readonly [value: unknown, text: string, format: string, type: string];

const BLANK: Given = ['', '', 'General', 'Empty'];

function block(top: number, left: number, rows: readonly (readonly Given[])[]): HostBlock {
  return {
    top,
    left,
    values: rows.map((row) => row.map(([value]) => value)),
    texts: rows.map((row) => row.map(([, text]) => text)),
    formats: rows.map((row) => row.map(([, , format]) => format)),
    types: rows.map((row) => row.map(([, , , type]) => type)),
  };
}

function sheet(...blocks: HostBlock[]): HostSheet {
  return { sheet: '表', hidden: false, blocks, merges: [], hiddenRows: [], hiddenColumns: [] };
}

/** The cell that a sheet of one cell has. */
function cellOf(...given: Given): unknown {
  return hostGrid('a.xlsx', sheet(block(0, 0, [[given]]))).cells[0]?.[0];
}

describe('a grid from a host', () => {
  it('has cells as a file has them', () => {
    assert.deepEqual(cellOf(3, '3家', '0"家"', 'Double'), { value: 3, text: '3家', format: '0"家"', error: null });
    assert.deepEqual(cellOf(true, 'TRUE', 'General', 'Boolean'), {
      value: true,
      text: 'TRUE',
      format: 'General',
      error: null,
    });
    assert.deepEqual(cellOf('#REF!', '#REF!', 'General', 'Error'), {
      value: null,
      text: '#REF!',
      format: 'General',
      error: '#REF!',
    });
    assert.deepEqual(cellOf('  ', '  ', 'General', 'String'), {
      value: '  ',
      text: '  ',
      format: 'General',
      error: null,
    });
    assert.equal(cellOf('', '', '@', 'String'), undefined);
    assert.equal(cellOf(null, '', 'General', 'Empty'), undefined);
  });

  it('tells a text from the error that it looks like', () => {
    assert.deepEqual(cellOf('#N/A', '#N/A', '@', 'String'), { value: '#N/A', text: '#N/A', format: '@', error: null });
    assert.deepEqual(cellOf('#VALUE!', '成都', 'General', 'RichValue'), {
      value: null,
      text: '#VALUE!',
      format: 'General',
      error: '#VALUE!',
    });
    assert.deepEqual(cellOf('成都', '成都', 'General', 'RichValue'), {
      value: '成都',
      text: '成都',
      format: 'General',
      error: null,
    });
  });

  it('takes the whole of a text that the host shows cut short', () => {
    const long = '长'.repeat(3000);
    assert.deepEqual(cellOf(long, long.slice(0, 255), '@', 'String'), {
      value: long,
      text: long,
      format: '@',
      error: null,
    });
  });

  it('shows a date as the host shows it, and one of our own formats as everywhere', () => {
    const text = (format: string, shown: string): unknown =>
      (cellOf(44_260, shown, format, 'Double') as { text: string }).text;
    assert.equal(text('m/d/yyyy', '2021/3/5'), '2021/3/5');
    assert.equal(text('[$-F800]dddd, mmmm dd, yyyy', 'Friday, March 5, 2021'), '2021年3月5日');
  });

  it('is put together from blocks, trimmed, and clips merges and hidden lines', () => {
    const given: HostSheet = {
      ...sheet(
        block(0, 0, [[['题', '题', 'General', 'String'], BLANK]]),
        block(3, 1, [
          [[5, '5', 'General', 'Double'], BLANK],
          [BLANK, BLANK],
        ]),
      ),
      merges: [
        { top: 0, left: 0, bottom: 0, right: 9 },
        { top: 8, left: 0, bottom: 9, right: 0 },
      ],
      hiddenRows: [2, 4],
      hiddenColumns: [1, 2],
    };
    const grid = hostGrid('a.xlsx', given);
    assert.deepEqual([grid.rowCount, grid.columnCount], [4, 2]);
    assert.deepEqual(
      grid.cells.map((row) => row.map((cell) => cell?.value ?? null)),
      [['题'], [], [], [null, 5]],
    );
    assert.deepEqual(grid.merges, [{ top: 0, left: 0, bottom: 0, right: 1 }]);
    assert.deepEqual([grid.hiddenRows, grid.hiddenColumns], [[2], [1]]);
  });

  it('is refused where there is nothing', () => {
    assert.throws(() => hostWorkbook('a.xlsx', [sheet()]), { problem: 'empty-workbook' });
  });

  it('is refused where its rows are too long and too many', () => {
    const far: readonly Given[][] = Array.from({ length: 1300 }, () => [['误', '误', 'General', 'String']]);
    assert.throws(() => hostGrid('a.xlsx', sheet(block(0, 16_383, far))), { problem: 'file', message: /“表”：.*过大/ });
  });
});

describe('the date system of a host', () => {
  const from1904 = (text: string, format: string, value = 42_798): boolean => countsFrom1904([{ value, format, text }]);

  it('follows from a date that reads one way only, in whatever order', () => {
    assert.equal(from1904('2021年3月5日', 'yyyy"年"m"月"d"日"'), true);
    assert.equal(from1904('2021/3/5', 'm/d/yyyy'), true);
    assert.equal(from1904('2017/3/4', 'm/d/yyyy'), false);
    assert.equal(from1904('3月5日', 'm"月"d"日"'), true);
  });

  it('is the usual one where nothing tells', () => {
    assert.equal(from1904('12:30', 'h:mm', 0.520_833_33), false);
    assert.equal(from1904('42798', '0'), false);
    assert.equal(countsFrom1904([]), false);
  });
});
