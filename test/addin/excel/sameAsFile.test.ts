import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createReader } from '../../../addin/excel/reader.js';
import { openPlan, openWorkbook } from '../../../src/pipeline/reading.js';
import { readWorkbook } from '../../../src/workbook/readWorkbook.js';
import { openFakeExcel } from '../fakeExcel/fakeExcel.js';
import { runOf, unwatched } from './fakeRun.js';

const root = new URL('../../../', import.meta.url);
const plan = openPlan({ text: readFileSync(new URL('seeds/2021/plan.yaml', root), 'utf8'), name: 'plan.yaml' });

const folder = new URL('test/fixtures/workbooks/', root);
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.xlsx'));
const books = [...fixtures.map((path) => new URL(path, folder)), new URL('seeds/2021/progress.xlsx', root)];

/** What a workbook says, or why it is not understood. */
function said(read: () => ReturnType<typeof openWorkbook>): unknown {
  try {
    const { fingerprint, ...progress } = read();
    return { ...progress, fingerprint: fingerprint() };
  } catch (error) {
    return String(error);
  }
}

describe('a workbook in Excel', () => {
  it('has fixtures to be read', () => assert.ok(books.length > 25));

  for (const url of books) {
    const name = decodeURIComponent(url.pathname).split('/').at(-1) ?? '';
    it(`says what the file says: ${name}`, async () => {
      const bytes = readFileSync(url);
      const fake = openFakeExcel(bytes, { name });
      const host = await createReader(runOf(fake)).read(unwatched);
      const file = readWorkbook(bytes, name);
      assert.deepEqual(host, file);
      assert.deepEqual(
        said(() => openWorkbook(host, plan)),
        said(() => openWorkbook(file, plan)),
      );
      assert.ok(fake.counters.syncs <= 9, String(fake.counters.syncs));
      assert.ok(fake.counters.largestResponse < 3_000_000, String(fake.counters.largestResponse));
    });
  }
});
