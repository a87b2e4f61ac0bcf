import assert from 'node:assert/strict';
import { serve, type Served } from '../pane/serve.js';
import { root } from '../commandLine.js';
import { extensionBrowser } from './openExtension.js';

describe('the extension’s button', () => {
  const browser = extensionBrowser();
  let site: Served;
  before(async () => {
    site = await serve(`${root}test/fixtures`);
  });
  after(() => site.close());

  it('opens the side panel beside the page', async () => {
    const { context, clickButton, origin } = browser();
    const page = await context.newPage();
    await page.goto(`${site.origin}/letterheads/second.yaml`);
    await clickButton(page);
    const panel = context.pages().find((one) => one.url().startsWith(`${origin}panel.html`)) ?? null;
    assert.equal(panel, null, 'no tab is opened');
    const views = await browser().worker.evaluate(async () => {
      for (let tries = 0; tries < 50; tries++) {
        const contexts = await chrome.runtime.getContexts({
          contextTypes: [chrome.runtime.ContextType.SIDE_PANEL],
        });
        const addresses = contexts.map(({ documentUrl }) => documentUrl ?? '');
        // It is loaded a moment after it is there.
        if (addresses.some((address) => address !== '')) return addresses;
        await new Promise((done) => setTimeout(done, 100));
      }
      return [];
    });
    assert.deepEqual(views, [`${origin}panel.html`]);
    await page.close();
  });
});
