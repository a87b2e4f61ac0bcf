import { emptyGrid, withCells } from '../../../src/bulletin/ledgerGrid.js';
import type { ExcelHost } from '../../../src/pane/host.js';
import { inWorkbook, type LedgerPlace } from '../../../src/pane/ledger/ledgerPlace.js';
import { positionAt, shownAt } from '../../../src/workbook/grid.js';
import { HostWriteError, type SheetEdit } from '../../../src/workbook/host.js';
import type { Workbook } from '../../../src/workbook/workbook.js';

/** A workbook that several panes have open at once, as far as the ledger needs it. */
export interface SharedBook {
  workbook: Workbook;
  /** Edits that came through. */
  edits: SheetEdit[];
  /** Called before the next edit is looked at, once: what somebody else does at that moment. */
  meanwhile: (() => void | Promise<void>) | null;
  /** The same after it is done. */
  afterwards: (() => void | Promise<void>) | null;
}

export function sharedBook(workbook: Workbook): SharedBook {
  return { workbook, edits: [], meanwhile: null, afterwards: null };
}

/** Writes as a host does, by the promise of `editSheet`. */
export function write(book: SharedBook, edit: SheetEdit): void {
  const there = book.workbook.sheets.find(({ sheet }) => sheet === edit.sheet);
  if (there === undefined && edit.whenAbsent === null) throw new HostWriteError('no-sheet', edit.sheet);
  for (const [address, text] of there === undefined ? [] : edit.expected) {
    const { row, column } = positionAt(address);
    if (there !== undefined && shownAt(there, row, column) !== text) throw new HostWriteError('changed', edit.sheet);
  }
  const made = (edit.whenAbsent?.rows ?? []).flatMap((cells, row) =>
    cells.map((value, column) => ({ row, column, value })),
  );
  const grid = withCells(there ?? withCells(emptyGrid(edit.sheet), made), edit.cells);
  const others = book.workbook.sheets.filter(({ sheet }) => sheet !== edit.sheet);
  book.workbook = { ...book.workbook, sheets: [...others, grid] };
  book.edits.push(edit);
}

/** Where one person's pane writes. */
export function placeIn(book: SharedBook): LedgerPlace {
  return inWorkbook(hostOf(book));
}

/** One person's Excel. */
export function hostOf(book: SharedBook): ExcelHost {
  const nothing = (): never => {
    throw new Error('the ledger does not need it');
  };
  return {
    kind: 'excel',
    reader: {
      read: () => Promise.resolve(book.workbook),
      readSheet: (name) => Promise.resolve(book.workbook.sheets.find(({ sheet }) => sheet === name) ?? null),
      watch: nothing,
    },
    writer: {
      select: nothing,
      mark: nothing,
      clearMarks: nothing,
      replaceOwnSheet: nothing,
      removeOwnSheet: nothing,
      editSheet: async (edit) => {
        const { meanwhile } = book;
        book.meanwhile = null;
        await meanwhile?.();
        write(book, edit);
        const { afterwards } = book;
        book.afterwards = null;
        await afterwards?.();
      },
    },
    openInBrowser: nothing,
  };
}
