import { parseAddress } from './area.js';
import type { Area } from './area.js';
import { enter } from './enter.js';
import { StoredSheet } from './storedSheet.js';
import type { CellValue } from './storedSheet.js';

/** A change that events tell of. */
export interface BookChange {
  kind: 'changed' | 'added' | 'deleted';
  sheetId: string;
  address: string;
  /** Whoever made it: the pane of this user, or null for the workbook's other people. */
  user: object | null;
}

/**
 * The workbook itself, shared by all who have it open. Its methods are what people do in it by hand: they ask for no
 * permission and take effect at once. Tests use them as "another user".
 */
export class StoredBook {
  readonly sheets: StoredSheet[] = [];
  readOnly = false;
  structureProtected = false;
  readonly listeners = new Set<(change: BookChange) => void>();
  private counted = 0;

  constructor(
    readonly name: string,
    readonly date1904: boolean,
  ) {}

  nextId(): string {
    this.counted += 1;
    return `{00000000-0000-4000-8000-${String(this.counted).padStart(12, '0')}}`;
  }

  /** By name (in any case) or id. */
  find(key: string): StoredSheet | null {
    const wanted = key.toLowerCase();
    return this.sheets.find(({ name, id }) => name.toLowerCase() === wanted || id === key) ?? null;
  }

  /** @throws Error where there is none: a mistake of the test */
  sheet(name: string): StoredSheet {
    const sheet = this.find(name);
    if (sheet === null) throw new Error(`the test's workbook has no sheet ${name}`);
    return sheet;
  }

  addSheet(name: string, user: object | null = null): StoredSheet {
    const sheet = new StoredSheet(this.nextId(), name);
    this.sheets.push(sheet);
    this.tell({ kind: 'added', sheetId: sheet.id, address: '', user });
    return sheet;
  }

  deleteSheet(name: string, user: object | null = null): void {
    const sheet = this.sheet(name);
    sheet.isDeleted = true;
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.tell({ kind: 'deleted', sheetId: sheet.id, address: '', user });
  }

  /** Types a value into a cell; with the number format `@` before, where it is to stay a text. */
  type(sheet: string, address: string, value: CellValue, format?: string): void {
    const stored = this.sheet(sheet);
    const { row, column } = areaOf(address);
    const cell = stored.ensureCell(row, column);
    if (format !== undefined) cell.format = format;
    enter(cell, value);
    this.tell({ kind: 'changed', sheetId: stored.id, address, user: null });
  }

  /** What a cell shows; '' for a blank one. */
  shown(sheet: string, address: string): string {
    const { row, column } = areaOf(address);
    return this.sheet(sheet).cellAt(row, column)?.text ?? '';
  }

  /** Inserts a row above the row (1-based, as people count). */
  insertRow(sheet: string, row: number, count = 1): void {
    this.sheet(sheet).shiftRows(row - 1, count);
  }

  deleteRow(sheet: string, row: number, count = 1): void {
    this.sheet(sheet).shiftRows(row - 1, -count);
  }

  /** A conditional format that a person made, or (own) that the pane made in an earlier session. */
  addConditionalFormat(sheet: string, address: string, formula: string, own = false): string {
    const stored = this.sheet(sheet);
    const id = this.nextId();
    const look = { fillColor: '#FFC7CE', fontColor: '#000000', bold: false, borders: {}, stopIfTrue: false };
    stored.conditionalFormats.unshift({ id, type: 'Custom', areas: [areaOf(address)], formula, ...look, own });
    return id;
  }

  tell(change: BookChange): void {
    for (const listener of this.listeners) listener(change);
  }
}

function areaOf(address: string): Area {
  const area = parseAddress(address);
  if (area === null) throw new Error(`no address: ${address}`);
  return area;
}
