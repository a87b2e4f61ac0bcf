import type { BrowserHost, Host } from '../src/pane/host.js';
import { createReader } from './excel/reader.js';
import { isSupported } from './excel/support.js';
import { createWriter } from './excel/writer.js';
import { loadOfficeScript, officeHost } from './officeScript.js';

/** Excel where the page is beside a workbook; otherwise, or where Excel is too old or does not answer, the browser. */
export async function findHost(): Promise<Host> {
  const script = await loadOfficeScript();
  if (script !== 'loaded') return browser(script === 'unreachable' ? 'no-office-js' : 'plain');
  const host = await officeHost();
  if (host === 'silent') return browser('no-office-js');
  if (host !== Office.HostType.Excel) return browser('plain');
  if (!isSupported()) return browser('too-old');
  return { kind: 'excel', reader: createReader(), writer: createWriter(), openInBrowser };
}

function browser(why: BrowserHost['why']): BrowserHost {
  return { kind: 'browser', why };
}

function openInBrowser(url: string): boolean {
  if (!Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return false;
  Office.context.ui.openBrowserWindow(url);
  return true;
}
