import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { seedBook } from '../commandLine.js';
import { assertAccessible } from '../pane/axe.js';
import { drop } from '../pane/drop.js';
import { extensionBrowser } from './openExtension.js';

const workbook = readFileSync(seedBook);
const isRead = (page: Page): Promise<void> => page.getByText('截至2021年12月31日 · 5张工作表').waitFor();
const isEmpty = (page: Page): Promise<void> => page.getByText('把工作簿拖到这里').waitFor();

describe('the extension’s memory', () => {
  const browser = extensionBrowser();
  beforeEach(() => browser().forget());

  it('has the last workbook again after the browser was restarted, until all is cleared', async () => {
    const first = await browser().openPane();
    await isEmpty(first);
    await drop(first, '进度.xlsx', workbook);
    await isRead(first);
    await first.waitForFunction(async () =>
      (await indexedDB.databases()).some(({ name }) => name === 'jianbao-memory'),
    );
    await first.getByRole('tab', { name: '帮助' }).click();
    await first.getByText('存在这个浏览器里').waitFor();
    await browser().restart();

    const again = await browser().openPane();
    await isRead(again);
    assert.equal(await again.getByText('进度.xlsx', { exact: true }).count(), 1);
    await again.getByRole('tab', { name: '帮助' }).click();
    await again.getByRole('button', { name: '清除全部数据' }).click();
    const dialog = again.getByRole('alertdialog', { name: '清除浏览器里存的全部数据？' });
    await assertAccessible(again, 'the question');
    await dialog.getByRole('button', { name: '不清除' }).click();
    await again.getByRole('button', { name: '清除全部数据' }).click();
    await dialog.getByRole('button', { name: '清除', exact: true }).click();
    await isEmpty(again);
    await again.reload();
    await isEmpty(again);
    await again.close();
  });

  it('goes on where the browser has no room, and says so', async () => {
    const page = await browser().openPane();
    await isEmpty(page);
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await drop(page, '进度.xlsx', workbook);
    await isRead(page);
    await page.getByText('浏览器没有记住这个工作簿。').waitFor();
    await assertAccessible(page, 'not kept');
    await page.close();
  });

  it('does not remember a file that could not be read', async () => {
    const page = await browser().openPane();
    await isEmpty(page);
    await drop(page, '图片.xlsx', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    await page.getByRole('alert').getByText('PNG').waitFor();
    await page.reload();
    await isEmpty(page);
    assert.equal(await page.getByRole('alert').count(), 0);
    await page.close();
  });

  it('takes a record that it cannot read for none', async () => {
    const page = await browser().openPane();
    await isEmpty(page);
    await drop(page, '进度.xlsx', workbook);
    await isRead(page);
    await page.waitForFunction(isKept);
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          const opening = indexedDB.open('jianbao-memory');
          opening.onsuccess = () => {
            const store = opening.result.transaction('records', 'readwrite').objectStore('records');
            store.put({ version: 9, name: '' }, 'last workbook').onsuccess = () => done();
          };
        }),
    );
    await page.reload();
    await isEmpty(page);
    await page.getByText('浏览器里存的上次的工作簿是新版本的程序存的').waitFor();
    await page.reload();
    await isEmpty(page);
    assert.equal(await page.getByText('是新版本的程序存的').count(), 0, 'it is put aside');
    await page.close();
  });

  it('says which workbook it cannot read any more, and forgets it', async () => {
    const page = await browser().openPane();
    await isEmpty(page);
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          const opening = indexedDB.open('jianbao-memory');
          opening.onsuccess = () => {
            const store = opening.result.transaction('records', 'readwrite').objectStore('records');
            const record = { version: 1, id: 'a', name: '坏了.xlsx', content: new Blob(['no workbook']), savedAt: 1 };
            store.put(record, 'last workbook').onsuccess = () => done();
          };
        }),
    );
    await page.reload();
    await page.getByText(/^上次的工作簿“坏了.xlsx”，存于.*，这次没有读出来。$/).waitFor();
    await page.getByRole('button', { name: '再打开' }).waitFor();
    await assertAccessible(page, 'a workbook that cannot be read');
    await page.getByRole('button', { name: '忘掉“坏了.xlsx”，下次打开不再出现' }).click();
    await page.reload();
    await isEmpty(page);
    assert.equal(await page.getByText('坏了.xlsx').count(), 0);
    await page.close();
  });
});

/** In the page: whether the workbook is in the browser's storage. */
function isKept(): Promise<boolean> {
  return new Promise((done) => {
    const opening = indexedDB.open('jianbao-memory');
    opening.onsuccess = () => {
      const counted = opening.result.transaction('records').objectStore('records').count();
      counted.onsuccess = () => {
        opening.result.close();
        done(counted.result > 0);
      };
    };
  });
}
