import type { Batch } from './batch.js';
import type { Children } from './clientObject.js';
import { invalidArgument } from './officeError.js';
import { FakeRangeFill, FakeRangeFont } from './rangeFont.js';
import { common, RangeLook, setStyle, styleOf } from './rangeLook.js';
import type { FindRange } from './rangeLook.js';
import type { CellStyle } from './storedSheet.js';

/** In points. */
const DEFAULT_WIDTH = 48;
const DEFAULT_HEIGHT = 13.5;

interface FormatValues {
  wrapText: boolean;
  columnWidth: number;
  rowHeight: number;
  horizontalAlignment: CellStyle['horizontalAlignment'];
  verticalAlignment: CellStyle['verticalAlignment'];
}

const lines = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index);

export class FakeRangeFormat extends RangeLook<FormatValues> {
  readonly font: FakeRangeFont;
  readonly fill: FakeRangeFill;

  constructor(batch: Batch, find: FindRange) {
    super(batch, 'RangeFormat', find, {
      wrapText: (range) => styleOf(range, 'wrapText'),
      columnWidth: ({ sheet, area }) =>
        common(
          lines(area.column, area.columnCount).map((column) => sheet.columnWidths.get(column) ?? DEFAULT_WIDTH),
          DEFAULT_WIDTH,
        ),
      rowHeight: ({ sheet, area }) =>
        common(
          lines(area.row, Math.min(area.rowCount, sheet.cells.length + 1)).map(
            (row) => sheet.rowHeights.get(row) ?? DEFAULT_HEIGHT,
          ),
          DEFAULT_HEIGHT,
        ),
      horizontalAlignment: (range) => styleOf(range, 'horizontalAlignment'),
      verticalAlignment: (range) => styleOf(range, 'verticalAlignment'),
    });
    this.font = new FakeRangeFont(batch, find);
    this.fill = new FakeRangeFill(batch, find);
  }

  protected override children(): Children {
    return { font: () => this.font, fill: () => this.fill };
  }

  get wrapText(): boolean {
    return this.read('wrapText');
  }
  set wrapText(value: boolean) {
    this.change('wrapText', value, (range) => setStyle(range, 'wrapText', value));
  }

  /** In points. */
  get columnWidth(): number {
    return this.read('columnWidth');
  }
  set columnWidth(value: number) {
    this.change('columnWidth', value, ({ sheet, area }) => {
      if (!(value >= 0 && value <= 1500)) throw invalidArgument('RangeFormat.columnWidth', String(value));
      for (const column of lines(area.column, area.columnCount)) sheet.columnWidths.set(column, value);
    });
  }

  /** In points, at most 409. */
  get rowHeight(): number {
    return this.read('rowHeight');
  }
  set rowHeight(value: number) {
    this.change('rowHeight', value, ({ sheet, area }) => {
      if (!(value >= 0 && value <= 409)) throw invalidArgument('RangeFormat.rowHeight', String(value));
      for (const row of lines(area.row, area.rowCount)) sheet.rowHeights.set(row, value);
    });
  }

  get horizontalAlignment(): FormatValues['horizontalAlignment'] {
    return this.read('horizontalAlignment');
  }
  set horizontalAlignment(value: FormatValues['horizontalAlignment']) {
    this.change('horizontalAlignment', value, (range) => setStyle(range, 'horizontalAlignment', value));
  }

  get verticalAlignment(): FormatValues['verticalAlignment'] {
    return this.read('verticalAlignment');
  }
  set verticalAlignment(value: FormatValues['verticalAlignment']) {
    this.change('verticalAlignment', value, (range) => setStyle(range, 'verticalAlignment', value));
  }

  /** Allowed where writing is; no widths are worked out. */
  autofitColumns(): void {
    this.command('autofitColumns', ({ sheet }) => this.batch.session.mayWrite(sheet, 'RangeFormat.autofitColumns'));
  }

  autofitRows(): void {
    this.command('autofitRows', ({ sheet }) => this.batch.session.mayWrite(sheet, 'RangeFormat.autofitRows'));
  }
}
