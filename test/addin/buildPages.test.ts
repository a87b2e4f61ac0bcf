import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { buildAddin } from '../e2e/pane/buildAddin.js';
import { launchChromium } from '../e2e/pane/chromium.js';
import { serve, type Served } from '../e2e/pane/serve.js';
import { requireTool } from '../tools.js';

const OFFICE = 'https://appsforoffice.microsoft.com/';

describe('the built pages in a browser', function () {
  this.timeout(300_000);
  let browser: Browser | null = null;
  let site: Served | null = null;
  let page: Page;
  let origin = '';
  let foreign: string[] = [];
  let faults: string[] = [];

  before(async function () {
    requireTool(this, 'chromium');
    site = await serve(await buildAddin());
    browser = await launchChromium();
    origin = site.origin;
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    [foreign, faults] = [[], []];
    if (browser === null) throw new Error('the browser is not there before the tests run');
    page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    page.on('request', (request) => request.url().startsWith(origin) || foreign.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
  });
  afterEach(() => page.close());

  const opened = (): Promise<void> => page.getByRole('tablist').waitFor();

  it('open without office.js in an ordinary browser, under their policy and with their styles', async () => {
    await page.goto(`${origin}/taskpane.html`);
    await opened();
    assert.deepEqual([foreign, faults], [[], []]);
    const rules = await page.evaluate(() =>
      [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0),
    );
    assert.ok(rules > 100, `${rules} rules`);
  });

  it('open all the same where Office cannot bring office.js', async () => {
    await page.route(`${OFFICE}**`, (route) => route.abort());
    await page.goto(`${origin}/taskpane.html?_host_Info=Excel$Win32$16.01$zh-CN`);
    await opened();
    assert.equal(foreign.length, 1);
  });

  it('have their history back after office.js has taken it', async () => {
    const body =
      'history.pushState = history.replaceState = null; window.Office = { HostType: {}, onReady: async () => ({ host: null }) };';
    await page.route(`${OFFICE}**`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await page.goto(`${origin}/taskpane.html?_host_Info=Excel$Win32$16.01$zh-CN`);
    await opened();
    assert.deepEqual(await page.evaluate(() => [typeof history.pushState, typeof history.replaceState]), [
      'function',
      'function',
    ]);
    assert.deepEqual(faults, []);
  });

  it('say in Internet Explorer where to go instead', async () => {
    await page.addInitScript(() => Object.defineProperty(document, 'documentMode', { value: 11 }));
    await page.goto(`${origin}/taskpane.html?_host_Info=Excel$Win32$16.01$zh-CN`);
    const notice = page.getByRole('alert');
    await notice.waitFor();
    assert.match(await notice.innerText(), /浏览器太旧/);
    assert.equal(await page.getByLabel('网址').inputValue(), `${origin}/taskpane.html`);
    assert.equal(await page.getByRole('tablist').count(), 0);
  });

  it('have a guide', async () => {
    await page.goto(`${origin}/help.html`);
    assert.notEqual(await page.locator('h1').innerText(), '');
    assert.deepEqual([foreign, faults], [[], []]);
  });
});
