import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startPreview, type RunningPreview } from '../../scripts/preview/server.js';
import { copies, type Copies } from '../preview/copies.js';
import { jianbao } from './commandLine.js';
import { assertAccessible } from './pane/axe.js';
import { launchChromium } from './pane/chromium.js';

/** Keeps what is marked, as a mark is gone after two seconds. */
const RECORD_MARKS = `{
  globalThis.marked = [];
  const { animate } = Element.prototype;
  Element.prototype.animate = function (...args) {
    marked.push(this.textContent);
    return animate.apply(this, args);
  };
}`;

/** What scrolls. */
const DESK = `document.querySelector('[aria-label="纸面"]')`;

describe('the preview in Chromium', () => {
  let files: Copies;
  let preview: RunningPreview;
  let browser: Browser;
  let page: Page;
  const said: string[] = [];
  before(async () => {
    files = copies();
    [preview, browser] = await Promise.all([startPreview({ ...files, port: 0 }), launchChromium()]);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addInitScript(RECORD_MARKS);
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(preview.address);
    await page.getByRole('button', { name: /^第2期 月度进展/ }).click();
    await page.getByText('bulletins/monthly.md.hbs', { exact: true }).waitFor();
  });
  after(async () => {
    await browser.close();
    await preview.close();
    files.remove();
  });

  const sheet = () => page.getByRole('region', { name: '正文' });
  const monthly = () => join(files.templates, 'bulletins/monthly.md.hbs');
  const append = (text: string): void => writeFileSync(monthly(), `${readFileSync(monthly(), 'utf8')}${text}`);

  it('shows the document as on paper, and nothing that axe finds grave, wide and narrow', async () => {
    await sheet()
      .getByRole('heading', { level: 2, name: /全市科技创新目标进展/ })
      .waitFor();
    await sheet().getByText('第2期（总第88期）').waitFor();
    await page.getByText('没有发现问题').waitFor();
    await assertAccessible(page, 'wide');
    await page.setViewportSize({ width: 800, height: 900 });
    await page.getByRole('combobox', { name: '看哪一篇' }).waitFor();
    await assertAccessible(page, 'narrow');
    for (const width of [800, 320]) {
      await page.setViewportSize({ width, height: 900 });
      assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, `${width} px`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('shows where a figure comes from, under the mouse and from the keyboard', async () => {
    const figure = sheet().locator('p', { hasText: '转化重大科技成果' }).locator('[data-figure]').first();
    await figure.hover();
    const card = page.getByRole('region', { name: '出处' });
    await card
      .getByText(/![A-Z]+\d+/)
      .first()
      .waitFor();
    await assertAccessible(page, 'with a card');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await page.mouse.move(2, 2);
    await sheet().locator('[data-figure][tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await card
      .getByText(/![A-Z]+\d+/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('refreshes when a template is saved, marks what changed, and stays where it is', async () => {
    await page.evaluate(`${DESK}.scrollTo(0, 300)`);
    await page.evaluate('marked.length = 0');
    append('\n新添的一段话。\n');
    await sheet().getByText('新添的一段话。').waitFor();
    await page.getByText(/改了1处/).waitFor();
    assert.equal(await page.evaluate(`${DESK}.scrollTop`), 300);
    assert.deepEqual(await page.evaluate('marked'), ['新添的一段话。']);
  });

  it('keeps the last good page while a template is broken, says where, and mends by itself', async () => {
    const good = readFileSync(monthly(), 'utf8');
    append('{{#if targets.behind}}\n');
    const banner = page.getByRole('alert');
    await banner.getByText(/bulletins\/monthly\.md\.hbs 第\d+行/).waitFor();
    await banner.getByText('{{#if targets.behind}}', { exact: true }).waitFor();
    const fault = page.getByRole('complementary').getByRole('listitem').first();
    await fault.getByText(/^bulletins\/monthly\.md\.hbs:\d+:\d+$/).waitFor();
    assert.equal(await sheet().getByText('新添的一段话。').count(), 1, 'the page before stays');
    assert.equal(await page.getByRole('button', { name: '下载 Word 文档' }).isDisabled(), true);
    await assertAccessible(page, 'broken');
    writeFileSync(monthly(), good);
    await banner.waitFor({ state: 'detached' });
    await page.getByText('没有发现问题').waitFor();
  });

  it('gives the file that the command line writes, byte for byte', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 Word 文档' }).click(),
    ]);
    const out = join(files.folder, 'out');
    const folders = ['--plan', files.plan, '--templates', files.templates, '--out', out];
    const { code, stderr } = await jianbao(files.folder, 'bulletin', '2', files.workbook, ...folders);
    assert.equal(code, 0, stderr);
    assert.deepEqual(readdirSync(out), [download.suggestedFilename()]);
    assert.deepEqual(readFileSync(await download.path()), readFileSync(join(out, download.suggestedFilename())));
  });

  it('says nothing in the console: no fault, and nothing that its policy forbids', () => {
    assert.deepEqual(said, []);
  });
});
