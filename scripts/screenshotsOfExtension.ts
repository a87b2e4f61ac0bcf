import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../test/e2e/commandLine.js';
import { buildExtension } from '../test/e2e/extension/buildExtension.js';
import { startExtension, type ExtensionBrowser } from '../test/e2e/extension/openExtension.js';
import { drop } from '../test/e2e/pane/drop.js';
import { serve } from '../test/e2e/pane/serve.js';
import { withoutGutter } from './withoutGutter.js';

type Started = Omit<ExtensionBrowser, 'restart'>;

const pictures = join(root, 'docs/extension');
const PAGES = ['gov-standard', 'data-table', 'frames'];

/**
 * Takes pictures of the extension's own pane, for docs/extension.zh.md.
 * @param name of the sample workbook
 */
export async function takeExtension(name: string, workbook: Uint8Array): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'jianbao-profile-'));
  const site = await serve(join(root, 'test/fixtures/pages'), { '.html': 'text/html' });
  const browser = await startExtension(profile, await buildExtension());
  try {
    mkdirSync(pictures, { recursive: true });
    await takeClips(browser, site.origin);
    await takeDraft(browser, name, workbook);
  } finally {
    await browser.context.close();
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function takeClips(browser: Started, origin: string): Promise<void> {
  const pane = await browser.openPane('clips');
  for (const name of PAGES) {
    const page = await browser.context.newPage();
    await page.goto(`${origin}/${name}.html`);
    await browser.clickButton(page);
    const form = pane.getByRole('form');
    await form.waitFor();
    await page.close();
    // What a person would see there, not the address of a test.
    await form.getByLabel('网址').fill(`https://www.example.gov.cn/${name}.html`);
    if (name === PAGES[0]) await shoot(pane, 'clip', 980);
    await pane.getByRole('button', { name: '存入动态' }).click();
    await form.waitFor({ state: 'detached' });
  }
  await shoot(pane, 'clips', 860);
  await pane.close();
}

async function takeDraft(browser: Started, name: string, workbook: Uint8Array): Promise<void> {
  const pane = await browser.openPane('draft');
  await drop(pane, name, workbook);
  await pane.getByRole('region', { name: '正文' }).waitFor();
  await pane.getByLabel('编发哪一篇').selectOption('news');
  await pane.getByLabel('动态截至哪一天').fill('2021-09-30');
  await pane.getByText('选用网页动态').click();
  const choice = pane.getByRole('list', { name: '可选用的网页动态' }).getByRole('checkbox');
  for (const at of [0, 1]) await choice.nth(at).check();
  await shoot(pane, 'draft', 860);
  await pane.close();
}

async function shoot(pane: Page, name: string, height: number): Promise<void> {
  await pane.bringToFront();
  await pane.setViewportSize({ width: 400, height });
  await pane.evaluate(() => window.scrollTo(0, 0));
  await withoutGutter(pane);
  await pane.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled', caret: 'hide' });
}
