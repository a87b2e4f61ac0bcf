import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { SCREEN_TITLES } from '../../../src/pane/screens.js';
import { seedBook } from '../commandLine.js';
import { assertAccessible } from './axe.js';
import { drop } from './drop.js';
import { servedAddin } from './servedAddin.js';

const workbook = readFileSync(seedBook);

describe('the pane, built and opened in Chromium', () => {
  const open = servedAddin();

  it('reads the workbook that Excel has open, and a click on a target selects its cell', async () => {
    const { page, state } = await open({ workbook, excel: { name: '进度.xlsx' } });
    await isRead(page);
    assert.equal(await page.getByRole('tab', { name: '目标 35' }).count(), 1);
    const before = await state();
    await page.getByRole('button', { name: '16-2 专利权质押贷款发放额', exact: true }).click();
    await page.waitForFunction(() => window.fakeExcelHost?.selection !== 'A1');
    const { selection, activeSheet, sheets } = await state();
    assert.equal(activeSheet, '指标月报');
    assert.match(selection, /^[A-Z]+\d+$/);
    // 4860 is what the target's row says.
    assert.equal(sheets.find(({ name }) => name === activeSheet)?.cells[selection]?.value, 4860);
    assert.deepEqual(sheets, before.sheets, 'reading and clicking change nothing');
  });

  it('takes a dropped file in an ordinary browser', async () => {
    const { page } = await open({ host: 'browser' });
    await page.getByRole('button', { name: '选择工作簿' }).waitFor();
    await assertAccessible(page, 'nothing is read');
    await drop(page, '进度表.xlsx', workbook);
    await isRead(page);
    assert.equal(await page.getByText('进度表.xlsx', { exact: true }).count(), 1);
    await drop(page, '简报.docx', Buffer.from('x'));
    await page.getByRole('alert').getByText('“简报.docx”不是工作簿文件。').waitFor();
    assert.equal(await page.getByText('进度表.xlsx', { exact: true }).count(), 1, 'the first file stays');
    await page.getByRole('tab', { name: '帮助' }).click();
    await drop(page, '第二份.xlsx', workbook);
    await page.getByRole('tab', { name: '核对' }).click();
    await page.getByText('第二份.xlsx', { exact: true }).waitFor();
  });

  it('asks before a file takes the place of one of which something was corrected', async () => {
    const { page } = await open({ host: 'browser', screen: 'mapping' });
    await drop(page, '进度表.xlsx', workbook);
    await page.getByRole('button', { name: '都不是，不读' }).click();
    await page.getByText('有1处更正还没有保存。').waitFor();
    await drop(page, '第二份.xlsx', workbook);
    const dialog = page.getByRole('alertdialog', { name: '换成“第二份.xlsx”？' });
    await assertAccessible(page, 'the question');
    await dialog.getByRole('button', { name: '不换' }).click();
    await page.getByText('有1处更正还没有保存。').waitFor();
    await drop(page, '第二份.xlsx', workbook);
    await dialog.getByRole('button', { name: '换文件' }).click();
    await page.getByText('第二份.xlsx', { exact: true }).waitFor();
    assert.equal(await page.getByText('有1处更正还没有保存。').count(), 0);
  });

  it('takes a chosen file in an old format', async () => {
    const { page } = await open({ host: 'browser' });
    const old = new Uint8Array(XLSX.write(XLSX.read(workbook), { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
    await page.locator('input[type=file]').setInputFiles(file('进度.et', old));
    await isRead(page);
  });

  it('says what is wrong with a file that is no workbook, and reads the next one', async () => {
    const { page } = await open({ host: 'browser' });
    await page.locator('input[type=file]').setInputFiles(file('图片.xlsx', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')));
    await page.getByRole('alert').getByText('PNG').waitFor();
    await page.locator('input[type=file]').setInputFiles(file('进度.xlsx', workbook));
    await isRead(page);
    assert.equal(await page.getByRole('alert').count(), 0);
  });

  it('leads on from a workbook that is no progress workbook', async () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(
      book,
      XLSX.utils.aoa_to_sheet([
        ['姓名', '电话'],
        ['张三', '123'],
      ]),
      '通讯录',
    );
    const other = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const { page } = await open({ workbook: other });
    await page.getByRole('alert').waitFor();
    await assertAccessible(page, 'no progress workbook');
    await page.getByRole('tab', { name: '识别' }).click();
    await page.getByText('通讯录').first().waitFor();
  });

  it('works as in a browser where Excel is too old, and says so', async () => {
    const { page } = await open({ workbook, excel: { apiVersion: '1.12' } });
    await page.getByText('这个版本的 Excel 太旧').waitFor();
    const link = page.getByRole('link', { name: '在浏览器里打开这一页' });
    assert.match((await link.getAttribute('href')) ?? '', /\/taskpane\.html$/);
    await assertAccessible(page, 'Excel is too old');
    await drop(page, '进度.xlsx', workbook);
    await isRead(page);
  });

  it('works as in a browser where office.js cannot be fetched, and says so', async () => {
    const { page } = await open({ host: 'no-office-js' });
    await page.getByText('没有连上 Excel').waitFor();
    await assertAccessible(page, 'no office.js');
    await drop(page, '进度.xlsx', workbook);
    await isRead(page);
  });

  it('says what to do where a part of it cannot be fetched any more, and goes on when it can', async () => {
    const { page, faults } = await open({ host: 'browser' });
    await page.getByRole('button', { name: '选择工作簿' }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.route('**/*.js', (asked) => asked.abort());
    await page.getByRole('tab', { name: '帮助' }).click();
    await page.getByRole('tab', { name: '核对' }).click();
    await drop(page, '进度.xlsx', workbook);
    await page.getByRole('alert').getByText('程序的一部分没有加载下来。').waitFor();
    await page.unroute('**/*.js');
    await page.getByRole('button', { name: '再读一次' }).click();
    await isRead(page);
    assert.notEqual(faults.splice(0).length, 0);
  });

  it('says that the workbook was changed, and reads it again', async () => {
    const { page } = await open({ workbook });
    await isRead(page);
    await page.evaluate(() => window.fakeExcelHost?.book.type('指标月报', 'B3', '改'));
    await page.getByText('工作簿在读取后有改动').waitFor();
    await page.getByRole('button', { name: '重新读取' }).click();
    await page.getByText('工作簿在读取后有改动').waitFor({ state: 'detached' });
  });

  it('can be walked by keyboard: a tab moves the focus to its screen', async () => {
    const { page } = await open({ workbook });
    await isRead(page);
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), '核对');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: SCREEN_TITLES.mapping }).waitFor();
    assert.equal(await focused(page), SCREEN_TITLES.mapping);
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), '重新读取');
  });
});

/** Waits until the sample workbook is read. */
function isRead(page: Page): Promise<void> {
  return page.getByText('截至2021年12月31日 · 5张工作表').waitFor();
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

function file(name: string, bytes: Uint8Array): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}
