import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../commandLine.js';
import { serve, type Served } from '../pane/serve.js';
import type { ExtensionBrowser } from './openExtension.js';

const FOLDER = join(root, 'test/fixtures/pages');

/** What a careful reader would say of a page. */
export interface ExpectedPage {
  headline: string | null;
  date?: string | null;
  source?: string | null;
  begins?: string;
  ends?: string;
  without?: string[];
  noArticle?: boolean;
}

/** By file name. */
export const expectedPages = JSON.parse(readFileSync(join(FOLDER, 'pages.json'), 'utf8')) as Record<
  string,
  ExpectedPage
>;

/** Serves the pages for the tests of a file, without a word of their encodings, as old sites do. */
export function servedPages(): () => Served {
  let site: Served | null = null;
  before(async () => {
    site = await serve(FOLDER, { '.html': 'text/html' });
  });
  after(() => site?.close());
  return () => {
    if (site === null) throw new Error('the pages are not served before the tests run');
    return site;
  };
}

/** Takes a page by the extension's button, and yields it. */
export async function take({ context, clickButton }: ExtensionBrowser, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await clickButton(page);
  return page;
}

/** What stands in the form. */
export async function formOf(
  pane: Page,
): Promise<Record<'headline' | 'date' | 'source' | 'text' | 'summary' | 'address' | 'item', string>> {
  const value = (label: string): Promise<string> => pane.getByRole('form').getByLabel(label).inputValue();
  return {
    headline: await value('标题'),
    date: await value('日期'),
    source: await value('来源'),
    item: await value('属于工作要点哪一项'),
    summary: await value('一句话摘要'),
    text: await value('正文'),
    address: await value('网址'),
  };
}
