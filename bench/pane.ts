/**
 * Measures the built pane in Chromium, beside a fake Excel with a large workbook, from what a person clicks to the
 * preview on screen, and prints a `PaneMeasured` as JSON. A process of its own, run by tsx, as the build needs its files
 * where they are.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { root } from '../test/e2e/commandLine.js';
import { buildAddin } from '../test/e2e/pane/buildAddin.js';
import { launchChromium } from '../test/e2e/pane/chromium.js';
import { openPane, type OpenedPane } from '../test/e2e/pane/openPane.js';
import { serve } from '../test/e2e/pane/serve.js';
import type { Screen } from '../src/pane/screens.js';
import type { PaneMeasured } from './job.js';
import { grownBook } from './paneBook.js';
import type { PaneClock } from './paneClock.js';
import { composables, type Composable } from './paneNode.js';
import { PaneScripts } from './paneScripts.js';
import { PARTS, partsOf } from './paneShares.js';

const rows = Number(process.argv[2] ?? 2000);
const rounds = Number(process.argv[3] ?? 7);

const workbook = grownBook(join(root, 'seeds/2021/progress.xlsx'), rows);
const documents = await composables(workbook, '进度.xlsx');
const folder = await buildAddin();
const scripts = new PaneScripts(folder);
const clock = await bundledClock();

const measured: PaneMeasured = {
  rows,
  openings: [],
  tabFirst: [],
  tab: [],
  choices: documents.map(({ label }) => ({ label, page: [], node: [] })),
  shares: {},
  firstScreen: { scripts: 0, gzipped: 0 },
  early: { drafting: 0, sheetJs: 0 },
};

const served = await serve(folder);
const browser = await launchChromium();
try {
  for (let round = 0; round < rounds; round++) await measureOpening(browser);
  for (let round = 0; round < rounds; round++) await measureClicks(browser, round === rounds - 1);
  process.stdout.write(JSON.stringify(measured));
} finally {
  await browser.close();
  await served.close();
}

async function bundledClock(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'bench/paneClock.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

function open(browser: Browser, screen: Screen): Promise<OpenedPane> {
  const before = async (page: Page): Promise<void> => {
    await page.addInitScript({ content: clock });
  };
  return openPane(browser, served.origin, { workbook, screen, excel: { name: '进度.xlsx' }, before });
}

/** What the page's clock says once the preview that was asked for last is on screen. */
async function whenShown(page: Page): Promise<PaneClock & { shown: number }> {
  await page.waitForFunction(() => window.paneClock?.shown !== null, undefined, { polling: 20 });
  const said = await page.evaluate(() => window.paneClock);
  if (said === undefined || said.shown === null) throw new Error('the page has no clock');
  return { ...said, shown: said.shown };
}

/** From the ribbon's 生成简报 to the preview, in a fresh page. */
async function measureOpening(browser: Browser): Promise<void> {
  const { page, close } = await open(browser, 'draft');
  const { marks, shown } = await whenShown(page);
  const { opening = NaN, opened = NaN, screen = NaN, checking = NaN, read = NaN } = marks;
  measured.openings.push({
    total: shown - (opened - opening),
    steps: {
      'first screen': screen - (opened - opening),
      'reading cells': checking - screen,
      'recognising and checking': read - checking,
      'composing and drawing': shown - read,
    },
  });
  const asked = await ownScripts(page);
  const first = asked.filter(({ at }) => at < screen).map(({ url }) => url);
  const all = asked.map(({ url }) => url);
  measured.firstScreen = { scripts: first.length, gzipped: scripts.gzipped(first) };
  measured.early = { drafting: scripts.count(all, 'drafting'), sheetJs: scripts.count(first, 'sheetJs') };
  await close();
}

/** The scripts of the pane's own that were asked for, and when. */
async function ownScripts(page: Page): Promise<{ url: string; at: number }[]> {
  const entries = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name, startTime }) => ({ url: name, at: startTime })),
  );
  return entries.filter(({ url }) => url.startsWith(served.origin) && new URL(url).pathname.endsWith('.js'));
}

/** The workbook is read: the tab 生成, first and again, and in the last round each document of its list. */
async function measureClicks(browser: Browser, last: boolean): Promise<void> {
  const { page, close } = await open(browser, 'check');
  measured.tabFirst.push(await clickTab(page));
  measured.tab.push(await clickTab(page));
  if (last) {
    // The first time in a page is not the rule: what all documents of a period share is worked out then.
    for (const turn of [0, 1, 2, 3]) await measureChoices(page, turn > 0);
    await measureShares(page);
  }
  await close();
}

async function clickTab(page: Page): Promise<number> {
  await page.getByRole('tab', { name: '核对' }).click();
  await page.getByRole('tab', { name: /^目标 / }).waitFor({ timeout: 60_000 });
  await page.getByRole('tab', { name: '生成' }).click();
  const { start, shown } = await whenShown(page);
  return shown - start;
}

async function choose(page: Page, { value }: Composable): Promise<number> {
  await page.getByRole('combobox', { name: '编发哪一篇' }).selectOption(value);
  const { start, shown } = await whenShown(page);
  return shown - start;
}

/** Beginning with the second, as the list shows the first when it opens, and in Node in turn, so that a busy machine slows both. */
async function measureChoices(page: Page, counts: boolean): Promise<void> {
  for (const at of documents.keys()) {
    const next = (at + 1) % documents.length;
    const document = documents[next];
    const kept = measured.choices[next];
    if (document === undefined || kept === undefined) continue;
    const inPage = await choose(page, document);
    const start = performance.now();
    document.compose();
    const inNode = performance.now() - start;
    if (counts) {
      kept.page.push(inPage);
      kept.node.push(inNode);
    }
  }
}

async function measureShares(page: Page): Promise<void> {
  const spent = await partsOf(
    page,
    (url) => scripts.isCore(url),
    async () => {
      for (const document of [...documents.slice(1), ...documents.slice(0, 1)]) await choose(page, document);
    },
  );
  const busy = ['core', 'pane', 'page', 'garbage'] as const;
  const total = busy.reduce((sum, part) => sum + spent[part], 0);
  for (const part of busy) measured.shares[PARTS[part]] = spent[part] / total;
}
