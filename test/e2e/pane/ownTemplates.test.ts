import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { SHIPPED_TEMPLATES } from '../../../src/cli/shippedTemplates.js';
import { useFolder } from '../../cli/folder.js';
import { seedBook } from '../commandLine.js';
import { assertAccessible } from './axe.js';
import { drafted } from './drafted.js';
import { drop } from './drop.js';
import { servedAddin } from './servedAddin.js';

const workbook = readFileSync(seedBook);
/** 年终专刊, which is due on the workbook's last day, and shown first. */
const DUE = { key: '18', template: 'bulletins/year-review.md.hbs' };
const SENTENCE = '以下由本局综合科整理。';

describe('own templates in the pane', () => {
  const open = servedAddin();
  const folder = useFolder();

  /** A copy of the shipped templates, zipped, with files changed. */
  function zipOf(changes: Readonly<Record<string, (text: string) => string>>): Buffer {
    cpSync(SHIPPED_TEMPLATES, folder(), { recursive: true });
    for (const [path, change] of Object.entries(changes)) {
      const file = join(folder(), path);
      writeFileSync(file, change(readFileSync(file, 'utf8')));
    }
    const zipped = [...filesOf(folder())].map(([path, bytes]) => [`本局的模板/${path}`, bytes]);
    return Buffer.from(zipSync(Object.fromEntries(zipped) as Record<string, Uint8Array>));
  }

  const good = (): Buffer =>
    zipOf({
      [DUE.template]: (text) => text.replace(/^# .*$/m, `$&\n\n${SENTENCE}`),
      'letterhead.yaml': (text) => text.replace(/^bulletinName: .*$/m, 'bulletinName: 科技创新动态'),
    });
  const sentence = (page: Page) => page.getByRole('region', { name: '正文' }).getByText(SENTENCE);

  it('are checked, previewed, give the command line’s document, are kept, and go when they are thrown away', async () => {
    const { page, download } = await open({ workbook, screen: 'draft', excel: { name: '进度.xlsx' } });
    await page.getByText('模板：自带', { exact: true }).waitFor();
    await page.getByRole('button', { name: '更换模板' }).click();
    await page.getByRole('heading', { level: 1, name: '简报模板' }).waitFor();
    await page.getByRole('button', { name: '选择文件夹' }).waitFor();
    await drop(page, '本局.zip', good());
    await page.getByRole('status').getByText('“本局.zip”检查过了，已启用。').waitFor();
    await assertAccessible(page, 'taken');
    await page.getByRole('button', { name: '返回生成' }).click();
    await page.getByText('模板：自备（本局.zip）', { exact: true }).waitFor();
    await sentence(page).waitFor();

    const given = await download(() => page.getByRole('button', { name: '生成 Word 文档' }).click());
    const expected = await drafted(workbook, 'bulletin', DUE.key, '--templates', folder());
    assert.equal(given.name, expected.name);
    assert.ok(expected.bytes.equals(given.bytes), 'not the same bytes');

    await page.reload();
    await sentence(page).waitFor();
    await page.getByRole('button', { name: '更换模板' }).click();
    await page.getByRole('button', { name: '停用' }).click();
    await page.getByText('正在使用：自带').waitFor();
    await page.getByRole('button', { name: '重新启用' }).click();
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '删除' }).click();
    await page.getByText('没有自备的模板。').waitFor();
    await page.reload();
    await page.getByRole('region', { name: '正文' }).waitFor();
    await page.getByText('模板：自带', { exact: true }).waitFor();
    assert.equal(await sentence(page).count(), 0);
  });

  it('are not taken where they have faults: each is listed with its place', async () => {
    const { page } = await open({ workbook, screen: 'templates' });
    const faulty = zipOf({
      [DUE.template]: (text) => `${text}\n{{period.lable}}\n`,
      'partials/news.md.hbs': (text) => `${text}{{#if}}`,
    });
    await page
      .getByLabel('模板压缩包')
      .setInputFiles({ name: '本局.zip', mimeType: 'application/zip', buffer: faulty });
    await page.getByRole('alert').getByText('“本局.zip”有错，没有启用。').waitFor();
    for (const file of [DUE.template, 'partials/news.md.hbs'])
      await page
        .getByRole('region', { name: file })
        .getByText(/^第\d+行第\d+列$/)
        .first()
        .waitFor();
    const list = await page.getByRole('textbox', { name: '整份清单' }).inputValue();
    assert.match(list, /^bulletins\/year-review\.md\.hbs:\d+:\d+：/m);
    await page.getByText('没有自备的模板。').waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    await assertAccessible(page, 'faults');
    await drop(page, '简报.docx', Buffer.from('x'));
    await page.getByRole('alert').getByText('这不是装模板的压缩包。').waitFor();
  });

  it('can be begun from those that come with the program, byte for byte', async () => {
    const { page, download } = await open({ workbook, screen: 'templates' });
    const { bytes } = await download(() => page.getByRole('button', { name: '下载自带的模板' }).click());
    const expected = [...filesOf(SHIPPED_TEMPLATES)].map(([path, content]) => [`templates/${path}`, content] as const);
    assert.deepEqual(new Map(Object.entries(unzipSync(bytes))), new Map(expected));
  });
});

/** Every file below a folder by its path, in order. */
function filesOf(folder: string): Map<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))]));
}
