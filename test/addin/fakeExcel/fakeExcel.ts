import { addressOf } from './area.js';
import { enums, officeExtension } from './enums.js';
import { stateOf, toXlsx } from './exportBook.js';
import type { BookState } from './exportBook.js';
import { officeNamespace } from './officeNamespace.js';
import type { HostCalls, HostOptions } from './officeNamespace.js';
import { openBook } from './openBook.js';
import { excelRun, FakeRequestContext } from './requestContext.js';
import { Session } from './session.js';
import type { Counters, SessionOptions } from './session.js';
import type { StoredBook } from './storedBook.js';

export interface FakeExcelOptions extends SessionOptions, HostOptions {
  /** Default `progress.xlsx`. */
  name?: string;
  readOnly?: boolean;
  structureProtected?: boolean;
  /** Sheets to be protected. */
  protectedSheets?: readonly string[];
}

/**
 * A strict fake of Excel with one pane open beside a real workbook.
 *
 * ```ts
 * const excel = openFakeExcel(readFileSync('seeds/2021/progress.xlsx'), { name: 'progress.xlsx' });
 * const restore = excel.install(globalThis);           // globals Excel, Office, OfficeExtension
 * excel.beforeSync = (n) => n === 2 && excel.book.type('简报台账', 'A5', '第7期'); // another user, by hand
 * await createWriter().mark([...]);                    // the adapter under test
 * assert.deepEqual(excel.violations, []);
 * excel.state().sheets[0]?.conditionalFormats;         // plain JSON
 * readWorkbook(excel.toXlsx(), 'after.xlsx');          // the workbook as a file
 * restore();
 * ```
 *
 * - A second pane at the same workbook: `excel.share()`; it has its own globals, selection, hooks and counters.
 * - `excel.book` is the workbook for people: type, insertRow, addSheet, deleteSheet, addConditionalFormat …, at once and
 *   without asking for permission.
 * - What the pane must never do is rejected with the code `Violation` and kept in `violations`.
 * - What is read is what Excel gives; what is written is taken as if typed (`0012` is 12 unless the format is `@`).
 * - Members of Office.js that are not here are undefined: add them here before an adapter uses them. conformance.ts
 *   makes the compiler compare all that are here with @types/office-js.
 *
 * In the browser see browser.ts.
 */
export class FakeExcel {
  readonly session: Session;
  readonly calls: HostCalls = { opened: [], dialogs: [], actions: new Map(), shown: 0 };
  /** The global `Excel`. */
  readonly excel;
  /** The global `Office`. */
  readonly office;

  constructor(
    readonly book: StoredBook,
    private readonly options: FakeExcelOptions = {},
  ) {
    this.session = new Session(book, options);
    const { session } = this;
    this.excel = { run: excelRun(session), ...enums, createContext: () => new FakeRequestContext(session) };
    this.office = officeNamespace(session, this.calls, options);
  }

  get counters(): Counters {
    return this.session.counters;
  }

  get violations(): readonly string[] {
    return this.session.violations;
  }

  get activeSheet(): string | null {
    return this.session.activeSheet?.name ?? null;
  }

  /** A1 address on the active sheet. */
  get selection(): string {
    return addressOf(this.session.selection);
  }

  /** Called before each sync, counted from 1. */
  set beforeSync(hook: Session['beforeSync']) {
    this.session.beforeSync = hook;
  }

  /** The next sync rejects with the code; as many of its commands take effect before. */
  failNextSync(code: string, afterCommands = 0): void {
    this.session.nextFailure = { code, afterCommands };
  }

  /** Another pane at the same workbook. */
  share(options: FakeExcelOptions = this.options): FakeExcel {
    return new FakeExcel(this.book, options);
  }

  state(): BookState {
    return stateOf(this.session);
  }

  toXlsx(): Uint8Array {
    return toXlsx(this.book);
  }

  /** Sets the globals; gives what puts them back. */
  install(target: object): () => void {
    const isExcel = this.options.host === undefined || this.options.host === 'Excel';
    const globals = { Office: this.office, Excel: isExcel ? this.excel : undefined, OfficeExtension: officeExtension };
    const before = Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(target, name)] as const);
    for (const [name, value] of Object.entries(globals)) {
      Object.defineProperty(target, name, { value, configurable: true, writable: true });
    }
    return () => {
      for (const [name, descriptor] of before) {
        if (descriptor === undefined) Reflect.deleteProperty(target, name);
        else Object.defineProperty(target, name, descriptor);
      }
    };
  }
}

/** Opens a workbook file in a fake Excel. */
export function openFakeExcel(bytes: Uint8Array, options: FakeExcelOptions = {}): FakeExcel {
  const book = openBook(bytes, options.name ?? 'progress.xlsx');
  book.readOnly = options.readOnly ?? false;
  book.structureProtected = options.structureProtected ?? false;
  for (const name of options.protectedSheets ?? []) book.sheet(name).isProtected = true;
  return new FakeExcel(book, options);
}
