import type { Plan } from '../../plan/plan.js';
import { readLedgerSheet, type LedgerSheet } from '../../progress/ledgerSheets.js';
import type { Mapping } from '../../progress/mapping/mapping.js';
import { isDay, type LedgerRow, type Progress } from '../../progress/progress.js';
import { positionAt } from '../../workbook/grid.js';
import type { Grid, Workbook } from '../../workbook/workbook.js';
import { columnsByField } from '../ledgerColumns.js';
import { withCells } from '../ledgerGrid.js';
import { rowsOf, type LedgerNow } from '../ledgerNow.js';
import { placeOfRow } from '../ledgerPlace.js';
import { markedAs } from '../ledgerRowEdits.js';
import { keptGrid, type KeptRow } from './keptRow.js';
import { disputeOf, pairs } from './pairs.js';

/** Name of the sheet that kept rows are shown as; no workbook has it. */
export const KEPT_SHEET = '简报台账（本浏览器）';

/** A workbook that cannot be written, as it was read without what is kept beside it. */
export interface LedgerBook {
  workbook: Workbook;
  plan: Plan;
  mapping: Mapping | null;
  /** Where its ledger is, if it has one. */
  tables: Progress['tables'];
}

/** What is kept of an issue says something else than the workbook; neither is taken to be wrong. */
export interface Dispute {
  kept: KeptRow;
  /** The workbook's row; it counts before the kept one. */
  own: LedgerRow;
  what: 'number' | 'date';
}

/** The ledger of a workbook and what is kept beside it, as one. */
export interface KeptView extends LedgerNow {
  /** The workbook's own sheets, with what is kept of their rows; then the kept sheet with the rows that only it has. */
  sheets: readonly LedgerSheet[];
  /** The workbook's own sheets as they are. */
  own: readonly LedgerSheet[];
  addTo: string;
  /** For each row of the kept sheet its place among the kept rows. */
  shown: readonly number[];
  /** Own row (sheet and row, see `ownKey`) → place among the kept rows of the same issue. */
  ofOwn: ReadonlyMap<string, number>;
  disputes: readonly Dispute[];
}

/**
 * The ledger of a workbook with what is kept beside it. Rows of one issue are one: what is 已印发 wins over a draft, else
 * the workbook's stands; where both are to be told apart by more, both stay, and it is a dispute.
 */
export function keptView(book: LedgerBook, kept: readonly KeptRow[]): KeptView {
  const { workbook, plan, mapping } = book;
  const read = (grid: Grid): LedgerSheet => readLedgerSheet(grid, workbook, plan, mapping);
  const own = ownGrids(book).map(read);
  const name = keptName(workbook);
  const rows = read(keptGrid(name, kept)).rows;
  const ownOf = pairs(rows, rowsOf({ sheets: own }));
  const disputes: Dispute[] = [];
  const marks: { own: LedgerRow; kept: LedgerRow }[] = [];
  const shown: number[] = [];
  const ofOwn = new Map<string, number>();
  for (const row of rows) {
    const at = positionAt(row.source.cell).row - 1;
    const same = ownOf.get(row);
    const keptRow = kept[at];
    if (keptRow === undefined) continue;
    if (same === undefined) {
      shown.push(at);
      continue;
    }
    const what = same.state === 'issued' && row.state !== 'issued' ? null : disputeOf(row, same);
    if (what !== null) disputes.push({ kept: keptRow, own: same, what });
    if (what === 'number') {
      shown.push(at);
      continue;
    }
    ofOwn.set(ownKey(same), at);
    if (row.state === 'issued' && same.state !== 'issued') marks.push({ own: same, kept: row });
  }
  const keptRows = shown.flatMap((at) => kept[at] ?? []);
  const sheets = [...withMarks(own, marks, read), read(keptGrid(name, keptRows))];
  return { sheets, own, read, addTo: name, shown, ofOwn, disputes };
}

/** A workbook as it would be if it could be written: with what is kept of its ledger. */
export function withKept(workbook: Workbook, { sheets, addTo, shown }: KeptView): Workbook {
  const byName = new Map(sheets.map(({ grid }) => [grid.sheet, grid]));
  const kept = shown.length === 0 ? undefined : byName.get(addTo);
  const own = workbook.sheets.map((grid) => byName.get(grid.sheet) ?? grid);
  return { ...workbook, sheets: kept === undefined ? own : [...own, kept] };
}

export function ownKey({ source: { sheet, cell } }: LedgerRow): string {
  return `${sheet} ${positionAt(cell).row}`;
}

function ownGrids({ workbook, plan, tables }: LedgerBook): Grid[] {
  const names = new Set(
    tables.flatMap(({ sheet, use, year }) => (use === 'ledger' && year === plan.year ? sheet : [])),
  );
  return workbook.sheets.filter(({ sheet }) => names.has(sheet));
}

function keptName({ sheets }: Workbook): string {
  const names = new Set(sheets.map(({ sheet }) => sheet.trim()));
  let name = KEPT_SHEET;
  while (names.has(name)) name = `${name}·`;
  return name;
}

/** The workbook's drafts that are kept as 已印发, marked so. */
function withMarks(
  own: readonly LedgerSheet[],
  marks: readonly { own: LedgerRow; kept: LedgerRow }[],
  read: (grid: Grid) => LedgerSheet,
): LedgerSheet[] {
  return own.map((sheet) => {
    const ofSheet = marks.filter((mark) => mark.own.source.sheet === sheet.grid.sheet);
    const cells = ofSheet.flatMap((mark) => {
      const hasDates = columnsByField(placeOfRow(mark.own, { sheets: own }).table).has('date');
      const { date } = mark.kept;
      return markedAs('issued', mark.own, { sheets: own, read }, hasDates && isDay(date) ? date : null).cells;
    });
    return cells.length === 0 ? sheet : read(withCells(sheet.grid, cells));
  });
}
