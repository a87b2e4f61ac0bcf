import type { Table, TableCell, TableRow } from 'mdast';
import type { Block, Inline } from './document.js';
import { readInlines, readPieces } from './readInlines.js';
import { templateError, type Source } from './templateError.js';

/** A table of equal rows: a short row is filled up with empty cells, a long one is an error. */
export function readTable(table: Table, caption: readonly Inline[] | null, source: Source): Block {
  const [head, ...body] = table.children;
  if (head === undefined) throw templateError(source, table, '表格没有表头。', '请在第一行写表头。');
  const columns = head.children.length;
  return {
    type: 'table',
    caption,
    align: head.children.map((_, column) => table.align?.[column] ?? null),
    header: readCells(head.children, source),
    rows: body.map((row) => {
      const cells = readRow(row, source);
      if (cells.length > columns) {
        throw templateError(source, row, '表格这一行的列比表头多。', '请检查是否多写了“|”；文字中的竖线请写作 \\|。');
      }
      return [...cells, ...Array.from({ length: columns - cells.length }, (): Inline[] => [])];
    }),
  };
}

/** A row that the parser has not seen has its cells in one. */
function readRow({ children }: TableRow, source: Source): Inline[][] {
  const [only] = children[0]?.children ?? [];
  const cells = children.length === 1 && only?.type === 'text' ? source.cellsOf(only.value) : null;
  return cells?.map((text) => readPieces(text, source)) ?? readCells(children, source);
}

function readCells(cells: readonly TableCell[], source: Source): Inline[][] {
  return cells.map((cell) => readInlines(cell.children, source));
}
