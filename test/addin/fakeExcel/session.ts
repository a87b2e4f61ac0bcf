import type { Area } from './area.js';
import { accessDenied, OfficeError } from './officeError.js';
import type { StoredBook } from './storedBook.js';
import type { StoredSheet } from './storedSheet.js';

/** What the host is like; each has a default that lets the pane do all it may. */
export interface SessionOptions {
  /** Sheets that the pane may add and write. Default 核对结果, 简报设置, 简报台账. */
  allowedSheets?: readonly string[];
  /** Highest ExcelApi requirement set. Default 1.17. */
  apiVersion?: string;
  /** What Excel on the web allows of a request and of a response. Default 5 MB. */
  payloadLimit?: number;
  /** Milliseconds that each sync takes. Default 0. */
  syncDelay?: number;
}

export interface Counters {
  /** Syncs, those that failed too. */
  syncs: number;
  /** Commands that ran. */
  commands: number;
  largestRequest: number;
  largestResponse: number;
}

/** One pane at a workbook: what it may do, what it did, and where its user's cursor is. */
export class Session {
  readonly allowedSheets: readonly string[];
  readonly apiVersion: string;
  readonly payloadLimit: number;
  readonly syncDelay: number;
  readonly counters: Counters = { syncs: 0, commands: 0, largestRequest: 0, largestResponse: 0 };
  /** What the pane tried and must never do, in words; each was rejected, too. */
  readonly violations: string[] = [];
  activeSheet: StoredSheet | null;
  selection: Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  /** Called before each sync, counted from 1: the moment for another user to change something. */
  beforeSync: ((sync: number) => unknown) | null = null;
  /** The next sync fails with the code, after so many of its commands. */
  nextFailure: { code: string; afterCommands: number } | null = null;

  constructor(
    readonly book: StoredBook,
    options: SessionOptions = {},
  ) {
    this.allowedSheets = options.allowedSheets ?? ['核对结果', '简报设置', '简报台账'];
    this.apiVersion = options.apiVersion ?? '1.17';
    this.payloadLimit = options.payloadLimit ?? 5 * 1024 * 1024;
    this.syncDelay = options.syncDelay ?? 0;
    this.activeSheet = book.sheets.find(({ visibility }) => visibility === 'Visible') ?? null;
  }

  supports(version: string): boolean {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const [ownMajor = 0, ownMinor = 0] = this.apiVersion.split('.').map(Number);
    return ownMajor > major || (ownMajor === major && ownMinor >= minor);
  }

  /** Before a write into a sheet's cells or to the sheet itself. */
  mayWrite(sheet: StoredSheet, location: string): void {
    if (!this.allowedSheets.includes(sheet.name)) throw this.violation(`${location} on ${sheet.name}`);
    this.mayChange(sheet, location);
  }

  /** Before a change that the pane may make on any sheet, such as a conditional format. */
  mayChange(sheet: StoredSheet, location: string): void {
    if (this.book.readOnly || sheet.isProtected) throw accessDenied(location);
  }

  /** Before sheets come, go, move or get another name. */
  mayChangeStructure(location: string): void {
    if (this.book.readOnly || this.book.structureProtected) throw accessDenied(location);
  }

  activate(sheet: StoredSheet): void {
    if (this.activeSheet === sheet) return;
    this.activeSheet = sheet;
    this.selection = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  }

  /** Records what the pane must never do, and gives the error to throw. */
  violation(what: string): OfficeError {
    this.violations.push(what);
    return new OfficeError('Violation', `the pane must not: ${what}`);
  }
}
