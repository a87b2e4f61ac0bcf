import { boundingArea, intersection, shiftRows, wholeSheet } from './area.js';
import type { Area } from './area.js';

export type CellValue = string | number | boolean;

/** What the pane may set of a cell's look. */
export interface CellStyle {
  bold: boolean;
  fontColor: string;
  fillColor: string;
  wrapText: boolean;
  horizontalAlignment: `${Excel.HorizontalAlignment}`;
  verticalAlignment: `${Excel.VerticalAlignment}`;
}

/** A cell as Excel knows it. `''` and type Empty for one that only has a look. */
export interface StoredCell {
  value: CellValue;
  type: 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';
  text: string;
  /** With its `=`; null for a constant. */
  formula: string | null;
  format: string;
  style: Partial<CellStyle>;
  hyperlink: Excel.RangeHyperlink | null;
}

export type BorderEdge = `${Excel.ConditionalRangeBorderIndex}`;

export interface ConditionalBorder {
  style: `${Excel.ConditionalRangeBorderLineStyle}`;
  color: string;
}

export interface StoredConditionalFormat {
  id: string;
  type: `${Excel.ConditionalFormatType}`;
  areas: Area[];
  formula: string;
  fillColor: string;
  fontColor: string;
  bold: boolean;
  borders: Partial<Record<BorderEdge, ConditionalBorder>>;
  stopIfTrue: boolean;
  /** The pane made it, now or in an earlier session. */
  own: boolean;
}

export const emptyCell = (): StoredCell => ({
  value: '',
  type: 'Empty',
  text: '',
  formula: null,
  format: 'General',
  style: {},
  hyperlink: null,
});

/** A sheet of the shared workbook; writes here ask for no permission. */
export class StoredSheet {
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  isProtected = false;
  isDeleted = false;
  /** Added by the pane in this run. */
  isOwn = false;
  tabColor = '';
  frozenRows = 0;
  readonly cells: (StoredCell | undefined)[][] = [];
  merges: Area[] = [];
  hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** In characters' points as Excel has them; only those that were set. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  /** First has priority 0. */
  conditionalFormats: StoredConditionalFormat[] = [];
  /** By key in lower case: Excel's keys know no case. */
  readonly customProperties = new Map<string, { key: string; value: string }>();
  /** Areas of ranges in use, which move with the rows. */
  private readonly tracked: WeakRef<Area>[] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cellAt(row: number, column: number): StoredCell | null {
    return this.cells[row]?.[column] ?? null;
  }

  /** The cell, made where it is absent. */
  ensureCell(row: number, column: number): StoredCell {
    const line = (this.cells[row] ??= []);
    return (line[column] ??= emptyCell());
  }

  track(area: Area): Area {
    this.tracked.push(new WeakRef(area));
    return area;
  }

  /** What is used of an area; null where it is blank. A cell with a look alone counts, but not for `valuesOnly`. */
  usedArea(valuesOnly: boolean, within = wholeSheet()): Area | null {
    return boundingArea(this.usedCells(valuesOnly, within));
  }

  private *usedCells(valuesOnly: boolean, within: Area): Generator<Area> {
    for (const { row, column, cell } of this.cellsIn(within)) {
      const isUsed = !valuesOnly || cell.type !== 'Empty' || cell.formula !== null;
      if (isUsed) yield { row, column, rowCount: 1, columnCount: 1 };
    }
    if (valuesOnly) return;
    for (const merge of this.merges) {
      const part = intersection(merge, within);
      if (part !== null) yield part;
    }
  }

  /** Inserts rows above the row (0-based), or with a negative count deletes them from it on: everything below moves. */
  shiftRows(at: number, count: number): void {
    if (this.cells.length > at) {
      const inserted = Array.from({ length: Math.max(0, count) }, (): (StoredCell | undefined)[] => []);
      this.cells.splice(at, Math.max(0, -count), ...inserted);
    }
    this.merges = this.merges.filter((area) => shiftRows(area, at, count));
    const hidden = [...this.hiddenRows].filter((row) => count > 0 || row < at || row >= at - count);
    this.hiddenRows = new Set(hidden.map((row) => (row < at ? row : row + count)));
    for (const format of this.conditionalFormats) {
      format.areas = format.areas.filter((area) => shiftRows(area, at, count));
    }
    this.conditionalFormats = this.conditionalFormats.filter(({ areas }) => areas.length > 0);
    for (const reference of this.tracked) {
      const area = reference.deref();
      if (area !== undefined) shiftRows(area, at, count);
    }
  }

  /** The area's cells that are there, not more than the sheet holds. */
  *cellsIn(area: Area = wholeSheet()): Generator<{ row: number; column: number; cell: StoredCell }> {
    const bottom = Math.min(this.cells.length, area.row + area.rowCount);
    for (let row = area.row; row < bottom; row += 1) {
      const line = this.cells[row] ?? [];
      const right = Math.min(line.length, area.column + area.columnCount);
      for (let column = area.column; column < right; column += 1) {
        const cell = line[column];
        if (cell !== undefined) yield { row, column, cell };
      }
    }
  }
}
