import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { seedBook } from '../commandLine.js';
import { assertAccessible } from '../pane/axe.js';
import { drafted, filesDrafted, filesDraftedFrom } from '../pane/drafted.js';
import { drop } from '../pane/drop.js';
import { extensionBrowser } from './openExtension.js';

const workbook = readFileSync(seedBook);
/** 年终专刊, which is due on the workbook's last day, and shown first. */
const DUE = '18';

describe('the extension, drafting', () => {
  const browser = extensionBrowser();
  beforeEach(() => browser().forget());

  /** The pane with a workbook that was dropped on it and read. */
  async function opened(name: string, bytes: Uint8Array, screen = 'draft'): Promise<Page> {
    const page = await browser().openPane(screen);
    await page.getByRole('button', { name: '选择工作簿' }).waitFor();
    await drop(page, name, bytes);
    await page.getByText(/^截至2021年12月31日 · \d张工作表/).waitFor();
    return page;
  }

  async function download(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const [given] = await Promise.all([page.waitForEvent('download'), click()]);
    return { name: given.suggestedFilename(), bytes: readFileSync(await given.path()) };
  }

  it('gives the command line’s document of a dropped workbook, byte for byte, and asks for nothing', async () => {
    const page = await opened('进度.xlsx', workbook);
    const given = await download(page, () => page.getByRole('button', { name: '生成 Word 文档' }).click());
    const expected = await drafted(workbook, 'bulletin', DUE);
    assert.equal(given.name, expected.name);
    assert.ok(expected.bytes.equals(given.bytes), 'not the same bytes');
    assert.deepEqual(browser().asked, []);
    await page.close();
  });

  it('gives the whole year as the command line does', async () => {
    const page = await opened('进度.xlsx', workbook);
    await page.getByRole('radio', { name: '全年（一个压缩包）' }).click();
    const given = await download(page, () => page.getByRole('button', { name: '全年生成', exact: true }).click());
    const files = unzipSync(given.bytes);
    const expected = await filesDrafted(workbook, 'year');
    assert.ok(expected.size > 20);
    assert.deepEqual(
      [...expected].filter(([name, bytes]) => !bytes.equals(files[name] ?? Buffer.alloc(0))).map(([name]) => name),
      [],
    );
    await page.close();
  });

  for (const [ending, bookType] of [
    ['xls', 'biff8'],
    ['et', 'biff8'],
    ['ods', 'ods'],
    ['csv', 'csv'],
  ] as const)
    it(`gives the command line’s document of a .${ending} too, without a network`, async () => {
      const bytes = new Uint8Array(XLSX.write(XLSX.read(workbook), { type: 'array', bookType }) as ArrayBuffer);
      const name = `进度.${ending}`;
      await browser().context.setOffline(true);
      const page = await opened(name, bytes);
      const given = await download(page, () => page.getByRole('button', { name: '生成 Word 文档' }).click());
      await browser().context.setOffline(false);
      const key = await page.getByLabel('编发哪一篇').inputValue();
      await page.close();
      const expected = await filesDraftedFrom({ name, bytes }, 'bulletin', key.replace('planned ', ''));
      assert.ok(expected.get(given.name)?.equals(given.bytes), `${given.name}: not the same bytes`);
    });

  it('runs a person’s own templates in its sandbox', async () => {
    const page = await opened('进度.xlsx', workbook);
    await page.getByRole('button', { name: '更换模板' }).click();
    const given = await download(page, () => page.getByRole('button', { name: '下载自带的模板' }).click());
    await drop(page, '自带.zip', given.bytes);
    await page.getByRole('status').getByText('“自带.zip”检查过了，已启用。').waitFor();
    await page.getByRole('button', { name: '返回生成' }).click();
    await page.getByText('模板：自备（自带.zip）', { exact: true }).waitFor();
    await page.getByRole('region', { name: '正文' }).waitFor();
    assert.deepEqual(browser().asked, []);
    await page.getByRole('button', { name: '更换模板' }).click();
    await page.getByRole('button', { name: '停用' }).click();
    await page.close();
  });

  it('has no faults of access', async () => {
    const page = await opened('进度.xlsx', workbook, 'check');
    await assertAccessible(page, 'the panel');
    await page.close();
  });
});
