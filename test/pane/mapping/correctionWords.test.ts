import assert from 'node:assert/strict';
import { correctionWords, withCorrections } from '../../../src/pane/mapping/correctionWords.js';
import type { Correction } from '../../../src/progress/mapping/correction.js';

const row: Correction = { kind: 'row', sheet: '指标', table: 0, row: 4, words: '9-2', label: '高企认定' };
const column: Correction = { kind: 'column', sheet: '指标', table: 0, column: 27, words: '累计完成' };
const header: Correction = { kind: 'header', sheet: '任务', table: 0, rows: '4-5' };
const unread: Correction = { kind: 'sheet', sheet: '指标', read: false };

describe('correctionWords', () => {
  it('says where and what', () => {
    assert.deepEqual([row, column, header, unread].map(correctionWords), [
      { where: '指标!第5行', what: '“高企认定”：9-2' },
      { where: '指标!AB列', what: '累计完成' },
      { where: '任务', what: '表头在第4-5行' },
      { where: '指标', what: '整张不读' },
    ]);
  });

  it('lets a later correction take the place of an earlier one of the same thing', () => {
    const other: Correction = { ...row, words: '9-3' };
    assert.deepEqual(withCorrections([row, column], [other]), [column, other]);
    const beside: Correction = { ...row, table: 1 };
    assert.deepEqual(withCorrections([row], [beside]), [row, beside]);
  });

  it('drops what was said of a sheet that is not read', () => {
    assert.deepEqual(withCorrections([row, column, header], [unread]), [header, unread]);
  });
});
