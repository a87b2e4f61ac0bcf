import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertAccessible } from '../pane/axe.js';
import { expectedPages, formOf, servedPages, take } from './clipPages.js';
import { extensionBrowser } from './openExtension.js';
import { inSidePanel } from './sidePanel.js';

const FORM = '整理摘到的网页';

describe('taking a page', function () {
  this.timeout(120_000);
  const browser = extensionBrowser();
  const site = servedPages();
  beforeEach(() => browser().forget());

  async function opened(): Promise<Page> {
    const pane = await browser().openPane('clips');
    await pane.getByText('还没有摘过网页').waitFor();
    return pane;
  }

  it('shows the form in the side panel that the same click opens', async () => {
    const page = await take(browser(), `${site().origin}/gov-standard.html`);
    const { context, origin } = browser();
    const headline = await inSidePanel(
      context.browser(),
      origin,
      `document.querySelector('form[aria-label="${FORM}"] input')?.value ?? ''`,
    );
    assert.equal(headline, expectedPages['gov-standard.html']?.headline);
    await page.close();
  });

  it('reads each page as a person does', async () => {
    const pane = await opened();
    for (const [name, expected] of Object.entries(expectedPages)) {
      const page = await take(browser(), `${site().origin}/${name}`);
      await pane.getByRole('form', { name: FORM }).waitFor();
      const form = await formOf(pane);
      const { headline, date = null, source = null, begins = '', ends = '', without = [] } = expected;
      if (expected.noArticle === true) {
        assert.equal(form.text, '', name);
        await pane.getByText('没有认出正文').waitFor();
      } else {
        const read = { headline: form.headline, date: form.date, source: form.source };
        assert.deepEqual(read, { headline, date: date ?? '', source: source ?? '' }, name);
        assert.ok(form.text.startsWith(begins), `${name}: ${form.text.slice(0, 40)}`);
        assert.ok(form.text.endsWith(ends), `${name}: ${form.text.slice(-40)}`);
        for (const words of without) assert.ok(!form.text.includes(words), `${name}: ${words}`);
      }
      await pane.getByRole('button', { name: '不要' }).click();
      await pane.getByRole('form').waitFor({ state: 'detached' });
      await page.close();
    }
    await pane.close();
  });

  it('takes what is selected, with headline, day and source of the page', async () => {
    const pane = await opened();
    const page = await browser().context.newPage();
    await page.goto(`${site().origin}/table-layout.html`);
    const selected = await page.evaluate(() => {
      const words = [...document.querySelectorAll('td')].find((cell) => cell.innerText.includes('秋收时节'));
      const range = document.createRange();
      const text = document.createTreeWalker(words ?? document.body, NodeFilter.SHOW_TEXT);
      let node = text.nextNode();
      while (node !== null && !(node.nodeValue ?? '').includes('秋收时节')) node = text.nextNode();
      range.selectNodeContents(node ?? document.body);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return (node?.nodeValue ?? '').trim();
    });
    await browser().clickButton(page);
    await pane.getByRole('form', { name: FORM }).waitFor();
    const form = await formOf(pane);
    assert.equal(form.text, selected.replace(/\s+/g, ' '));
    assert.equal(form.headline, expectedPages['table-layout.html']?.headline);
    assert.equal(form.date, expectedPages['table-layout.html']?.date);
    await page.close();
    await pane.close();
  });

  it('takes the selection that the page’s menu tells of', async () => {
    const pane = await opened();
    // The button lets the extension at the page, as the menu itself would.
    const page = await take(browser(), `${site().origin}/gov-standard.html`);
    await pane.getByRole('button', { name: '不要' }).click();
    await pane.getByRole('form').waitFor({ state: 'detached' });
    await browser().worker.evaluate(async (address) => {
      const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url === address);
      // Nobody can open the browser's own menu in a test: this is what it tells the extension.
      const event = chrome.contextMenus.onClicked as unknown as { dispatch: (...told: unknown[]) => void };
      event.dispatch({ menuItemId: 'take-selection', selectionText: '只要这一句。' }, tab);
    }, page.url());
    await pane.getByRole('form', { name: FORM }).waitFor();
    const { text, headline } = await formOf(pane);
    assert.deepEqual([text, headline], ['只要这一句。', expectedPages['gov-standard.html']?.headline]);
    await page.close();
    await pane.close();
  });

  it('leaves a hostile page no way into the pane', async () => {
    const pane = await opened();
    const page = await take(browser(), `${site().origin}/hostile.html`);
    await pane.getByRole('form', { name: FORM }).waitFor();
    const { headline } = await formOf(pane);
    await pane.getByRole('button', { name: '存入动态' }).click();
    await pane.getByRole('listitem', { name: headline }).waitFor();
    const state = await pane.evaluate(() => ({
      hacked: Object.keys(window).filter((key) => key.startsWith('hacked')),
      title: document.title,
      strange: document.querySelectorAll('main :is(img, script, iframe, [onerror], [onload], a[href^="javascript"])')
        .length,
    }));
    assert.deepEqual(state, { hacked: [], title: '动态 · 科技简报', strange: 0 });
    const others = browser().asked.filter((address) => !address.startsWith(site().origin));
    assert.deepEqual(others, []);
    await page.close();
    await pane.close();
  });

  it('only opens the pane where the button is clicked on a page of the browser’s own', async () => {
    const pane = await opened();
    const page = await browser().context.newPage();
    await page.goto(`${browser().origin}help.html`);
    await browser().clickButton(page);
    await inSidePanel(browser().context.browser(), browser().origin, 'document.body.innerText.includes("核对")');
    await pane.bringToFront();
    await assertAccessible(pane, 'no clips');
    assert.equal(await pane.getByText('没有摘到网页').count(), 0);
    assert.equal(await pane.getByRole('form').count(), 0);
    await page.close();
    await pane.close();
  });

  it('says why where a page does not answer, and takes nothing', async () => {
    const pane = await opened();
    await pane.evaluate(async () => {
      const { id: windowId } = await chrome.windows.getCurrent();
      await chrome.storage.session.set({
        outcome: { windowId, at: Date.now(), taken: null, refusal: 'no-answer' },
      });
    });
    await pane.getByRole('alert').getByText('网页没有反应，没有摘到。').waitFor();
    await assertAccessible(pane, 'why nothing was taken');
    await pane.getByRole('button', { name: '知道了' }).click();
    await pane.getByRole('alert').waitFor({ state: 'detached' });
    await pane.close();
  });

  it('keeps the last pages alone where nobody looks at them', async () => {
    const page = await browser().context.newPage();
    for (let count = 0; count < 12; count++) {
      await page.goto(`${site().origin}/gov-standard.html?${count}`);
      await browser().clickButton(page);
      await browser().worker.evaluate(async (wanted) => {
        const { indexedDB } = globalThis;
        for (let tries = 0; tries < 100; tries++) {
          const database = await new Promise<IDBDatabase>((done) => {
            const request = indexedDB.open('jianbao-pending');
            request.onsuccess = () => done(request.result);
          });
          const request = database.transaction('captures').objectStore('captures').getAll();
          await new Promise((done) => (request.onsuccess = done));
          database.close();
          const held = request.result as { address: string }[];
          if (held.some(({ address }) => address.endsWith(wanted))) return;
          await new Promise((done) => setTimeout(done, 50));
        }
        throw new Error('was not taken');
      }, `?${count}`);
    }
    const pane = await browser().openPane('clips');
    await pane.getByText('还有9个摘到的网页等着整理').waitFor();
    await pane.getByRole('tab', { name: /动态.*10个网页等着整理/ }).waitFor();
    await page.close();
    await pane.close();
  });
});
