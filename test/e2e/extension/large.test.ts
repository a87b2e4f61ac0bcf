import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { seedBook } from '../commandLine.js';
import { extensionBrowser } from './openExtension.js';

const MEGABYTE = 1024 * 1024;

/** The sample workbook with pictures in it that make it as large as a careless one. */
function heavyBook(megabytes: number): Uint8Array {
  const parts = unzipSync(new Uint8Array(readFileSync(seedBook)));
  const noise = new Uint8Array(megabytes * MEGABYTE);
  let state = 1;
  for (let at = 0; at < noise.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    noise[at] = state >>> 24;
  }
  return zipSync({ ...parts, 'xl/media/image99.bin': [noise, { level: 0 }] });
}

describe('a workbook of 50 MB', function () {
  this.timeout(180_000);
  const browser = extensionBrowser();
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'jianbao-'));
  });
  beforeEach(() => browser().forget());
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is read like any other, and is there again after a restart', async () => {
    const file = join(folder, '进度.xlsx');
    writeFileSync(file, heavyBook(50));
    assert.ok(statSync(file).size > 50 * MEGABYTE);
    const page = await browser().openPane();
    await page.getByText('把工作簿拖到这里').waitFor();
    await page.locator('input[type="file"]').first().setInputFiles(file);
    await page.getByText('截至2021年12月31日 · 5张工作表').waitFor({ timeout: 90_000 });
    // It is kept behind the reading.
    await page.waitForFunction(async () => {
      const database = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('jianbao-memory');
        request.onsuccess = () => done(request.result);
      });
      const request = database.transaction('records').objectStore('records').getKey('last workbook');
      await new Promise((done) => (request.onsuccess = done));
      database.close();
      return request.result !== undefined;
    });
    await browser().restart();
    const again = await browser().openPane();
    await again.getByText('截至2021年12月31日 · 5张工作表').waitFor({ timeout: 90_000 });
    await again.close();
  });
});
