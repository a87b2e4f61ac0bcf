import assert from 'node:assert/strict';
import { LARGEST, refusalOf } from '../../../src/pane/start/fileChoice.js';

describe('a file that is dropped on the pane', () => {
  it('is tried where it may be a workbook, whatever the case of its ending', () => {
    for (const name of ['进度.xlsx', '进度.XLSX', 'a.xlsm', 'a.xls', '进度.et', 'a.ods', 'a.csv'])
      assert.equal(refusalOf({ name, size: 1 }), null, name);
  });

  it('is refused by name where it is something else', () => {
    for (const name of ['简报.docx', 'xlsx', '进度.xlsx.zip', '进度']) {
      const refusal = refusalOf({ name, size: 1 });
      assert.ok(refusal !== null && refusal.what.includes(name), name);
      assert.match(refusal.advice, /\.xlsx、\.xlsm、\.xls、\.et、\.ods、\.csv/);
    }
  });

  it('is refused where it holds nothing or too much', () => {
    assert.match(refusalOf({ name: 'a.xlsx', size: 0 })?.what ?? '', /空文件/);
    assert.equal(refusalOf({ name: 'a.xlsx', size: LARGEST }), null);
    assert.match(refusalOf({ name: 'a.xlsx', size: LARGEST + 1 })?.what ?? '', /101兆，太大了.*100兆/);
  });
});
