import { intersection, isOnSheet, MAX_COLUMNS, MAX_ROWS } from './area.js';
import type { Area } from './area.js';
import type { Batch } from './batch.js';
import { ClientObject } from './clientObject.js';
import type { Children, Origin } from './clientObject.js';
import { FakeResult } from './clientResult.js';
import { FakeConditionalFormats } from './conditionalFormats.js';
import { invalidArgument, OfficeError } from './officeError.js';
import { FakeRangeAreas } from './rangeAreas.js';
import type { AreasTarget } from './rangeAreas.js';
import { FakeRangeFormat } from './rangeFormat.js';
import { columnProperties, rowProperties } from './rangeLines.js';
import { rangeReaders } from './rangeReaders.js';
import type { RangeValues } from './rangeReaders.js';
import { clearCells, writeFormats, writeHyperlink, writeValues } from './rangeTarget.js';
import type { RangeTarget } from './rangeTarget.js';

export class FakeRange extends ClientObject<RangeTarget, RangeValues> {
  readonly format: FakeRangeFormat;
  readonly conditionalFormats: FakeConditionalFormats<FakeRange>;

  constructor(batch: Batch, origin: Origin<RangeTarget>) {
    const find = (): RangeTarget | null => {
      const target = origin.find();
      return target && { sheet: target.sheet, area: target.sheet.track({ ...target.area }) };
    };
    const isThere = ({ sheet, area }: RangeTarget): boolean => !sheet.isDeleted && area.rowCount > 0;
    super(batch, 'Range', { ...origin, find, isThere }, rangeReaders);
    const cells = (): RangeTarget => this.require();
    this.format = new FakeRangeFormat(batch, cells);
    this.conditionalFormats = new FakeConditionalFormats(batch, cells, FakeRange.make);
  }

  static readonly make = (batch: Batch, origin: Origin<RangeTarget>): FakeRange => new FakeRange(batch, origin);

  override loadPath(path: readonly string[]): void {
    this.checkOpen();
    super.loadPath(path);
  }

  protected override children(): Children {
    return { format: () => this.format, conditionalFormats: () => this.conditionalFormats };
  }

  protected override checkUsable(): void {
    this.checkOpen();
    super.checkUsable();
  }

  get address(): string {
    return this.read('address');
  }
  get rowIndex(): number {
    return this.read('rowIndex');
  }
  get columnIndex(): number {
    return this.read('columnIndex');
  }
  get rowCount(): number {
    return this.read('rowCount');
  }
  get columnCount(): number {
    return this.read('columnCount');
  }
  get cellCount(): number {
    return this.read('cellCount');
  }
  get text(): string[][] {
    return this.read('text');
  }
  get valueTypes(): RangeValues['valueTypes'] {
    return this.read('valueTypes');
  }

  get values(): RangeValues['values'] {
    return this.read('values');
  }
  set values(rows: RangeValues['values']) {
    this.command('values', (target) => writeValues(this.batch.session, target, rows), rows, { values: rows });
  }

  get formulas(): RangeValues['formulas'] {
    return this.read('formulas');
  }
  set formulas(rows: RangeValues['formulas']) {
    const write = (target: RangeTarget): void => writeValues(this.batch.session, target, rows);
    this.command('formulas', write, rows, { formulas: rows });
  }

  get numberFormat(): string[][] {
    return this.read('numberFormat');
  }
  set numberFormat(rows: string[][]) {
    const write = (target: RangeTarget): void => writeFormats(this.batch.session, target, rows);
    this.command('numberFormat', write, rows, { numberFormat: rows });
  }

  get hyperlink(): Excel.RangeHyperlink {
    return this.read('hyperlink');
  }
  set hyperlink(link: Excel.RangeHyperlink) {
    this.command('hyperlink', (target) => writeHyperlink(this.batch.session, target, link), link, { hyperlink: link });
  }

  get rowHidden(): boolean {
    return this.read('rowHidden');
  }
  get columnHidden(): boolean {
    return this.read('columnHidden');
  }

  /** Selects the cells and shows their sheet. */
  select(): void {
    this.command('select', ({ sheet, area }) => {
      const { session } = this.batch;
      if (sheet.visibility !== 'Visible')
        throw new OfficeError('InvalidOperation', 'the sheet is hidden', 'Range.select');
      session.activeSheet = sheet;
      session.selection = { ...area };
    });
  }

  clear(applyTo: string = 'All'): void {
    this.command('clear', (target) => clearCells(this.batch.session, target, applyTo), applyTo);
  }

  getCell(row: number, column: number): FakeRange {
    return this.derived((area) => ({ row: area.row + row, column: area.column + column, rowCount: 1, columnCount: 1 }));
  }

  getRow(row: number): FakeRange {
    return this.derived((area) => ({ ...area, row: area.row + row, rowCount: 1 }));
  }

  getColumn(column: number): FakeRange {
    return this.derived((area) => ({ ...area, column: area.column + column, columnCount: 1 }));
  }

  getEntireRow(): FakeRange {
    return this.derived((area) => ({ ...area, column: 0, columnCount: MAX_COLUMNS }));
  }

  getEntireColumn(): FakeRange {
    return this.derived((area) => ({ ...area, row: 0, rowCount: MAX_ROWS }));
  }

  getResizedRange(deltaRows: number, deltaColumns: number): FakeRange {
    const resize = (area: Area): Area => ({
      ...area,
      rowCount: area.rowCount + deltaRows,
      columnCount: area.columnCount + deltaColumns,
    });
    return this.derived(resize);
  }

  getUsedRangeOrNullObject(valuesOnly = false): FakeRange {
    this.checkUsable();
    const find = (): RangeTarget | null => {
      const { sheet, area } = this.require('Range.getUsedRangeOrNullObject');
      const used = sheet.usedArea(valuesOnly, area);
      return used && { sheet, area: used };
    };
    return new FakeRange(this.batch, { find, by: 'orNullObject' });
  }

  /** Since ExcelApi 1.13. Merged areas that touch the range. */
  getMergedAreasOrNullObject(): FakeRangeAreas<FakeRange> {
    this.needs('1.13', 'getMergedAreasOrNullObject');
    this.checkUsable();
    const find = (): AreasTarget | null => {
      const { sheet, area } = this.require('Range.getMergedAreasOrNullObject');
      const areas = sheet.merges.filter((merge) => intersection(merge, area) !== null);
      // Excel's own limit, of which it says no more than this.
      if (areas.length > 512) throw new OfficeError('GeneralException', 'There was an internal error.', 'Range');
      return areas.length === 0 ? null : { sheet, areas };
    };
    return new FakeRangeAreas(this.batch, { find, by: 'orNullObject' }, FakeRange.make);
  }

  /** Since ExcelApi 1.9. */
  getRowProperties(wanted: Excel.RowPropertiesLoadOptions): FakeResult<Excel.RowProperties[]> {
    this.needs('1.9', 'getRowProperties');
    this.checkUsable();
    return new FakeResult(this.batch, () => rowProperties(this.require('Range.getRowProperties'), wanted));
  }

  /** Since ExcelApi 1.9. */
  getColumnProperties(wanted: Excel.ColumnPropertiesLoadOptions): FakeResult<Excel.ColumnProperties[]> {
    this.needs('1.9', 'getColumnProperties');
    this.checkUsable();
    return new FakeResult(this.batch, () => columnProperties(this.require('Range.getColumnProperties'), wanted));
  }

  /** Excel keeps a range in place only while its run lasts. */
  private checkOpen(): void {
    if (this.batch.isClosed) throw new OfficeError('InvalidObjectPath', 'its Excel.run is over', 'Range');
  }

  private derived(area: (own: Area) => Area): FakeRange {
    this.checkUsable();
    const find = (): RangeTarget => {
      const own = this.require('Range');
      const target = { sheet: own.sheet, area: area(own.area) };
      if (!isOnSheet(target.area)) throw invalidArgument('Range', 'not on the sheet');
      return target;
    };
    return new FakeRange(this.batch, { find, by: 'method' });
  }
}
