import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { once } from 'es-toolkit/function';
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core';
import type { BrowserFakeOptions } from '../../addin/fakeExcel/browser.js';
import type { BookState } from '../../addin/fakeExcel/exportBook.js';
import type { Screen } from '../../../src/pane/screens.js';
import { root } from '../commandLine.js';

/** How the pane is opened. */
export interface PaneOptions {
  /** In Excel, in an ordinary browser, or in Excel without a way to office.js. Default `excel`. */
  host?: 'excel' | 'browser' | 'no-office-js';
  /** The workbook that the fake Excel has open. */
  workbook?: Uint8Array;
  /** What else the fake Excel is like. */
  excel?: Omit<BrowserFakeOptions, 'workbook' | 'host'>;
  /** The screen that the ribbon's button asks for. */
  screen?: Screen;
  context?: BrowserContextOptions;
  /** What is done with the page before it opens anything. */
  before?: (page: Page) => Promise<void>;
}

/** A pane that is open, and what went wrong in it. */
export interface OpenedPane {
  page: Page;
  /**
   * Errors on the console (breaches of the CSP too), errors nobody caught, and requests to other origins; a test that
   * brings some about takes them out.
   */
  faults: string[];
  /** The fake's workbook and selection as they are now. */
  state: () => Promise<BookState>;
  /** Clicks what hands a file over, and gives its name and bytes. */
  download: (click: () => Promise<void>) => Promise<{ name: string; bytes: Uint8Array }>;
  /** Closes the page; fails where anything went wrong in it. */
  close: () => Promise<void>;
}

/** Opens the pane of a served build in a page of its own. */
export async function openPane(browser: Browser, origin: string, options: PaneOptions = {}): Promise<OpenedPane> {
  const { host = 'excel', screen, context: settings } = options;
  const context = await browser.newContext({
    viewport: { width: 320, height: 800 },
    locale: 'zh-CN',
    // Half faded in, a dialog has colours that nobody has chosen.
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...settings,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    const expected = host === 'no-office-js' && message.location().url.endsWith('/office.js');
    if (['error', 'warning'].includes(message.type()) && !expected) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  await route(page, origin, host, faults);
  await page.addInitScript((fake) => (window.fakeExcel = fake), fakeOptions(options));
  await options.before?.(page);
  const asked = { ...(host !== 'browser' && { _host_info: 'Excel$Win32$16.01$zh-CN' }), ...(screen && { screen }) };
  await page.goto(`${origin}/taskpane.html?${new URLSearchParams(asked).toString()}`);
  return {
    page,
    faults,
    state: () =>
      page.evaluate(() => {
        if (window.fakeExcelHost === undefined) throw new Error('there is no Excel');
        return window.fakeExcelHost.state();
      }),
    download: async (click) => {
      const [given] = await Promise.all([page.waitForEvent('download'), click()]);
      return { name: given.suggestedFilename(), bytes: await bytesOf(given) };
    },
    close: async () => {
      const forbidden = await page.evaluate(() => window.fakeExcelHost?.violations ?? []);
      await context.close();
      assert.deepEqual([...faults, ...forbidden], []);
    },
  };
}

function fakeOptions({ host, workbook, excel }: PaneOptions): BrowserFakeOptions {
  if (host === 'browser' || workbook === undefined) return { host: null };
  return { ...excel, workbook: Buffer.from(workbook).toString('base64') };
}

/** Only the page's own origin answers; office.js is the fake, wherever it is asked for. */
async function route(page: Page, origin: string, host: PaneOptions['host'], faults: string[]): Promise<void> {
  const script = await fakeOffice();
  await page.route('**/*', async (asked) => {
    const { href, pathname, protocol } = new URL(asked.request().url());
    if (pathname.endsWith('/office.js')) {
      if (host === 'no-office-js') return asked.abort();
      return asked.fulfill({ contentType: 'text/javascript', body: script });
    }
    if (href.startsWith(`${origin}/`) || ['blob:', 'data:'].includes(protocol)) return asked.continue();
    faults.push(`a request to ${href}`);
    return asked.abort();
  });
}

const fakeOffice = once(async () => {
  const { outputFiles } = await build({
    entryPoints: [`${root}test/addin/fakeExcel/browser.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
});

async function bytesOf(given: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await given.path()));
}
