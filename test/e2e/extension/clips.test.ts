import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { listFigures } from '../../../src/pipeline/documents.js';
import { seedBook } from '../commandLine.js';
import { assertAccessible, assertReadableInForcedColors } from '../pane/axe.js';
import { drop } from '../pane/drop.js';
import { servedPages, take } from './clipPages.js';
import { extensionBrowser } from './openExtension.js';

const PAGE = 'gov-standard.html';
const ON = '2021-12-30';

describe('the list of clips', function () {
  this.timeout(120_000);
  const browser = extensionBrowser();
  const site = servedPages();
  beforeEach(() => browser().forget());

  const isEmpty = (pane: Page): Promise<void> => pane.getByText('还没有摘过网页').waitFor();
  const form = (pane: Page) => pane.getByRole('form', { name: '整理摘到的网页' });
  const card = (pane: Page, headline: string) => pane.getByRole('listitem', { name: headline, exact: true });

  async function opened(): Promise<Page> {
    const pane = await browser().openPane('clips');
    await isEmpty(pane);
    return pane;
  }

  /** Takes a page and keeps it as it is, or under another headline. */
  async function keep(pane: Page, name: string, headline?: string): Promise<string> {
    const page = await take(browser(), `${site().origin}/${name}`);
    await form(pane).waitFor();
    if (headline !== undefined) await pane.getByRole('textbox', { name: '标题' }).fill(headline);
    const kept = await pane.getByRole('textbox', { name: '标题' }).inputValue();
    await pane.getByRole('button', { name: '存入动态' }).click();
    await card(pane, kept).waitFor();
    await page.close();
    return kept;
  }

  /** Writes one by hand. */
  async function write(pane: Page, fields: Readonly<Record<string, string>>): Promise<void> {
    await pane.getByRole('button', { name: '手工录入' }).click();
    for (const [label, text] of Object.entries(fields)) await pane.getByRole('form').getByLabel(label).fill(text);
    await pane.getByRole('button', { name: '存入动态' }).click();
    await card(pane, fields['标题'] ?? '').waitFor();
  }

  it('keeps what was corrected in the form, over a restart too, and nothing of what is not wanted', async () => {
    const pane = await opened();
    const headline = await keep(pane, PAGE, '改过的标题');
    assert.equal(headline, '改过的标题');
    const page = await take(browser(), `${site().origin}/lazy-pictures.html`);
    await form(pane).waitFor();
    // A browser lets colours change only in the page that is in front.
    await pane.bringToFront();
    await assertAccessible(pane, 'the form and the list');
    await assertReadableInForcedColors(pane, 'the form and the list');
    await pane.emulateMedia({ forcedColors: 'none' });
    await pane.setViewportSize({ width: 320, height: 800 });
    assert.ok((await pane.evaluate(() => document.documentElement.scrollWidth)) <= 320, 'sideways scrolling');
    await pane.getByRole('textbox', { name: '标题' }).fill('');
    await pane.getByRole('button', { name: '存入动态' }).click();
    await pane.getByText('请填写标题。').waitFor();
    await pane.getByRole('button', { name: '不要' }).click();
    await form(pane).waitFor({ state: 'detached' });
    await page.close();
    await browser().restart();
    const again = await browser().openPane('clips');
    await card(again, '改过的标题').waitFor();
    assert.equal(await again.getByRole('listitem').count(), 1);
    assert.equal(await form(again).count(), 0);
    await again.close();
  });

  it('finds, orders, corrects, marks as used, deletes and puts back', async () => {
    const pane = await opened();
    await write(pane, { 标题: '甲会召开', 日期: '2021-03-01', 来源: '市科技局', 正文: '甲会在市里召开。' });
    await write(pane, { 标题: '乙赛开幕', 日期: '2021-05-01', 来源: '省科技网', 正文: '乙赛在省里开幕。' });
    const headlines = (): Promise<string[]> =>
      pane.getByRole('listitem').evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
    assert.deepEqual(await headlines(), ['乙赛开幕', '甲会召开']);
    await pane.getByLabel('排列').selectOption('旧的在前');
    assert.deepEqual(await headlines(), ['甲会召开', '乙赛开幕']);
    await pane.getByRole('searchbox', { name: '查找' }).fill('省科技');
    await pane.getByText('2条动态中找到1条').waitFor();
    assert.deepEqual(await headlines(), ['乙赛开幕']);
    await pane.getByRole('searchbox', { name: '查找' }).fill('');

    await pane.getByRole('button', { name: '编辑：甲会召开' }).click();
    await pane.getByRole('textbox', { name: '来源' }).fill('市政府网');
    await pane.getByRole('button', { name: '存入动态' }).click();
    await card(pane, '甲会召开').getByText('2021-03-01 · 市政府网').waitFor();

    await pane.getByRole('button', { name: '标为已用：甲会召开' }).click();
    const dialog = pane.getByRole('dialog', { name: '标为已用' });
    await dialog.getByLabel('用在2021年第几期').fill('零');
    await dialog.getByRole('button', { name: '标为已用' }).click();
    await dialog.getByText('请写期号，如 3。').waitFor();
    await assertAccessible(pane, 'the question for the issue');
    await dialog.getByLabel('用在2021年第几期').fill('３');
    await dialog.getByRole('button', { name: '标为已用' }).click();
    await card(pane, '甲会召开').getByText('已用于2021年第3期').waitFor();

    await pane.getByRole('button', { name: '删除：甲会召开' }).click();
    await card(pane, '甲会召开').waitFor({ state: 'detached' });
    await pane.getByRole('button', { name: '撤销', exact: true }).click();
    await card(pane, '甲会召开').getByText('已用于2021年第3期').waitFor();
    await pane.close();
  });

  it('knows the same article again, by its address and by its text', async () => {
    const pane = await opened();
    await keep(pane, PAGE);
    const page = await take(browser(), `${site().origin}/${PAGE}?from=share`);
    await pane.getByText('这篇好像已经摘过').waitFor();
    await pane.getByRole('textbox', { name: '来源' }).fill('新的来源');
    await pane.getByRole('button', { name: '用这一份换掉那一条' }).click();
    await form(pane).waitFor({ state: 'detached' });
    assert.equal(await pane.getByRole('listitem').count(), 1);
    await pane.getByRole('listitem').getByText('新的来源').waitFor();
    await page.close();
    await pane.close();
  });

  it('copies rows for the sheet of the open workbook', async () => {
    await browser().context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const pane = await opened();
    await drop(pane, '进度.xlsx', readFileSync(seedBook));
    await write(pane, { 标题: '=1+1', 日期: ON, 来源: '<b>省</b>科技网', 正文: '第一段。\n第二段。' });
    await pane.getByRole('button', { name: '复制全部1条，粘贴到工作簿' }).click();
    await pane.getByText('请到工作表“工作动态”').waitFor();
    const copied = await pane.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item?.getType(type))?.text()));
    });
    const [html = '', tsv = ''] = copied;
    assert.match(html, /<table/);
    assert.ok(html.includes('&lt;b&gt;省&lt;/b&gt;科技网') && !html.includes('<b>'), html);
    assert.equal(tsv.split('\n').filter((line) => line !== '').length >= 1, true);
    assert.ok(!/(?:^|\t)=/m.test(tsv), 'a formula');
    await pane.close();
  });

  it('takes an export back after all was cleared', async () => {
    const pane = await opened();
    await write(pane, { 标题: '甲会召开', 日期: ON, 来源: '市科技局', 正文: '甲会在市里召开。' });
    const [given] = await Promise.all([
      pane.waitForEvent('download'),
      pane.getByRole('button', { name: '导出全部1条' }).click(),
    ]);
    const file = await given.path();
    await pane.getByRole('tab', { name: '帮助' }).click();
    await pane.getByRole('button', { name: '清除全部数据' }).click();
    await pane.getByRole('alertdialog').getByRole('button', { name: '清除', exact: true }).click();
    await isEmpty(pane);
    await pane.getByLabel('要导入的动态').setInputFiles({
      name: '网页动态.xlsx',
      mimeType: 'application/octet-stream',
      buffer: readFileSync(file),
    });
    await card(pane, '甲会召开').waitFor();
    await pane.getByText('加进1条。').waitFor();
    await pane.getByRole('button', { name: '撤销导入' }).click();
    await isEmpty(pane);
    await pane.getByLabel('要导入的动态').setInputFiles({
      name: '别的.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('甲,乙\n1,2\n'),
    });
    await pane.getByText('这个工作簿里没有动态').waitFor();
    await pane.close();
  });

  it('says where there is no room, and loses nothing of the form', async () => {
    const pane = await opened();
    await pane.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await pane.getByRole('button', { name: '手工录入' }).click();
    await pane.getByRole('textbox', { name: '标题' }).fill('甲会召开');
    await pane.getByRole('button', { name: '存入动态' }).click();
    await pane.getByText('磁盘空间不够，浏览器没有存下这次改动。').waitFor();
    assert.equal(await pane.getByRole('textbox', { name: '标题' }).inputValue(), '甲会召开');
    await pane.close();
  });

  it('brings chosen clips into the bulletin, and marks them', async () => {
    const pane = await opened();
    await write(pane, {
      标题: '省里表彰一批科技工作者',
      日期: ON,
      来源: '省科技网',
      正文: '全文在此。',
      一句话摘要: '省里表彰了一批科技工作者。',
    });
    await write(pane, { 标题: '没有日期的事', 正文: '不知道哪一天。' });
    await drop(pane, '进度.xlsx', readFileSync(seedBook));
    await pane.getByRole('tab', { name: '生成' }).click();
    await pane.getByText(/^截至2021年12月31日 · \d张工作表/).waitFor();
    await pane.getByLabel('编发哪一篇').selectOption('news');
    await pane.getByText('选用网页动态').click();
    await pane.getByRole('checkbox', { name: '省里表彰一批科技工作者' }).check();
    await pane.getByRole('checkbox', { name: '没有日期的事' }).check();
    await pane.getByText('没有日期，不知道属于哪一期').waitFor();
    const told = pane.getByRole('region', { name: '正文' }).getByText('省里表彰了一批科技工作者');
    await told.first().waitFor();
    await assertAccessible(pane, 'drafting with clips');
    await told.first().click();
    await pane.getByText('网页摘录：省科技网').first().waitFor();
    const [given] = await Promise.all([
      pane.waitForEvent('download'),
      pane.getByRole('button', { name: '生成 Word 文档' }).click(),
    ]);
    const { figures } = listFigures(readFileSync(await given.path()), given.suggestedFilename());
    const passages = [...figures.values()].flatMap((figure) =>
      figure.kind === 'passage' && figure.source.from === 'clip' ? [figure.source.text] : [],
    );
    assert.ok(passages.includes('省里表彰了一批科技工作者。'), passages.join());
    await pane.getByText('用到的1条网页动态已标为“已用于”这一篇。').waitFor();
    await pane.getByRole('tab', { name: '动态' }).click();
    await card(pane, '省里表彰一批科技工作者')
      .getByText(/^已用于2021年第\d+期/)
      .waitFor();
    assert.equal(await card(pane, '没有日期的事').getByText('已用于').count(), 0);
    await pane.close();
  });
});
