import assert from 'node:assert/strict';
import { measureFigures, noteFigures } from '../../src/bulletin/noteFigures.js';
import type { PassageFigure } from '../../src/bulletin/figure.js';
import { fullWidthPunctuation } from '../../src/bulletin/punctuation.js';
import { passage } from './subjects.js';

const texts = (figures: readonly PassageFigure[]): string[] => figures.map(({ text }) => text);

describe('notes as prose prints them', () => {
  it('are a line each, without the marks at its end', () => {
    const cell = ' 建立台账，\r\n\n走访企业8家(含高企);\n取得进展！';
    assert.deepEqual(texts(noteFigures('进展', [passage('G5', cell, '2031-09-20')])), [
      '建立台账',
      '走访企业8家（含高企）',
      '取得进展',
    ]);
  });

  it('say where in the cell each stands, mark for mark', () => {
    const cell = '9月20日：第一件(大);第二件。\n第三件';
    const source = { ...passage('G5', cell, '2031-09-20'), start: 6 };
    const figures = [...noteFigures('进展', [source]), ...measureFigures('措施', [source], 2031, '2031-09-30')];
    assert.deepEqual(texts(figures), ['第一件（大）；第二件', '第三件', '第一件（大）', '第二件', '第三件']);
    for (const { text, start, end } of figures) assert.equal(text, fullWidthPunctuation(cell.slice(start, end)));
  });

  it('of measures are a sentence each, without those that are over', () => {
    const cell = '7月20日前对接高校；对待中试成果专人跟踪，三季度转化3项以上。10月召开会议';
    const at = (day: string): string[] => texts(measureFigures('措施', [passage('I5', cell, '2031-06-30')], 2031, day));
    assert.deepEqual(at('2031-06-30'), [
      '7月20日前对接高校',
      '对待中试成果专人跟踪，三季度转化3项以上',
      '10月召开会议',
    ]);
    assert.deepEqual(at('2031-07-31'), ['对待中试成果专人跟踪，三季度转化3项以上', '10月召开会议']);
    assert.deepEqual(at('2031-10-31'), []);
  });

  it('are none where a cell has nothing but marks', () => {
    assert.deepEqual(noteFigures('进展', [passage('G5', '。\n；', '2031-09-20')]), []);
  });
});
