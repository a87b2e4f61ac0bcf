/**
 * `npm run screenshots`: opens the built add-in beside the sample workbook, in a fake Excel, and takes a picture of each
 * screen into docs/pane, for docs/guide.zh.md. Needs Chromium.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { SHIPPED_TEMPLATES } from '../src/cli/shippedTemplates.js';
import { root, seedBook } from '../test/e2e/commandLine.js';
import { buildAddin } from '../test/e2e/pane/buildAddin.js';
import { launchChromium } from '../test/e2e/pane/chromium.js';
import { drop } from '../test/e2e/pane/drop.js';
import { openPane, type PaneOptions } from '../test/e2e/pane/openPane.js';
import { serve } from '../test/e2e/pane/serve.js';
import { takeExtension } from './screenshotsOfExtension.js';
import { withoutGutter } from './withoutGutter.js';

const pictures = join(root, 'docs', 'pane');
/** As high as a task pane on an office screen. */
const SIZE = { width: 320, height: 860 };
/** Sharp enough to be read on paper. */
const SCALE = 1.5;

interface Picture {
  name: string;
  /** Where less than the pane's height says enough. */
  height?: number;
  options: PaneOptions;
  /** What a person does before it is taken. */
  act: (page: Page) => Promise<unknown>;
}

const inExcel = { workbook: readFileSync(seedBook), excel: { name: '科技创新进展.xlsx' } };
const isRead = (page: Page): Promise<void> => page.getByText('截至2021年12月31日 · 5张工作表').waitFor();
const click = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).first().click();
const figure = (page: Page): Promise<void> =>
  page.getByRole('region', { name: '正文' }).getByRole('link', { name: '22项' }).first().click();

const PICTURES: readonly Picture[] = [
  {
    name: 'open',
    height: 340,
    options: { host: 'browser' },
    act: (page) => page.getByText('把工作簿拖到这里').waitFor(),
  },
  { name: 'check', options: inExcel, act: isRead },
  {
    name: 'findings',
    options: inExcel,
    act: (page) => page.getByRole('tab', { name: /^问题/ }).click(),
  },
  { name: 'reasons', height: 560, options: inExcel, act: reasons },
  { name: 'cell', options: { host: 'browser' }, act: cell },
  {
    name: 'mark',
    height: 620,
    options: inExcel,
    act: async (page) => {
      await click(page, '标记问题单元格');
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'mapping', height: 640, options: { ...inExcel, screen: 'mapping' }, act: isRead },
  { name: 'corrected', height: 640, options: { ...inExcel, screen: 'mapping' }, act: corrected },
  { name: 'draft', options: { ...inExcel, screen: 'draft' }, act: isRead },
  { name: 'preview', height: 700, options: { ...inExcel, screen: 'draft' }, act: figure },
  { name: 'generated', options: { ...inExcel, screen: 'draft' }, act: generated },
  {
    name: 'year',
    height: 560,
    options: { ...inExcel, screen: 'draft' },
    act: (page) => page.getByRole('radio', { name: '全年（一个压缩包）' }).click(),
  },
  { name: 'year-made', height: 700, options: { ...inExcel, screen: 'draft' }, act: yearMade },
  { name: 'summary', options: { ...inExcel, screen: 'summary' }, act: isRead },
  { name: 'templates', height: 590, options: { ...inExcel, screen: 'templates' }, act: templates('甲', '{{pace}}') },
  {
    name: 'templates-faults',
    height: 700,
    options: { ...inExcel, screen: 'templates' },
    act: templates('乙', '{{pase}}'),
  },
  { name: 'ledger', options: { ...inExcel, screen: 'ledger' }, act: isRead },
  {
    name: 'issued',
    height: 560,
    options: { ...inExcel, screen: 'ledger' },
    act: async (page) => {
      await click(page, '标为已印发');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'help',
    height: 800,
    options: { ...inExcel, screen: 'help' },
    act: (page) => page.getByText('灯和等次').waitFor(),
  },
];

/** Drops the program's own templates with a line added to the monthly one. */
function templates(name: string, line: string): (page: Page) => Promise<void> {
  return async (page) => {
    await isReadyForTemplates(page);
    const paths = readdirSync(SHIPPED_TEMPLATES, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.\w+$/.test(path),
    );
    const files = paths.map((path) => [path, new Uint8Array(readFileSync(join(SHIPPED_TEMPLATES, path)))] as const);
    const changed = Object.fromEntries(files);
    const monthly = 'bulletins/monthly.md.hbs';
    changed[monthly] = strToU8(`${strFromU8(changed[monthly] ?? new Uint8Array())}\n序时进度为${line}。\n`);
    await drop(page, `本局模板${name}.zip`, Buffer.from(zipSync(changed)));
    await page.getByText(`“本局模板${name}.zip”`).first().waitFor();
  };
}

const isReadyForTemplates = (page: Page): Promise<void> => page.getByRole('button', { name: '选择文件夹' }).waitFor();

async function generated(page: Page): Promise<void> {
  await click(page, '生成 Word 文档');
  const entered = page.getByText('已记入“简报台账”');
  await entered.waitFor();
  await entered.scrollIntoViewIfNeeded();
}

async function reasons(page: Page): Promise<void> {
  await click(page, '依据和问题');
  await toTop(page, '欠进度');
}

async function cell(page: Page): Promise<void> {
  const file = { name: inExcel.excel.name, mimeType: '', buffer: inExcel.workbook };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole('tab', { name: /^问题/ }).click();
  await page.getByTitle('转到').first().click();
  await page.getByRole('region', { name: '单元格' }).waitFor();
}

async function corrected(page: Page): Promise<void> {
  await click(page, '都不是，不读');
  await page.getByRole('button', { name: '保存到工作簿' }).waitFor();
}

async function yearMade(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '全年（一个压缩包）' }).click();
  await click(page, '全年生成');
  await page.getByText('期已记入台账').waitFor({ timeout: 120_000 });
  await toTop(page, '全年生成');
}

/** Below the tabs, which stay. */
async function toTop(page: Page, text: string): Promise<void> {
  const place = page.getByText(text, { exact: true }).first();
  await place.evaluate((element) => window.scrollBy(0, element.getBoundingClientRect().top - 64));
}

async function take(browser: Browser, origin: string, picture: Picture): Promise<void> {
  const { name, height = SIZE.height, options, act } = picture;
  const context = { viewport: { ...SIZE, height }, deviceScaleFactor: SCALE, reducedMotion: 'reduce' } as const;
  const { page, close } = await openPane(browser, origin, { ...options, context });
  await act(page);
  await page.waitForLoadState('networkidle');
  await withoutGutter(page);
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled', caret: 'hide' });
  await close();
}

const served = await serve(await buildAddin());
const browser = await launchChromium();
try {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  for (const picture of PICTURES) await take(browser, served.origin, picture);
  await takeExtension(inExcel.excel.name, inExcel.workbook);
} finally {
  await browser.close();
  await served.close();
}
