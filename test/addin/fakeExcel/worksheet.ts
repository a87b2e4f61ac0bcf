import { parseAddress, isOnSheet, wholeSheet } from './area.js';
import type { Area } from './area.js';
import type { Batch } from './batch.js';
import { ClientObject } from './clientObject.js';
import type { Children, Origin } from './clientObject.js';
import { FakeCustomProperties } from './customProperties.js';
import { FakeEvents } from './events.js';
import { FakeFreezePanes } from './freezePanes.js';
import { invalidArgument, OfficeError } from './officeError.js';
import { FakeRange } from './range.js';
import { FakeWorksheetProtection } from './protection.js';
import { checkSheetName } from './sheetName.js';
import type { StoredSheet } from './storedSheet.js';

interface SheetValues {
  id: string;
  name: string;
  position: number;
  visibility: StoredSheet['visibility'];
  tabColor: string;
}

export class FakeWorksheet extends ClientObject<StoredSheet, SheetValues> {
  readonly protection: FakeWorksheetProtection;
  readonly freezePanes: FakeFreezePanes;
  readonly onChanged: FakeEvents<Excel.WorksheetChangedEventArgs>;
  private properties: FakeCustomProperties | null = null;

  constructor(batch: Batch, origin: Origin<StoredSheet>) {
    super(
      batch,
      'Worksheet',
      { ...origin, isThere: ({ isDeleted }) => !isDeleted },
      {
        id: ({ id }) => id,
        name: ({ name }) => name,
        position: (sheet) => batch.session.book.sheets.indexOf(sheet),
        visibility: ({ visibility }) => visibility,
        tabColor: ({ tabColor }) => tabColor,
      },
    );
    const sheet = (): StoredSheet => this.require();
    this.protection = new FakeWorksheetProtection(batch, sheet);
    this.freezePanes = new FakeFreezePanes(batch, sheet);
    this.onChanged = FakeEvents.changed(batch, sheet);
  }

  protected override children(): Children {
    return { protection: () => this.protection, customProperties: () => this.customProperties };
  }

  /** Since ExcelApi 1.12. */
  get customProperties(): FakeCustomProperties {
    this.needs('1.12', 'customProperties');
    return (this.properties ??= new FakeCustomProperties(this.batch, () => this.require('Worksheet.customProperties')));
  }

  get id(): string {
    return this.read('id');
  }

  get name(): string {
    return this.read('name');
  }
  set name(name: string) {
    const rename = (sheet: StoredSheet): void => {
      const { session } = this.batch;
      session.mayWrite(sheet, 'Worksheet.name');
      session.mayChangeStructure('Worksheet.name');
      checkSheetName(session, name, sheet);
      sheet.name = name;
    };
    this.command('name', rename, name, { name });
  }

  get position(): number {
    return this.read('position');
  }
  set position(position: number) {
    const move = (sheet: StoredSheet): void => {
      const { session } = this.batch;
      session.mayWrite(sheet, 'Worksheet.position');
      session.mayChangeStructure('Worksheet.position');
      const { sheets } = session.book;
      if (!(position >= 0 && position < sheets.length)) throw invalidArgument('Worksheet.position', String(position));
      sheets.splice(sheets.indexOf(sheet), 1);
      sheets.splice(position, 0, sheet);
    };
    this.command('position', move, position, { position });
  }

  get visibility(): StoredSheet['visibility'] {
    return this.read('visibility');
  }
  set visibility(visibility: StoredSheet['visibility']) {
    const show = (sheet: StoredSheet): void => {
      this.batch.session.mayWrite(sheet, 'Worksheet.visibility');
      this.batch.session.mayChangeStructure('Worksheet.visibility');
      sheet.visibility = visibility;
    };
    this.command('visibility', show, visibility, { visibility });
  }

  get tabColor(): string {
    return this.read('tabColor');
  }
  set tabColor(tabColor: string) {
    const colour = (sheet: StoredSheet): void => {
      this.batch.session.mayWrite(sheet, 'Worksheet.tabColor');
      sheet.tabColor = tabColor;
    };
    this.command('tabColor', colour, tabColor, { tabColor });
  }

  activate(): void {
    this.command('activate', (sheet) => {
      if (sheet.visibility !== 'Visible')
        throw new OfficeError('InvalidOperation', 'the sheet is hidden', 'Worksheet.activate');
      this.batch.session.activate(sheet);
    });
  }

  /** Only a sheet that the pane made: in this run, or before, as a custom property of it tells. */
  delete(): void {
    this.command('delete', (sheet) => {
      const { session } = this.batch;
      const isOwn = session.allowedSheets.includes(sheet.name) && (sheet.isOwn || sheet.customProperties.size > 0);
      if (!isOwn) throw session.violation(`delete of ${sheet.name}`);
      session.mayChangeStructure('Worksheet.delete');
      // Excel deletes no sheet that is hidden that deep.
      if (sheet.visibility === 'VeryHidden') throw new OfficeError('InvalidOperation', 'hidden too deep');
      const visible = session.book.sheets.filter(({ visibility }) => visibility === 'Visible');
      if (visible.length === 1 && visible[0] === sheet)
        throw new OfficeError('InvalidOperation', 'the last visible sheet');
      session.book.deleteSheet(sheet.name, session);
    });
  }

  /** A name of a range is not known here: an address, or nothing for the whole sheet. */
  getRange(address?: string): FakeRange {
    const area = address === undefined ? wholeSheet() : parseAddress(address);
    return this.rangeOf(area, address ?? '');
  }

  getRangeByIndexes(startRow: number, startColumn: number, rowCount: number, columnCount: number): FakeRange {
    const area = { row: startRow, column: startColumn, rowCount, columnCount };
    return this.rangeOf(isOnSheet(area) ? area : null, JSON.stringify(area));
  }

  getCell(row: number, column: number): FakeRange {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  /** A blank sheet's is A1. */
  getUsedRange(valuesOnly = false): FakeRange {
    return this.used(valuesOnly, 'method');
  }

  getUsedRangeOrNullObject(valuesOnly = false): FakeRange {
    return this.used(valuesOnly, 'orNullObject');
  }

  private used(valuesOnly: boolean, by: 'method' | 'orNullObject'): FakeRange {
    this.checkUsable();
    const find = (): { sheet: StoredSheet; area: Area } | null => {
      const sheet = this.require('Worksheet.getUsedRange');
      const used = sheet.usedArea(valuesOnly);
      if (used === null && by === 'orNullObject') return null;
      return { sheet, area: used ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
    };
    return new FakeRange(this.batch, { find, by });
  }

  private rangeOf(area: Area | null, asked: string): FakeRange {
    this.checkUsable();
    const find = (): { sheet: StoredSheet; area: Area } => {
      const sheet = this.require('Worksheet.getRange');
      if (area === null) throw invalidArgument('Worksheet.getRange', asked);
      return { sheet, area };
    };
    return new FakeRange(this.batch, { find, by: 'method' });
  }
}
