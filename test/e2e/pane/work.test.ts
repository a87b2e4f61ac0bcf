import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { SheetState } from '../../addin/fakeExcel/exportBook.js';
import { root, run, seedBook } from '../commandLine.js';
import { drafted, filesDrafted } from './drafted.js';
import { servedAddin } from './servedAddin.js';

const workbook = readFileSync(seedBook);
const LEDGER = '简报台账';
/** 年终专刊, which is due on the workbook's last day. */
const DUE = '18';
const GENERATE = '生成 Word 文档';

describe('work in the pane', () => {
  const open = servedAddin();

  it('marks the cells of the findings, and takes exactly its own away again', async () => {
    const { page, state } = await open({ workbook, excel: { conditionalFormats: [['指标月报', 'A1', '=TRUE']] } });
    await page.getByRole('tab', { name: '目标 35' }).waitFor();
    const before = (await state()).sheets;
    await page.getByRole('button', { name: '标记问题单元格' }).click();
    const dialog = page.getByRole('dialog', { name: '标记问题单元格？' });
    await dialog.waitFor();
    assert.deepEqual((await state()).sheets, before, 'nothing is written before the answer');
    await dialog.getByRole('button', { name: '标记', exact: true }).click();
    await page.getByText(/^已标记\d+个单元格/).waitFor();
    const marked = (await state()).sheets;
    assert.ok(formats(marked) > formats(before));
    assert.ok(marked.some(({ name }) => name === '核对结果'));
    assert.deepEqual(
      marked.filter(({ name }) => name !== '核对结果').map(({ cells }) => cells),
      before.map(({ cells }) => cells),
    );
    await page.getByRole('button', { name: '清除标记' }).click();
    await page.getByText(/^已清除/).waitFor();
    assert.deepEqual((await state()).sheets, before);
  });

  it('changes nothing in a protected sheet, and says which it is', async () => {
    const { page, state } = await open({ workbook, excel: { protectedSheets: ['县区园区'] } });
    await page.getByRole('tab', { name: '目标 35' }).waitFor();
    const before = (await state()).sheets;
    await page.getByRole('button', { name: '标记问题单元格' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '标记', exact: true }).click();
    await page.getByRole('alert').getByText('县区园区').waitFor();
    assert.deepEqual((await state()).sheets, before);
  });

  it('keeps a correction in 简报设置, where the next reading finds it', async () => {
    const { page, state } = await open({ workbook, screen: 'mapping' });
    await page.getByRole('heading', { name: '要您定的疑问（1）' }).waitFor();
    await page.getByRole('button', { name: '都不是，不读' }).click();
    await page.getByText('有1处更正还没有保存。').waitFor();
    const { sheets: before } = await state();
    assert.ok(!before.some(({ name }) => name === '简报设置'));
    await page.getByRole('button', { name: '保存到工作簿' }).click();
    await page.getByText('已写入工作表“简报设置”').waitFor();
    const { sheets: after } = await state();
    assert.deepEqual(
      after.filter(({ name }) => name !== '简报设置'),
      before,
      'nothing else is touched',
    );
    await page.getByRole('heading', { name: '没有要您定的疑问' }).waitFor();
  });

  it('shows the text with its figures, and a click on one leads to its cell', async () => {
    const { page, state } = await open({ workbook, screen: 'draft' });
    await page.getByRole('region', { name: '正文' }).getByRole('link', { name: '22项' }).first().click();
    const source = page.getByRole('region', { name: '出处' }).getByRole('button').filter({ hasText: '指标月报' });
    const told = (await source.first().textContent()) ?? '';
    await source.first().click();
    await page.waitForFunction(() => window.fakeExcelHost?.selection !== 'A1');
    const { activeSheet, selection, sheets } = await state();
    assert.ok(told.includes(selection), `${told} ${selection}`);
    assert.equal(sheets.find(({ name }) => name === activeSheet)?.cells[selection]?.value, 22);
  });

  it('gives the document that the command line gives, byte for byte, and enters it in the ledger as 草稿', async () => {
    const { page, state, download } = await open({ workbook, screen: 'draft', excel: { name: '进度.xlsx' } });
    const given = await download(() => page.getByRole('button', { name: GENERATE }).click());
    await page.getByText('第20期已记入“简报台账”').waitFor();
    const { cells } = ledgerOf((await state()).sheets);
    assert.deepEqual([cells['A22']?.value, cells['B22']?.value, cells['H22']?.value], [20, 106, '草稿']);
    assert.equal(cells['I22']?.value, given.name);
    const expected = await drafted(workbook, 'bulletin', DUE);
    assert.equal(given.name, expected.name);
    assert.ok(Buffer.from(given.bytes).equals(expected.bytes), 'not the same bytes');
    await assertValid(given.bytes);
  });

  it('gives the same document in an ordinary browser, and the row to paste', async () => {
    const { page, download } = await open({ host: 'browser' });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '进度.xlsx', mimeType: 'application/octet-stream', buffer: workbook });
    await page.getByRole('tab', { name: '目标 35' }).waitFor();
    await page.getByRole('tab', { name: '生成' }).click();
    const given = await download(() => page.getByRole('button', { name: GENERATE }).click());
    assert.ok(Buffer.from(given.bytes).equals((await drafted(workbook, 'bulletin', DUE)).bytes));
    await page.getByText('台账要自己记').waitFor();
  });

  it('enters no number that somebody else took while the document was made, and says so', async () => {
    const { page, state, download } = await open({ workbook, screen: 'draft' });
    await page.getByRole('region', { name: '正文' }).waitFor();
    await page.evaluate((sheet) => {
      // At the moment when the file is handed over.
      document.addEventListener('click', ({ target }) => {
        if (!(target instanceof HTMLAnchorElement) || target.download === '') return;
        for (const [address, value] of Object.entries({ A22: 20, B22: 106, D22: '另一期', H22: '草稿' }))
          window.fakeExcelHost?.book.type(sheet, address, value);
      });
    }, LEDGER);
    await download(() => page.getByRole('button', { name: GENERATE }).click());
    await page.getByRole('alert').getByText('第20期刚被别人占用').waitFor();
    await page.getByText('期号会是第21期').waitFor();
    const { cells } = ledgerOf((await state()).sheets);
    assert.equal(cells['D22']?.value, '另一期');
    assert.equal(cells['A23'], undefined);
  });

  it('makes nothing from a preview that is no longer so', async () => {
    const { page, state } = await open({ workbook, screen: 'draft' });
    await page.getByRole('region', { name: '正文' }).getByRole('link', { name: '22项' }).first().click();
    await page
      .getByRole('region', { name: '出处' })
      .getByRole('button')
      .filter({ hasText: '指标月报' })
      .first()
      .click();
    await page.waitForFunction(() => window.fakeExcelHost?.selection !== 'A1');
    const { activeSheet, selection, sheets } = await state();
    await page.evaluate(([sheet, address]) => window.fakeExcelHost?.book.type(sheet, address, 23), [
      activeSheet ?? '',
      selection,
    ] as const);
    await page.getByRole('button', { name: GENERATE }).click();
    await page.getByRole('alert').getByText('还没有生成：工作簿刚刚变了').waitFor();
    await page.getByRole('region', { name: '正文' }).getByRole('link', { name: '23项' }).first().waitFor();
    assert.deepEqual(ledgerOf((await state()).sheets), ledgerOf(sheets));
  });

  it('goes on with a whole year out of sight, stops when it is cancelled, and makes it whole when it is not', async () => {
    const { page, state, download } = await open({ workbook, screen: 'draft', excel: { name: '进度.xlsx' } });
    await page.getByRole('radio', { name: '全年（一个压缩包）' }).click();
    const before = (await state()).sheets;
    let downloads = 0;
    page.on('download', () => downloads++);
    // The writer of .docx files is loaded for the first document: it is on its way while the person looks elsewhere.
    let goOn = (): void => undefined;
    const looked = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/*.js', async (asked) => {
      await looked;
      await asked.fallback();
    });
    await page.getByRole('button', { name: '全年生成' }).click();
    await page.getByText('正在准备', { exact: true }).waitFor();
    await page.getByRole('tab', { name: '核对' }).click();
    await page.getByRole('tab', { name: '目标 35' }).waitFor();
    await page.getByRole('tab', { name: '生成' }).click();
    await page.getByText('正在准备', { exact: true }).waitFor();
    assert.ok(await page.getByRole('button', { name: '全年生成' }).isDisabled(), 'there is but one at a time');
    goOn();
    await page.getByText(/（\d+%）/).waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByText('已停下，没有生成文件。').waitFor();
    assert.equal(downloads, 0);
    assert.deepEqual((await state()).sheets, before);
    await page.getByRole('checkbox').uncheck();
    const { bytes } = await download(() => page.getByRole('button', { name: '全年生成' }).click());
    await compareYear(unzipSync(bytes));
  });

  it('marks an issue as 已印发 in the ledger', async () => {
    const { page, state } = await open({ workbook, screen: 'ledger' });
    await page.getByRole('button', { name: /^标为已印发：第19期/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '标为已印发' }).click();
    await page.getByRole('heading', { name: '已印发 19' }).waitFor();
    const { cells } = ledgerOf((await state()).sheets);
    assert.equal(cells['H21']?.value, '已印发');
    assert.notEqual(cells['G21']?.text ?? '', '');
  });
});

function formats(sheets: readonly SheetState[]): number {
  return sheets.reduce((sum, { conditionalFormats }) => sum + conditionalFormats.length, 0);
}

function ledgerOf(sheets: readonly SheetState[]): SheetState {
  const found = sheets.find(({ name }) => name === LEDGER);
  assert.ok(found);
  return found;
}

async function compareYear(given: Record<string, Uint8Array>): Promise<void> {
  const expected = await filesDrafted(workbook, 'year');
  for (const [name, bytes] of expected) {
    const own = given[name];
    assert.ok(own !== undefined, `${name} is not in the zip, which has ${Object.keys(given).join('、')}`);
    assert.ok(bytes.equals(own), `${name} has other bytes`);
  }
  assert.equal(Object.keys(given).length, expected.size);
}

/** Checks a document against the schemas of its format, where a checker stands beside the checkout. */
async function assertValid(bytes: Uint8Array): Promise<void> {
  const checker = join(root, '../shared/validate-docx');
  if (!existsSync(checker)) return;
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-'));
  try {
    const file = join(folder, 'given.docx');
    writeFileSync(file, bytes);
    const { code, stdout, stderr } = await run(folder, checker, [file]);
    assert.equal(code, 0, `${stdout}${stderr}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
