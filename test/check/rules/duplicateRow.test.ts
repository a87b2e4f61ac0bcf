import assert from 'node:assert/strict';
import type { TargetRow } from '../../../src/progress/progress.js';
import { duplicateRow } from '../../../src/check/rules/duplicateRow.js';
import { end, findingsOf, months, planOf, progressOf, read, row, source, target, told } from '../builders.js';

const first = row({ periods: months('1', '2', '4') });
const second = (given: Partial<TargetRow>): TargetRow => row({ label: source('D46', '高企数'), ...given });

const found = (rows: readonly TargetRow[], asOf = end(9)): string[] =>
  findingsOf(duplicateRow, planOf([target(), target({ id: '9-3' })]), progressOf({ rows }), asOf).map(told);

const DIFFERS =
  'duplicate-row error 9-2 指标月报!D46 “新认定国家高新技术企业”在工作表“指标月报”的D14已有一行，两行的数不一致，不一致的数没有采用。';
const AGREES =
  'duplicate-row info 9-2 指标月报!D46 “新认定国家高新技术企业”在工作表“指标月报”的D14已有一行，两行的数一致。';

describe('rule duplicate-row', () => {
  it('is content with one row a target, and with rows that speak of different days', () => {
    assert.deepEqual(found([first, second({ target: '9-3', periods: months('9', '9', '9') })]), []);
    assert.deepEqual(found([first, second({ periods: months(null, null, null, '5') })]), []);
  });

  it('is an error where two rows differ', () => {
    assert.deepEqual(found([first, second({ periods: months('1', '2', '5') })]), [DIFFERS]);
  });

  it('is a remark where they agree', () => {
    assert.deepEqual(found([first, second({ periods: months('1', '2', '4') })]), [AGREES]);
  });

  it('looks at nothing later than the day', () => {
    assert.deepEqual(found([first, second({ periods: months('1', '2', '5') })], end(2)), [AGREES]);
  });

  it('compares a total with another row’s month', () => {
    assert.deepEqual(found([first, second({ total: read('H9', '5'), asOf: end(3) })]), [DIFFERS]);
    assert.deepEqual(found([first, second({ total: read('H9', '4'), asOf: end(3) })]), [AGREES]);
    assert.deepEqual(found([first, second({ total: read('H9', '5'), asOf: end(4) })]), []);
  });

  it('adds up months that hold amounts before it compares them', () => {
    assert.deepEqual(found([first, second({ measure: 'increment', periods: months('1', '1', '2') })]), [AGREES]);
    assert.deepEqual(found([first, second({ measure: 'increment', periods: months('1', '2', '4') })]), [DIFFERS]);
  });

  it('takes a row of districts for another view, unless it differs', () => {
    const districts = { asOf: end(3), parts: [{ name: '甲县', reading: read('E9', '4') }] };
    assert.deepEqual(found([first, second({ ...districts, total: read('H9', '4') })]), []);
    assert.deepEqual(found([first, second({ ...districts, total: read('H9', '5') })]), [DIFFERS]);
  });

  it('names the first of the rows that differ, wherever the day stands among them', () => {
    const third = second({ label: source('D50', '高企'), periods: months(null, null, '4') });
    const differs = second({ periods: months('1', '3', null) });
    assert.deepEqual(found([first, differs, third]), [DIFFERS, AGREES.replace('D46', 'D50')]);
    const fourth = second({ label: source('D52', '高企'), periods: months(null, '2', null) });
    const toSecond = DIFFERS.replace('!D46', '!D52').replace('的D14', '的D46');
    assert.deepEqual(found([first, differs, third, fourth]).at(-1), toSecond);
  });

  it('lets a table’s figure stand against a paragraph, and says nothing of one that agrees', () => {
    const prose = (value: string) =>
      second({
        from: 'prose',
        total: read('G9', value, `累计${value}家`, { span: { start: 2, end: 4 } }),
        asOf: end(3),
      });
    const words = (at: string) =>
      `duplicate-row warning 9-2 指标月报!${at} “新认定国家高新技术企业”在文字里的数与工作表“指标月报”的D14那一行的不一致，以表里的为准。`;
    assert.deepEqual(found([first, prose('5')]), [words('G9')]);
    assert.deepEqual(found([prose('5'), first]), [words('G9')]);
    assert.deepEqual(found([first, prose('4')]), []);
    assert.deepEqual(found([prose('5'), prose('6')]).length, 1);
  });

  it('takes a list for another view, unless it differs', () => {
    const list = (value: string) => second({ from: 'list', total: read('B3', value), asOf: end(3) });
    assert.deepEqual(found([first, list('4')]), []);
    assert.deepEqual(found([first, list('5')]), [DIFFERS]);
  });

  it('names a line of a list that is there already', () => {
    const doubles = [{ target: '9-2', first: source('B5', '甲公司', '名单'), second: source('B14', '甲公司', '名单') }];
    assert.deepEqual(findingsOf(duplicateRow, planOf(), progressOf({ doubles })).map(told), [
      'duplicate-row warning 9-2 名单!B14 “甲公司”与工作表“名单”的B5的重复，“新认定国家高新技术企业”只数了一次。',
    ]);
  });
});
