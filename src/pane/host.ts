import type { WorkbookReader, WorkbookWriter } from '../workbook/host.js';

/** Where the pane is open: beside a workbook in Excel, or in an ordinary browser, where a file is dropped on it. */
export type Host = ExcelHost | BrowserHost;

export interface ExcelHost {
  kind: 'excel';
  reader: WorkbookReader;
  writer: WorkbookWriter;
  /** Opens an address of this page's own origin in the ordinary browser; false where the host cannot. */
  openInBrowser: (url: string) => boolean;
}

export interface BrowserHost {
  kind: 'browser';
  /** An ordinary browser; or Excel after all, but too old for the add-in, or not reached for want of office.js. */
  why: 'plain' | 'too-old' | 'no-office-js';
}
