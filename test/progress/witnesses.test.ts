import assert from 'node:assert/strict';
import { progressOf, readingText } from './sheets.js';

const title = ['截至2021年9月30日'];

/** `gdp 2021-09-30 1519.87 C5`, a witness a line. */
function witnessesOf(rows: Parameters<typeof progressOf>[0]): string[] {
  return progressOf(rows).witnesses.map(
    ({ witness, asOf, reading }) => `${witness} ${asOf ?? ''} ${readingText(reading) ?? ''} ${reading.source.cell}`,
  );
}

describe('witnesses', () => {
  const rows = [
    title,
    ['指标名称', '计量单位', '累计完成'],
    ['新认定国家高新技术企业', '家', 12],
    ['地区生产总值（亿元）', null, 1100.5],
    ['上年末人才团队', '支', 48],
    ['2020年地区生产总值', '亿元', 1403],
    ['1—9月地区生产总值', '亿元', 1100.5],
    ['地区生产总值增速', '%', 8.1],
  ];

  it('reads a figure that is no target by the witness’s names alone', () => {
    assert.deepEqual(witnessesOf(rows), ['gdp 2021-09-30 1100.5 C4', 'teams-before 2021-09-30 48 C5']);
    const labels = progressOf(rows).unmatched.map(({ label }) => label.text);
    assert.deepEqual(labels, ['2020年地区生产总值', '1—9月地区生产总值', '地区生产总值增速']);
  });

  it('takes the latest period that has a figure, with its day and unit', () => {
    const months = [
      ['指标名称', '3月', '6月', '9月'],
      ['新认定国家高新技术企业', 2, 5, null],
      ['全市地区生产总值', '3200000万元', '690亿元', null],
    ];
    assert.deepEqual(witnessesOf(months), ['gdp 2021-06-30 690 C3']);
  });

  it('says what cannot be read of it', () => {
    assert.deepEqual(witnessesOf([title, ['指标名称', '累计完成'], ['新认定高企', 12], ['GDP', '统计中']]), [
      'gdp 2021-09-30 (unreadable) B4',
    ]);
  });
});
