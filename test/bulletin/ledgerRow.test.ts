import assert from 'node:assert/strict';
import { ledgerLine } from '../../src/bulletin/ledgerRow.js';
import { orderBulletin, orderNews } from '../../src/bulletin/order.js';
import { openFile } from '../../src/pipeline/reading.js';
import { bookOf, bytesOf, sheetOf } from '../workbook/books.js';
import { calendar, plan } from '../seeds/seeds.js';

const title = '题目\n——副题';

function drafted(key: number) {
  const planned = calendar.bulletins.find((one) => one.key === key);
  assert.ok(planned !== undefined);
  return { planned, order: orderBulletin(planned, calendar, [], '2021-12-31'), title };
}

function tablesOf(heads: readonly string[]) {
  const figures = [['截至2021年9月30日'], ['指标名称', '年度目标', '累计完成'], ['银企对接会', 1, 2]];
  const book = bookOf({ 指标: sheetOf(figures), 台账: sheetOf([heads, heads.map(() => '1')]) });
  return openFile(bytesOf(book, 'xlsx'), '进展.xlsx', plan).tables;
}

describe('a row for the ledger', () => {
  it('stands in the columns of the workbook’s own ledger, and leaves empty what it does not know', () => {
    const heads = ['序号', '状态', '标题', '期号', '备注', '时期', '日历编号', '印发日期'];
    assert.deepEqual(ledgerLine(drafted(2), tablesOf(heads)), {
      sheet: '台账',
      heads,
      cells: ['', '草稿', '题目——副题', '2', '', '1—2月', '2', '2021-03-10'],
    });
  });

  it('has the standard columns where there is no ledger', () => {
    const { sheet, heads, cells } = ledgerLine(drafted(3), []);
    assert.equal(sheet, null);
    assert.deepEqual(heads, ['期号', '总期号', '日历编号', '标题', '类别', '期间', '印发日期', '状态', '文件名']);
    const file = '第03期_季度通报_一季度.docx';
    assert.deepEqual(cells, ['3', '89', '3', '题目——副题', '季度通报', '一季度', '2021-04-12', '草稿', file]);
  });

  it('names no key and the month alone for an unplanned issue', () => {
    const order = orderNews({ ...calendar, issuedBefore: null }, [], '2021-03-26');
    const { cells } = ledgerLine({ planned: null, order, title }, []);
    assert.deepEqual(cells.slice(0, 7), ['3', '', '', '题目——副题', '工作动态', '3月', '2021-03-26']);
  });
});
