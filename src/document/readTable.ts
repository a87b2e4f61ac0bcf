import type { Table, TableCell, TableRow } from 'mdast';
import type { Block, Inline } from './document.js';
import { readInlines, readPieces } from './readInlines.js';
import { templateError, type ReaderContext } from './readerContext.js';

/** A table of equal rows: a short row is filled up with empty cells, a long one is an error. */
export function readTable(table: Table, caption: readonly Inline[] | null, context: ReaderContext): Block {
  const [head, ...body] = table.children;
  if (head === undefined) throw templateError(context, table, '表格没有表头。', '请在第一行写表头。');
  const columns = head.children.length;
  return {
    type: 'table',
    caption,
    align: head.children.map((_, column) => table.align?.[column] ?? null),
    header: readCells(head.children, context),
    rows: body.map((row) => {
      const cells = readRow(row, context);
      if (cells.length > columns) {
        throw templateError(context, row, '表格这一行的列比表头多。', '请检查是否多写了“|”；文字中的竖线请写作 \\|。');
      }
      return [...cells, ...Array.from({ length: columns - cells.length }, (): Inline[] => [])];
    }),
  };
}

/** A row that the parser has not seen has its cells in one. */
function readRow({ children }: TableRow, context: ReaderContext): Inline[][] {
  const [only] = children[0]?.children ?? [];
  const cells = children.length === 1 && only?.type === 'text' ? context.cellsOf(only.value) : null;
  return cells?.map((text) => readPieces(text, context)) ?? readCells(children, context);
}

function readCells(cells: readonly TableCell[], context: ReaderContext): Inline[][] {
  return cells.map((cell) => readInlines(cell.children, context));
}
