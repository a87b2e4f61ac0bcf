import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { seedBook } from '../commandLine.js';
import { assertAccessible } from '../pane/axe.js';
import { drop } from '../pane/drop.js';
import { extensionBrowser } from './openExtension.js';

const workbook = readFileSync(seedBook);
const shots = process.env['JIANBAO_SHOTS'];

/** For whoever wants to look at it: `JIANBAO_SHOTS=folder`. */
async function shot(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}

const isRead = (page: Page): Promise<void> => page.getByText(/^截至2021年12月31日 · 5张工作表/).waitFor();

async function toScreen(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}

describe('the extension’s ledger and what it remembers', () => {
  const browser = extensionBrowser();
  beforeEach(async () => {
    for (const page of browser().context.pages()) await page.goto('about:blank');
    await browser().forget();
  });

  async function dropped(): Promise<Page> {
    const page = await browser().openPane('draft');
    page.setDefaultTimeout(15_000);
    await page.getByText('把工作簿拖到这里').waitFor();
    await drop(page, '进度.xlsx', workbook);
    await isRead(page);
    return page;
  }

  async function generate(page: Page): Promise<void> {
    await toScreen(page, '生成');
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '生成 Word 文档' }).click()]);
  }

  it('has a drafted issue after a restart, exports it, and takes it back in once all was cleared', async () => {
    const page = await dropped();
    await generate(page);
    await page.getByText(/第\d+期已记入“简报台账（本浏览器）”A2，状态是草稿/).waitFor();
    await page.getByRole('button', { name: '复制' }).waitFor();
    await shot(page, 'drafted');
    await browser().restart();

    const again = await browser().openPane('ledger');
    await isRead(again);
    await again.getByText(/上次的工作簿，存于.*文件后来改过的，请重新选择/).waitFor();
    const todo = again.getByRole('region', { name: /^待办/ });
    await todo.getByRole('button', { name: /^从台账删去/ }).waitFor();
    await shot(again, 'ledger');
    await assertAccessible(again, 'the ledger');
    await todo
      .getByRole('button', { name: /^标为已印发/ })
      .first()
      .click();
    await again.getByRole('dialog').getByRole('button', { name: '标为已印发' }).click();
    await again.getByText(/已标为已印发，印发日期/).waitFor();
    const [given] = await Promise.all([
      again.waitForEvent('download'),
      again.getByRole('button', { name: '导出台账' }).click(),
    ]);
    assert.equal(given.suggestedFilename(), '简报台账_2021年.xlsx');
    const exported = readFileSync(await given.path());

    await toScreen(again, '帮助');
    await shot(again, 'help');
    await again.getByRole('button', { name: '清除全部数据' }).click();
    await again.getByRole('alertdialog').getByRole('button', { name: '清除', exact: true }).click();
    await again.getByText('把工作簿拖到这里').waitFor();
    await drop(again, '进度.xlsx', workbook);
    await isRead(again);
    assert.equal(await again.getByRole('button', { name: /^从台账删去/ }).count(), 0);
    await again.getByLabel('要导入的台账').setInputFiles({ name: '台账.xlsx', mimeType: '', buffer: exported });
    await again.getByText('新增1期，1期改为已印发，18期已有，没有动。').waitFor();
    await shot(again, 'imported');
    await assertAccessible(again, 'an import');
    const issued = again.getByRole('region', { name: /^已印发/ }).getByRole('listitem');
    const count = await issued.count();
    await again.getByRole('button', { name: '撤销导入' }).click();
    await again.getByText('已撤销导入').waitFor();
    assert.equal(await issued.count(), count - 1);
    await again.close();
  });

  it('has a correction and the day asked for after the page was loaded anew', async () => {
    const page = await dropped();
    await toScreen(page, '核对');
    await page.getByLabel('核对截至').selectOption({ label: '2021年9月30日' });
    await page.getByText(/^截至2021年9月30日/).waitFor();
    await toScreen(page, '识别');
    await page.getByRole('button', { name: /^工作动态/ }).click();
    await page.getByRole('button', { name: '整张工作表不读' }).click();
    await page.getByText('有1处更正还没有保存').waitFor();
    await page.reload();
    await page.getByText(/^截至2021年9月30日/).waitFor();
    await toScreen(page, '识别');
    await page.getByText('有1处更正还没有保存').waitFor();
    await page.close();
  });

  it('tells a window what another one did, and shows its ledger', async () => {
    const one = await dropped();
    const two = await browser().openPane('ledger');
    await isRead(two);
    await generate(one);
    await one.getByText(/已记入“简报台账（本浏览器）”A2/).waitFor();
    await two.getByRole('button', { name: /^从台账删去/ }).waitFor();
    await drop(two, '另一个.xlsx', workbook);
    await isRead(two);
    await one.getByText('另一个窗口打开了别的工作簿。').waitFor();
    await shot(one, 'elsewhere');
    await one.close();
    await two.close();
  });
});
