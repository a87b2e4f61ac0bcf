import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils } from '@e965/xlsx';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { cellText } from '../../src/report/cellText.js';
import { writeReport } from '../../src/report/writeReport.js';
import { convertByLibreOffice } from '../libreoffice.js';
import { requireTool } from '../tools.js';
import { cellOf, partOf, readBack, sheetOf } from './readBack.js';
import { assessment, planOf, progressOf, reportOf, source, target } from './sample.js';

const TARGETS = Array.from({ length: 40 }, (_, index) => target({ id: `1-${index + 1}`, metric: `指标${index + 1}` }));
const SHEETS = ['目标进展', '核对问题', '读取说明'];

/** A report with 40 targets, and a row 未采用 for each text, from row 6 of 读取说明 on. */
function written(texts: readonly string[] = []): Promise<Uint8Array> {
  const unmatched = texts.map((text, index) => ({ label: source(`B${index + 1}`, text), candidates: [] }));
  const report = reportOf({ assessments: TARGETS.map((each) => assessment({ target: each, light: 'yellow' })) });
  return writeReport(planOf(TARGETS), progressOf({ unmatched }), report);
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-report-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('writeReport', () => {
  it('freezes headings, filters and prints them on every page, one page wide', async () => {
    const bytes = await written(['甲', '乙']);
    const areas = ['A4:O44', 'A3:G3', 'A5:H7'];
    const panes = ['xSplit="4" topLeftCell="E5"', 'xSplit="1" topLeftCell="B4"', 'xSplit="1" topLeftCell="B6"'];
    const book = partOf(bytes, 'xl/workbook.xml');
    SHEETS.forEach((name, index) => {
      const xml = partOf(bytes, `xl/worksheets/sheet${index + 1}.xml`);
      const heading = /\d+/.exec(areas[index] ?? '')?.[0] ?? '';
      assert.ok(xml.includes(`<autoFilter ref="${areas[index] ?? ''}"/>`), xml.slice(-900));
      assert.ok(
        xml.includes(`<pane ySplit="${heading}" ${panes[index] ?? ''} activePane="bottomRight" state="frozen"/>`),
        xml.slice(0, 1500),
      );
      assert.match(xml, /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
      assert.ok(book.includes(`localSheetId="${index}">'${name}'!$${heading}:$${heading}</definedName>`), book);
    });
    assert.ok(
      book.includes(
        `<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="0">'目标进展'!$A$4:$O$44</definedName>`,
      ),
    );
  });

  it('keeps the elements of a sheet in the order of CT_Worksheet', async () => {
    const xml = partOf(await written(), 'xl/worksheets/sheet1.xml');
    const order = [
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ];
    const places = order.map((tag) => xml.indexOf(`<${tag}`));
    assert.ok(!places.includes(-1));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
  });

  it('gives the same bytes twice, without the clock in them', async () => {
    const first = await written(['甲']);
    assert.deepEqual(await written(['甲']), first);
    const stamp = new DataView(first.buffer, first.byteOffset).getUint32(10, true);
    assert.equal(stamp, 0x0021_0000, 'the first part is stamped 1980-01-01 00:00');
    assert.match(
      partOf(first, 'docProps/core.xml'),
      /<dcterms:created xsi:type="dcterms:W3CDTF">2031-09-30T00:00:00Z</,
    );
  });

  it('writes text that looks like a formula as text', async () => {
    const texts = ['=1+1', '+86', '-3', '@SUM(A1)', '\t=1', '\r=cmd', '=HYPERLINK("http://x","y")', "'=1"];
    const sheet = sheetOf(readBack(await written(texts)), '读取说明');
    texts.forEach((text, index) => {
      const cell = cellOf(sheet, `F${index + 6}`);
      assert.equal(cell.f, undefined);
      assert.equal(cell.t, 's');
      assert.equal(cell.v, text.replace('\r', '\n'));
    });
  });

  it('writes text that its writer or Excel would take for something else', async () => {
    const texts = [
      'constructor',
      '__proto__',
      'toString',
      '_x000D_',
      '_x0041_x0042_',
      ' 前后 ',
      '<b>&amp;"\'',
      ']]>',
      '{{x}}',
    ];
    const sheet = sheetOf(readBack(await written(texts)), '读取说明');
    texts.forEach((text, index) => assert.equal(cellOf(sheet, `F${index + 6}`).v, text));
  });

  it('shows □ for what XML cannot hold, and cuts what no cell can hold', () => {
    assert.equal(cellText('甲\u0000乙\u001b\ud83d丙\udc00\uffff'), '甲□乙□□丙□□');
    assert.equal(cellText('😀\n\t末'), '😀\n\t末');
    assert.equal(cellText('长'.repeat(40_000)), `${'长'.repeat(32_766)}…`);
  });

  it('brings any text back as it is shown', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^_x[0-9a-f]{4}_/),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 60 }), async (texts) => {
        const sheet = sheetOf(readBack(await written(texts)), '读取说明');
        texts.forEach((text, index) => {
          const cell = cellOf(sheet, `F${index + 6}`);
          assert.equal(cell.v ?? '', cellText(text));
          assert.equal(cell.f, undefined);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('makes rows as high as their longest text', async () => {
    const xml = partOf(await written(['短', '长'.repeat(90)]), 'xl/worksheets/sheet3.xml');
    const heights = [6, 7].map((row) =>
      Number(new RegExp(`<row r="${row}" ht="([\\d.]+)" customHeight="1">`).exec(xml)?.[1]),
    );
    assert.deepEqual(heights, [18, 72]);
  });

  it('writes well-formed parts', async function () {
    requireTool(this, 'xmllint');
    const parts = unzipSync(await written(['\u0001<&>"\ud800', '_x0000_']));
    inFolder((folder) => {
      for (const [name, part] of Object.entries(parts)) {
        const file = join(folder, name.replaceAll('/', '_'));
        writeFileSync(file, part);
        execFileSync('xmllint', ['--noout', file]);
      }
    });
    assert.ok(Object.keys(parts).length > 8);
  });

  it('opens in LibreOffice with all rows, filters and repeated headings', async function () {
    requireTool(this, 'soffice');
    const bytes = await written(['=1+1', 'constructor']);
    const saved = convertByLibreOffice(bytes, 'xlsx', 'xlsx');
    const [before, after] = [readBack(bytes), readBack(saved)];
    for (const name of SHEETS) {
      const rows = [before, after].map((book) =>
        utils.sheet_to_json(sheetOf(book, name), { header: 1, blankrows: false }),
      );
      assert.deepEqual(rows[1], rows[0], name);
    }
    const kept = SHEETS.map((_, index) => partOf(saved, `xl/worksheets/sheet${index + 1}.xml`));
    assert.ok(kept.every((xml) => xml.includes('<autoFilter ') && xml.includes('fitToWidth="1"')));
    assert.equal(partOf(saved, 'xl/workbook.xml').match(/_xlnm\.Print_Titles/g)?.length, 3);
  });
});
