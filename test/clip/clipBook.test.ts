import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import type { Clip } from '../../src/clip/clip.js';
import { readClips, type ReadClips } from '../../src/clip/readClips.js';
import { readProgress } from '../../src/progress/readProgress.js';
import { clipBook } from '../../src/report/clipBook.js';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';
import type { Workbook } from '../../src/workbook/workbook.js';
import { convertByLibreOffice } from '../libreoffice.js';
import { plan, workbookOf } from '../progress/sheets.js';
import { requireTool } from '../tools.js';
import { clipOf, clips } from './clips.js';

const ON = '2031-10-08';
const ASKED = { now: '2031-10-08T00:00:00.000Z', year: 2_031 };

async function bookOf(given: readonly Clip[]): Promise<Workbook> {
  return readWorkbook(await clipBook(given, ON), '摘录.xlsx');
}

function read(workbook: Workbook): ReadClips {
  return readClips(workbook, ASKED);
}

/** A sheet of clips as an editor has it. */
function sheet(...rows: (string | number | null)[][]): Workbook {
  return workbookOf({ 摘录: { rows } });
}

describe('a workbook of clips', () => {
  it('brings every clip back, letter by letter', async () => {
    await fc.assert(
      fc.asyncProperty(clips, async (given) => {
        const { clips: back, faults } = read(await bookOf(given));
        const told = given.filter(({ headline }) => headline !== '');
        assert.deepEqual(back, told);
        assert.equal(faults.length, given.length - told.length);
      }),
      { numRuns: 60 },
    );
  });

  it('has the longest text whole, and no formula', async () => {
    const long = [clipOf({ text: `=${'甲乙，_x000D_'.repeat(1_999)}`, headline: '='.repeat(300) })];
    const bytes = await clipBook(long, ON);
    assert.deepEqual(read(readWorkbook(bytes, 'a.xlsx')).clips, long);
    assert.doesNotMatch(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array()), /<f[ >]/);
    assert.deepEqual(await clipBook(long, ON), bytes);
  });

  it('is the same after LibreOffice has saved it', async function () {
    requireTool(this, 'soffice');
    const given = [
      clipOf({
        id: 'a',
        headline: '=1+1',
        text: '+1\n=2',
        summary: '@A',
        used: [{ year: 2_031, number: null, title: '期 刊' }],
      }),
      clipOf({ id: 'b', headline: '2031', date: null, address: '', source: '', item: 9 }),
    ];
    const bytes = convertByLibreOffice(await clipBook(given, ON), 'xlsx', 'ods');
    assert.deepEqual(read(readWorkbook(bytes, 'a.ods')), { clips: given, faults: [], sheets: ['工作动态'] });
  });

  it('is read as news where its sheet stands in the workbook', async () => {
    const given = [
      clipOf({ date: '2021-09-28', summary: '会议召开。', item: 9 }),
      clipOf({ id: 'c2', date: null, source: '' }),
    ];
    const { sheets } = readWorkbook(await clipBook(given, '2021-10-08'), '摘录.xlsx');
    const figures = workbookOf({
      指标: { rows: [['截至2021年9月30日'], ['指标名称', '年度目标', '累计完成'], ['银企对接会', 1, 2]] },
    });
    const { news } = readProgress({ ...figures, sheets: [...figures.sheets, ...sheets] }, plan);
    assert.deepEqual(
      news.map(({ date, item, headline, text, origin }) => [date, item, headline.text, text.text, origin?.text]),
      [
        ['2021-09-28', 9, '全市科技创新大会召开', '会议召开。', '市科技局'],
        [null, null, '全市科技创新大会召开', clipOf().text, undefined],
      ],
    );
  });
});

describe('reading clips', () => {
  it('takes columns in any order, further ones, and rows in any order', () => {
    const { clips: found, faults } = read(
      sheet(
        ['我们的摘录'],
        ['备注', '标识', '全文', '标题', '日期'],
        ['x', 'c2', '二。', '乙', '2031年3月6日'],
        [null, null, null, null, null],
        ['x', 'c1', '一。', '甲', '3月5日'],
      ),
    );
    assert.deepEqual(
      found.map(({ id, text, headline, date, source, takenAt }) => [id, text, headline, date, source, takenAt]),
      [
        ['c2', '二。', '乙', '2031-03-06', '', ASKED.now],
        ['c1', '一。', '甲', '2031-03-05', '', ASKED.now],
      ],
    );
    assert.deepEqual(faults, []);
  });

  it('tells of what cannot be read, with its cell, and keeps the rest', () => {
    const { clips: found, faults } = read(
      sheet(
        ['日期', '要点条目', '标题', '内容', '网址', '已用于', '标识'],
        ['2月30日', '许多', '甲', '一。', 'javascript:alert(1)', '某期\n2031年第3期 题', 'c1'],
        ['3月5日', 9, null, '没有标题。', null, null, 'c2'],
        ['3月6日', 9, '丙', '抄来的一行。', null, null, 'c1'],
      ),
    );
    assert.deepEqual(
      found.map(({ headline, date, item, address, used }) => [headline, date, item, address, used.length]),
      [
        ['甲', null, null, '', 1],
        ['丙', '2031-03-06', 9, '', 0],
      ],
    );
    assert.deepEqual(faults.map(({ cell }) => cell).sort(), ['A2', 'B2', 'C3', 'E2', 'F2', 'G4']);
    for (const { message, sheet: name } of faults) {
      assert.match(message, /。$/);
      assert.equal(name, '摘录');
    }
  });

  it('gives a row without an id the same each time, and each its own', () => {
    const rows = sheet(['标题', '内容'], ['甲', '一。'], ['乙', '二。'], ['甲', '一。']);
    const [one, other] = [read(rows), read(rows)];
    assert.deepEqual(one, other);
    assert.equal(new Set(one.clips.map(({ id }) => id)).size, 3);
  });

  it('takes what an editor wrote over as what is to be told', async () => {
    const { sheets, ...book } = await bookOf([clipOf({ summary: '原句。' })]);
    const edited = sheets.map((grid) => ({
      ...grid,
      cells: grid.cells.map((cells) =>
        cells.map((cell, column) =>
          column === 3 && cell?.text === '原句。' ? { ...cell, value: '改过。', text: '改过。' } : cell,
        ),
      ),
    }));
    const [clip] = read({ ...book, sheets: edited }).clips;
    assert.deepEqual([clip?.summary, clip?.text], ['改过。', clipOf().text]);
  });

  it('says which sheets have clips; none where no table has its headings', () => {
    assert.deepEqual(read(sheet(['指标名称', '年度目标'], ['甲', 1])), { clips: [], faults: [], sheets: [] });
  });
});
