import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from 'playwright-core';
import { requireTool } from '../../tools.js';
import { buildExtension } from './buildExtension.js';

/** A browser with the built extension in it. */
export interface ExtensionBrowser {
  context: BrowserContext;
  worker: Worker;
  /** `chrome-extension://…/` */
  origin: string;
  /** Addresses outside the extension that anything in the browser asked for. */
  asked: string[];
  /** Closes the browser and starts it again with the same profile. */
  restart: () => Promise<void>;
  /** Makes it as it is right after it was installed; no pane may be open. */
  forget: () => Promise<void>;
  /** Opens the pane as a page. */
  openPane: (screen?: string) => Promise<Page>;
  /** Clicks the extension's button on a page, as a person does: for the browser it is a gesture. */
  clickButton: (page: Page) => Promise<void>;
}

/** Starts Chromium with the built extension for the tests of a file; skipped where there is none, and fails on CI. */
export function extensionBrowser(): () => ExtensionBrowser {
  let opened: ExtensionBrowser | null = null;
  let profile = '';
  before(async function () {
    requireTool(this, 'chromium');
    this.timeout(240_000);
    const folder = await buildExtension();
    profile = mkdtempSync(join(tmpdir(), 'jianbao-profile-'));
    const open = async (): Promise<void> => {
      opened = { ...(await startExtension(profile, folder)), restart };
    };
    const restart = async (): Promise<void> => {
      await opened?.context.close();
      await open();
    };
    await open();
  });
  after(async () => {
    await opened?.context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  });
  return () => {
    if (opened === null) throw new Error('the browser is not there before the tests run');
    return opened;
  };
}

/** Starts Chromium with an extension that was built into a folder. */
export async function startExtension(profile: string, folder: string): Promise<Omit<ExtensionBrowser, 'restart'>> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    headless: true,
    viewport: { width: 400, height: 800 },
    locale: 'zh-CN',
    acceptDownloads: true,
    reducedMotion: 'reduce',
    args: [
      '--no-sandbox',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--enable-unsafe-extension-debugging',
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const { origin } = new URL(worker.url());
  const id = new URL(worker.url()).hostname;
  const asked: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(?:chrome-extension|blob|data|chrome|about|devtools):/.test(url)) asked.push(url);
  });
  return {
    context,
    worker,
    origin: `${origin === 'null' ? `chrome-extension://${id}` : origin}/`,
    asked,
    forget: async () => {
      const page = await context.newPage();
      // A page of the extension's own origin that opens no storage itself.
      await page.goto(`chrome-extension://${id}/help.html`);
      await page.evaluate(async () => {
        for (const { name = '' } of await indexedDB.databases()) {
          const opened = await new Promise<IDBDatabase>((done) => {
            const request = indexedDB.open(name);
            request.onsuccess = () => done(request.result);
          });
          // Emptied, not deleted: the worker may hold it open.
          for (const store of opened.objectStoreNames) {
            const request = opened.transaction(store, 'readwrite').objectStore(store).clear();
            await new Promise((done) => (request.onsuccess = done));
          }
          opened.close();
        }
      });
      await page.close();
    },
    openPane: async (screen) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/panel.html${screen === undefined ? '' : `?screen=${screen}`}`);
      return page;
    },
    clickButton: async (page) => clickButton(context, id, page),
  };
}

async function clickButton(context: BrowserContext, id: string, page: Page): Promise<void> {
  await page.bringToFront();
  const browser = context.browser();
  const session: CDPSession | undefined = await browser?.newBrowserCDPSession();
  if (session === undefined) throw new Error('the browser has no session of its own');
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const tab = targetInfos.find(({ type, url }) => type === 'tab' && url === page.url());
  if (tab === undefined) throw new Error(`no tab has ${page.url()}`);
  // The types know no such command yet.
  const send = session.send.bind(session) as unknown as (method: string, params: object) => Promise<unknown>;
  await send('Extensions.triggerAction', { id, targetId: tab.targetId });
  await session.detach();
}
