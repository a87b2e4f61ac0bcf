import { FakeExcel, openFakeExcel } from './fakeExcel.js';
import { StoredBook } from './storedBook.js';
import type { FakeExcelOptions } from './fakeExcel.js';

/** What a test puts into `window.fakeExcel` before the page loads office.js, in whose place this script is served. */
export interface BrowserFakeOptions extends FakeExcelOptions {
  /** The .xlsx, base64 or bytes. Not needed where `host` is null. */
  workbook?: string | Uint8Array;
  /** More to set up by hand, such as a person's conditional format: sheet, address, formula. */
  conditionalFormats?: readonly (readonly [string, string, string])[];
}

declare global {
  interface Window {
    fakeExcel?: BrowserFakeOptions;
    /** The fake, for `page.evaluate`: `fakeExcelHost.state()`, `.book.type(…)`, `.violations`. */
    fakeExcelHost?: FakeExcel;
  }
}

const options = window.fakeExcel ?? {};
const { workbook = '' } = options;
const bytes = typeof workbook === 'string' ? Uint8Array.from(atob(workbook), (char) => char.charCodeAt(0)) : workbook;
const fake = bytes.length === 0 ? outsideOffice() : openFakeExcel(bytes, options);
for (const [sheet, address, formula] of options.conditionalFormats ?? []) {
  fake.book.addConditionalFormat(sheet, address, formula);
}
fake.install(window);
window.fakeExcelHost = fake;
// As Office.js does, so that a page that relies on them is found out.
Object.assign(window.history, { pushState: null, replaceState: null });

function outsideOffice(): FakeExcel {
  return new FakeExcel(new StoredBook('', false), { ...options, host: null });
}
