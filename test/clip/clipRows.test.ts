import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { clipRows } from '../../src/clip/clipRows.js';
import { newsColumns, STANDARD_COLUMNS } from '../../src/clip/newsColumns.js';
import { toldText } from '../../src/clip/withClips.js';
import type { Clip } from '../../src/clip/clip.js';
import { readNews, isNewsTable } from '../../src/progress/newsAndLedger.js';
import { readProgress } from '../../src/progress/readProgress.js';
import { tablesOf } from '../../src/progress/table/tablesOf.js';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';
import type { Workbook } from '../../src/workbook/workbook.js';
import { convertByLibreOffice } from '../libreoffice.js';
import { plan, workbookOf } from '../progress/sheets.js';
import { requireTool } from '../tools.js';
import { clipOf, clips } from './clips.js';

/** What the sheet tells of a clip: blanks in a line are one. */
function rowOf(clip: Clip): unknown[] {
  const words = (text: string): string =>
    text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
  return [clip.date, clip.item, words(clip.headline), words(toldText(clip)), words(clip.source)];
}

function newsOf(workbook: Workbook): unknown[][] {
  const tables = tablesOf(workbook, plan, null).filter(isNewsTable);
  return tables
    .flatMap((table) => readNews(table, workbook.date1904))
    .map(({ date, item, headline, text, origin }) => [date, item, headline.text, text.text, origin?.text ?? '']);
}

/** The table as a sheet has it when rows were pasted below its headings. */
const HEADINGS = STANDARD_COLUMNS.columns.map(({ heading }) => heading);

function hasLowPoint(text: string): boolean {
  return Array.from(text).some((character) => ((character.codePointAt(0) ?? 0) & 0xffff) < 0x20);
}

/** Clips that have what a row of the sheet must have. */
const filled = clips.map((list) => list.filter(({ headline, source }) => headline !== '' && source !== ''));

describe('rows for the sheet 工作动态', () => {
  it('come out of a spreadsheet letter by letter, and no cell is a formula', function () {
    requireTool(this, 'soffice');
    // LibreOffice 7.4 takes U+10010 for the control character U+0010, and loses what Unicode has not assigned.
    const given = fc
      .sample(filled, { numRuns: 300, seed: 7 })
      .flat()
      .filter((clip) => !/[\p{Cn}\p{Co}]/u.test(JSON.stringify(clip)) && !hasLowPoint(JSON.stringify(clip)));
    assert.ok(given.length > 40);
    const { html } = clipRows(given, null);
    const headed = html.replace('<table>', `<table><tr>${HEADINGS.map((name) => `<td>${name}</td>`).join('')}</tr>`);
    const workbook = readWorkbook(convertByLibreOffice(strToU8(headed), 'xls', 'xlsx'), 'a.xlsx');
    const news = newsOf(workbook);
    assert.equal(news.length, given.length);
    for (const [index, row] of news.entries()) assert.deepEqual(row, rowOf(given[index] ?? clipOf()));
    const [grid] = workbook.sheets;
    for (const cells of grid?.cells.slice(1) ?? []) {
      for (const cell of cells.slice(2)) assert.ok(cell === null || typeof cell.value === 'string', cell?.text);
    }
  });

  it('are read back from their tab-separated text, but for the apostrophe of what is no text otherwise', () => {
    const plain = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/^'/, '') : value);
    fc.assert(
      fc.property(filled, (given) => {
        fc.pre(given.length > 0);
        const bytes = strToU8(`${HEADINGS.join('\t')}\r\n${clipRows(given, null).tsv}\r\n`);
        const news = newsOf(readWorkbook(bytes, '工作动态.tsv'));
        assert.deepEqual(
          news.map((row) => row.map(plain)),
          given.map((clip) => rowOf(clip).map(plain)),
        );
      }),
    );
  });

  it('have an apostrophe before what a spreadsheet would calculate or turn', () => {
    const tsv = (headline: string): string => clipRows([clipOf({ headline })], null).tsv.split('\t')[2] ?? '';
    for (const text of [
      '=1+1',
      '+1',
      '-1',
      '@A',
      '＝1',
      '2031',
      '001',
      '1/2',
      '9月30日',
      '1E5',
      '12:30',
      '50%',
      'TRUE',
      '#REF!',
    ])
      assert.equal(tsv(text), `'${text}`);
    for (const text of ['9月30日召开会议', 'A', '21家企业', '“引”']) assert.equal(tsv(text), text);
    assert.equal(tsv('a"b'), '"a""b"');
  });

  it('say of a text that it is one, with its line breaks in the cell, and no markup', () => {
    const { html } = clipRows([clipOf({ headline: '<b>&"', text: '一。\n二。' })], null);
    assert.match(html, /<td style="mso-number-format:'\\@'[^>]*>&lt;b&gt;&amp;&quot;<\/td>/);
    assert.match(html, />一。<br style="mso-data-placement:same-cell">二。<\/td>/);
    assert.match(html, />2031-09-28<\/td>/);
  });

  it('are in the order of the open workbook’s own table', () => {
    const progress = readProgress(
      workbookOf({
        指标: { rows: [['截至2021年9月30日'], ['指标名称', '年度目标', '累计完成'], ['银企对接会', 1, 2]] },
        动态: {
          rows: [
            [null, '序号', '标题', '发布日期', '内容', '备注', '摘要', '信息来源'],
            [null, 1, '会议', '3月5日', '召开会议。', '', '', '办公室'],
          ],
        },
      }),
      plan,
    );
    const columns = newsColumns(progress.tables);
    assert.deepEqual(
      columns?.columns.map(({ role }) => role),
      [null, 'headline', 'date', 'text', null, null, 'origin'],
    );
    assert.deepEqual([columns.sheet, columns.first], ['动态', 1]);
    const { tsv } = clipRows([clipOf({ text: '内容', source: '来处' })], columns);
    assert.equal(tsv, '\t全市科技创新大会召开\t2031-09-28\t内容\t\t\t来处');
    assert.equal(newsColumns([]), null);
  });
});
