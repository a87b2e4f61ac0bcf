import assert from 'node:assert/strict';
import { doubtCount, doubtsOf } from '../../../src/progress/mapping/doubts.js';
import { correctedMapping } from '../../../src/progress/mapping/corrections.js';
import { recognitionOf, type Recognition } from '../../../src/progress/mapping/recognition.js';
import { readProgress } from '../../../src/progress/readProgress.js';
import type { Workbook } from '../../../src/workbook/workbook.js';
import { loadFixture } from '../../pipeline/workbookFixture.js';
import { entriesOf, plan, workbookOf } from '../sheets.js';

const recognised = (workbook: Workbook): Recognition =>
  recognitionOf(workbook, plan, readProgress(workbook, plan), null);
const rows = [
  ['截至2021年9月30日'],
  ['指标名称', '年度目标', '说明数', '同比', '累计完成'],
  ['国家高新技术企业新认定数', 30, 5, 1, 38],
  ['某项不知名的工作数', 420, 6, 2, 421],
  ['高企', 30, 7, 3, 38],
];
const book = workbookOf({
  指标: { rows },
  别的: { rows: [['一行字'], [], ['又一行', 2]] },
  简报设置: { rows: [['工作表', '类别', '位置', '作为']] },
});

describe('recognition: what was taken for what', () => {
  const recognition = recognised(book);
  const table = recognition.sheets[0]?.tables[0];

  it('has all sheets but the one of settings; one without a table shows its first rows', () => {
    assert.deepEqual(
      recognition.sheets.map(({ sheet, tables, isLeftOut }) => [sheet, tables.length, isLeftOut]),
      [
        ['指标', 1, false],
        ['别的', 0, false],
      ],
    );
    assert.deepEqual(recognition.sheets[1]?.firstRows, [
      { row: 0, text: '一行字' },
      { row: 2, text: '又一行 / 2' },
    ]);
  });

  it('says of columns what they are, in the words of a mapping, with samples', () => {
    assert.deepEqual(
      table?.columns.map(({ letters, words, cell, doubt }) => [letters, words, cell, doubt]),
      [
        ['A', '指标名称', 'A2', null],
        ['B', '年度目标', 'B2', null],
        ['C', '不读', 'C2', 'unknown'],
        ['D', '不读', 'D2', null],
        ['E', '累计完成', 'E2', null],
      ],
    );
    assert.deepEqual(table.columns[4]?.samples, ['38', '421', '38']);
  });

  it('says of rows what they are, why and how surely', () => {
    assert.deepEqual(
      table?.rows.map(({ row, cell, label, taken, doubt, given }) => ({ row, cell, label, taken, doubt, given })),
      [
        { row: 2, cell: 'A3', label: '国家高新技术企业新认定数', taken: ['9-2'], doubt: null, given: false },
        { row: 3, cell: 'A4', label: '某项不知名的工作数', taken: [], doubt: 'unmatched', given: false },
        { row: 4, cell: 'A5', label: '高企', taken: [], doubt: 'unmatched', given: false },
      ],
    );
    assert.match(table.rows[0]?.match?.evidence ?? '', /名称与/);
  });

  it('has what keeps a figure out before what was taken only just', () => {
    assert.deepEqual(
      doubtsOf(recognition).map(({ kind }) => kind),
      ['row', 'row', 'column'],
    );
    const [sheet] = recognition.sheets;
    assert.equal(sheet === undefined ? 0 : doubtCount(sheet), 3);
  });

  it('has abbreviations as what was taken only just, after a row that may be two targets', async () => {
    const folder = new URL('../../fixtures/workbooks/abbreviations', import.meta.url).pathname;
    const { workbook } = await loadFixture(folder, plan);
    const [first, ...rest] = doubtsOf(recognised(workbook));
    assert.deepEqual(first?.kind === 'row' && first.row.candidates, ['16-1', '16-2']);
    const unsure = rest.flatMap((doubt) => (doubt.kind === 'unsure' ? [doubt.row] : []));
    assert.ok(unsure.some(({ label, taken }) => label === '高企' && taken.join() === '9-2'));
    assert.equal(unsure.length, rest.length);
  });

  it('has no doubt where a person has confirmed what it is', () => {
    const base = { workbook: book, plan, file: [], progress: readProgress(book, plan) };
    const mapping = correctedMapping(base, [
      { kind: 'row', sheet: '指标', table: 0, row: 4, words: '9-2', label: '高企' },
      { kind: 'row', sheet: '指标', table: 0, row: 3, words: '不读', label: '某项不知名的工作数' },
      { kind: 'column', sheet: '指标', table: 0, column: 2, words: '不读' },
    ]);
    const again = recognitionOf(book, plan, readProgress(book, plan, mapping), mapping);
    assert.deepEqual(doubtsOf(again), []);
    const given = again.sheets[0]?.tables[0]?.rows.filter((row) => row.given);
    assert.deepEqual(
      given?.map(({ row, taken }) => [row, taken]),
      [
        [3, ['不读']],
        [4, ['9-2']],
      ],
    );
  });

  it('asks whether months hold totals or amounts where nothing tells, and the answer is taken', () => {
    const months = [
      ['2021年'],
      ['指标名称', '1月', '2月'],
      ['国家高新技术企业新认定数', 3, 3],
      ['新增省级瞪羚企业', 1, 1],
    ];
    const workbook = workbookOf({ 月报: { rows: months } });
    const progress = readProgress(workbook, plan);
    assert.deepEqual(entriesOf(progress), []);
    const [doubt] = doubtsOf(recognised(workbook));
    assert.equal(doubt?.kind, 'measure');
    const { columns, table: of } = doubt;
    const corrected = (measure: 'cumulative' | 'increment') =>
      correctedMapping(
        { workbook, plan, file: [], progress },
        columns.map(({ column, measures }) => ({
          kind: 'column',
          sheet: '月报',
          table: of.table,
          column,
          words: measures?.[measure] ?? '',
        })),
      );
    assert.ok(entriesOf(readProgress(workbook, plan, corrected('cumulative'))).includes('9-2 2021-02-28 3'));
    assert.ok(entriesOf(readProgress(workbook, plan, corrected('increment'))).includes('9-2 2021-02-28 6'));
  });

  it('shows a sheet of which nothing was recognised, and reads it as a person says', () => {
    const workbook = workbookOf({
      表一: { rows: [['截至2021年9月30日'], ['甲', '乙'], ['国家高新技术企业新认定数', 38]] },
    });
    const nothing = recognitionOf(workbook, plan, null, null);
    assert.equal(nothing.sheets[0]?.firstRows[1]?.text, '甲 / 乙');
    const base = { workbook, plan, file: [], progress: null };
    const header = { kind: 'header', sheet: '表一', table: 0, rows: '2' } as const;
    const begun = correctedMapping(base, [header]);
    const columns = recognitionOf(workbook, plan, null, begun).sheets[0]?.tables[0]?.columns;
    assert.deepEqual(
      columns?.map(({ heading }) => heading),
      ['甲', '乙'],
    );
    const mapping = correctedMapping(base, [
      header,
      { kind: 'column', sheet: '表一', table: 0, column: 0, words: '指标名称' },
      { kind: 'column', sheet: '表一', table: 0, column: 1, words: '累计完成' },
    ]);
    const progress = readProgress(workbook, plan, mapping);
    assert.deepEqual(entriesOf(progress), ['9-2 2021-09-30 38']);
    const read = recognitionOf(workbook, plan, progress, mapping).sheets[0]?.tables[0];
    assert.deepEqual(
      read?.columns.map(({ heading, words, given }) => [heading, words, given]),
      [
        ['甲', '指标名称', true],
        ['乙', '累计完成', true],
      ],
    );
  });
});
