import assert from 'node:assert/strict';
import { delay } from 'es-toolkit/promise';
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

  it('opens one tab and no more where its menu is asked for a tab', async () => {
    const { context, origin, worker } = browser();
    const tabs = () => context.pages().filter((page) => page.url().startsWith(`${origin}panel.html`));
    for (let times = 0; times < 2; times++) {
      await worker.evaluate(() => {
        // Nobody can open the browser's own menu in a test: this is what it tells the extension.
        const event = chrome.contextMenus.onClicked as unknown as { dispatch: (...told: unknown[]) => void };
        event.dispatch({ menuItemId: 'open-in-tab' }, undefined);
      });
      for (let tries = 0; tries < 100 && tabs().length === 0; tries++) await delay(50);
      await tabs()[0]?.getByRole('tab', { name: '核对' }).waitFor();
    }
    assert.equal(tabs().length, 1);
  });
});
