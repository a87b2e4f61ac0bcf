import type { Browser } from 'playwright-core';
import { requireTool } from '../../tools.js';
import { buildAddin } from './buildAddin.js';
import { launchChromium } from './chromium.js';
import { openPane, type OpenedPane, type PaneOptions } from './openPane.js';
import { serve, type Served } from './serve.js';

/**
 * The add-in, built and served, and a browser, for all tests of a file; they are skipped where there is no Chromium, and
 * fail on CI.
 * @returns what opens a pane; each is closed after its test, which fails where anything went wrong in the page
 */
export function servedAddin(): (options?: PaneOptions) => Promise<OpenedPane> {
  let browser: Browser | null = null;
  let served: Served | null = null;
  let opened: OpenedPane[] = [];
  before(async function () {
    requireTool(this, 'chromium');
    this.timeout(240_000);
    served = await serve(await buildAddin());
    browser = await launchChromium();
  });
  afterEach(async () => {
    const panes = opened;
    opened = [];
    for (const pane of panes) await pane.close();
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });
  return async (options) => {
    if (browser === null || served === null) throw new Error('the browser is not there before the tests run');
    const pane = await openPane(browser, served.origin, options);
    opened.push(pane);
    return pane;
  };
}
