import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { checkProgress, openFile, mappingText, readWorkbook } from '../../src/pipeline/reading.js';
import { resultSheet } from '../../src/report/resultSheet.js';
import { fingerprintOf } from '../../src/workbook/fingerprint.js';
import { useFolder } from '../cli/folder.js';
import { jianbao, root } from '../e2e/commandLine.js';
import { plan } from '../seeds/seeds.js';
import { bytesOf, sheetOf } from '../workbook/books.js';
import { workbookBytes } from './seedYear.js';

const NAME = 'progress.xlsx';

/** The sample workbook as it is, and with the sheet of results first; both went through the same program. */
function books(): { plain: Uint8Array; marked: Uint8Array } {
  const book = read(workbookBytes, { cellNF: true, cellStyles: true });
  const plain = bytesOf(book, 'xlsx');
  const progress = openFile(plain, NAME, plan);
  const { sheet, rows } = resultSheet(plan, checkProgress(plan, progress, '2021-12-31'));
  utils.book_append_sheet(book, sheetOf(rows), sheet);
  book.SheetNames.unshift(book.SheetNames.pop() ?? '');
  return { plain, marked: bytesOf(book, 'xlsx') };
}

describe('a workbook with the sheet 核对结果', () => {
  const folder = useFolder();
  const { plain, marked } = books();

  it('says what it says without it', () => {
    assert.notEqual(fingerprintOf(readWorkbook(marked, NAME)), fingerprintOf(readWorkbook(plain, NAME)), 'it is there');
    const { fingerprint, ...said } = openFile(marked, NAME, plan);
    const { fingerprint: before, ...saidBefore } = openFile(plain, NAME, plan);
    assert.deepEqual(said, saidBefore);
    assert.equal(fingerprint(), before());
    assert.deepEqual(checkProgress(plan, said, '2021-12-31'), checkProgress(plan, saidBefore, '2021-12-31'));
    const mapping = (bytes: Uint8Array): string => mappingText(readWorkbook(bytes, NAME), plan, said, null);
    assert.equal(mapping(marked), mapping(plain));
  });

  it('makes the same documents, byte for byte', async () => {
    const made = await Promise.all(
      Object.entries({ plain, marked }).map(async ([name, bytes]) => {
        const own = join(folder(), name);
        mkdirSync(own);
        writeFileSync(join(own, NAME), bytes);
        const seeds = ['--plan', `${root}seeds/2021`, '--templates', `${root}templates`];
        const { code, stderr } = await jianbao(own, 'bulletin', '9', NAME, ...seeds, '--out', 'out');
        assert.deepEqual([code, stderr], [0, '']);
        const out = join(own, 'out');
        return readdirSync(out).map((file) => [file, readFileSync(join(out, file)).toString('base64')]);
      }),
    );
    assert.ok((made[0]?.length ?? 0) > 0);
    assert.deepEqual(made[1], made[0]);
  });
});
