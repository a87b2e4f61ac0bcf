import assert from 'node:assert/strict';
import { districtNamed, isPartOf, isSmallCity } from '../../../src/progress/district/district.js';
import { readProgress } from '../../../src/progress/readProgress.js';
import type { Value } from '../../workbook/books.js';
import { entriesOf, plan, readingText, rowOf, workbookOf, type SheetSpec } from '../sheets.js';

const sheet = (title: string, value: number): SheetSpec => ({
  rows: [[title], ['指标名称', '年度目标', '累计完成'], ['银企对接会', 1, value]],
});

describe('district', () => {
  it('is named by the sheet, or by a line above the table', () => {
    for (const name of ['船山区', '大英县', '遂宁高新区', '经开区', ' 河东新区 '])
      assert.equal(districtNamed([], name), name.trim());
    for (const line of ['船山区2021年科技指标完成情况', '四川省遂宁市船山区科技局', '2021年船山区重点指标'])
      assert.equal(districtNamed([line], 'Sheet1'), '船山区', line);
  });

  it('is not named by words of districts in general, or of what is built there', () => {
    for (const name of [
      '县区',
      '各区',
      '县区园区',
      '全区',
      '市辖区',
      '园区',
      '农业科技园区',
      '示范区',
      '9月',
      '射洪市',
    ])
      assert.equal(districtNamed([], name), null, name);
    for (const line of [
      '2021年各县（市、区）科技指标',
      '全市各县区2021年完成情况',
      '国家高新区创建2021年目标',
      '四川省遂宁市2021年科技指标',
      '填报单位：市科技局',
    ])
      assert.equal(districtNamed([line], 'Sheet1'), null, line);
  });

  it('is no part of a plan that is its own', () => {
    assert.ok(isPartOf(plan, '船山区'));
    assert.ok(!isPartOf({ ...plan, title: '船山区2021年科技创新工作要点' }, '船山区'));
    assert.ok(!isPartOf({ ...plan, objective: '全区新认定高新技术企业5家' }, '船山区'));
    assert.deepEqual(['射洪市', '市直园区', '全市', '全市汇总', '船山区'].map(isSmallCity), [
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('has figures that are parts of the city’s, whose own sheet counts', () => {
    const title = '截至2021年9月30日';
    const sheets = { 汇总: sheet(title, 8), 船山区: sheet(title, 3), 射洪市: sheet(title, 4) };
    const progress = readProgress(workbookOf(sheets), plan);
    assert.deepEqual(entriesOf(progress), ['16-3 2021-09-30 8']);
    assert.deepEqual(
      rowOf(progress, '16-3').parts.map(({ name, reading }) => [name, readingText(reading), reading.source.sheet]),
      [
        ['船山区', '3', '船山区'],
        ['射洪市', '4', '射洪市'],
      ],
    );
    assert.deepEqual([progress.conflicts, progress.unmatched], [[], []]);
  });

  it('is left out where it is the only one, or has nothing to do with the city’s sheet', () => {
    const title = '截至2021年9月30日';
    const late = { 汇总: sheet(title, 8), 船山区: sheet('截至2021年6月30日', 3) };
    const progress = readProgress(workbookOf(late), plan);
    assert.deepEqual(
      progress.unmatched.map(({ label, district }) => [label.sheet, label.cell, district]),
      [['船山区', 'A3', '船山区']],
    );
    assert.throws(() => readProgress(workbookOf({ 船山区: sheet(title, 3) }), plan), /只有船山区的进展表，没有全市的/);
  });
});

describe('sheets of districts without one of the city', () => {
  const of = (rows: readonly (readonly [string, Value, Value])[], above = '截至2021年9月30日'): SheetSpec => ({
    rows: [[above], ['序号', '指标名称', '年度目标', '累计完成'], ...rows.map((row, at) => [at + 1, ...row])],
  });
  const read = (sheets: Readonly<Record<string, SheetSpec>>) => readProgress(workbookOf(sheets), plan);

  it('are added up, of whatever name, but for rates', () => {
    const progress = read({
      船山区: of([
        ['新认定高企', 10, 3],
        ['人才团队总数', 20, 12],
        ['技术合同登记额（万元）', 9000, 1200],
        ['科技服务业营业收入增速', 20, '22%'],
      ]),
      物流港: of([
        ['新认定高企', 5, 4],
        ['人才团队总数', 9, 3],
        ['技术合同登记额（万元）', 900, '0.1亿元'],
        ['科技服务业营业收入增速', 20, '24%'],
      ]),
      市直: of([
        ['新认定高企', '/', '/'],
        ['人才团队总数', 30, 30],
        ['技术合同登记额（万元）', null, 5],
      ]),
    });
    assert.deepEqual(entriesOf(progress), ['11-2 2021-09-30 0.2205', '15-2 2021-09-30 45', '9-2 2021-09-30 7']);
    const { evidence, parts, planned } = rowOf(progress, '9-2');
    assert.match(evidence, /由3张县区表相加$/);
    assert.deepEqual([parts.map(({ name }) => name), planned], [['船山区', '物流港', '市直'], null]);
    assert.deepEqual(
      progress.entries.map(({ how, sources }) => [how, sources.length]),
      [
        ['summed', 3],
        ['summed', 3],
        ['summed', 2],
      ],
    );
  });

  it('are added up by month, where their titles name them', () => {
    const months = (title: string, ...values: number[]): SheetSpec => ({
      rows: [[title], ['指标名称', '1月累计', '2月累计'], ['新认定高企', ...values]],
    });
    const progress = read({
      Sheet1: months('船山区2021年科技指标完成情况', 1, 2),
      Sheet2: months('射洪市2021年科技指标完成情况', 3, 5),
    });
    assert.deepEqual(entriesOf(progress), ['9-2 2021-01-31 4', '9-2 2021-02-28 7']);
  });

  it('give nothing where one is in doubt or has no such row', () => {
    const doubtful = read({ 船山区: of([['新认定高企', 10, 3]]), 安居区: of([['新认定高企', 10, '统计中']]) });
    assert.deepEqual(entriesOf(doubtful), []);
    const { total } = rowOf(doubtful, '9-2');
    assert.deepEqual([readingText(total), total?.source.sheet, total?.source.cell], ['(unreadable)', '安居区', 'D3']);
    const missing = read({
      船山区: of([
        ['新认定高企', 10, 3],
        ['银企对接会', 1, 1],
      ]),
      安居区: of([['银企对接会', 1, 2]]),
    });
    assert.deepEqual(entriesOf(missing), ['16-3 2021-09-30 3']);
    const otherDay = read({
      船山区: of([
        ['新认定高企', 10, 3],
        ['银企对接会', 1, 1],
      ]),
      安居区: of([['新认定高企', 10, 3]], '截至2021年6月30日'),
      大英县: of([['银企对接会', 1, 2]]),
      指标: of([['新认定高企', 30, 9]]),
    });
    assert.deepEqual(entriesOf(otherDay), ['9-2 2021-09-30 9']);
  });

  it('are not those of months, offices’ tables or the city itself', () => {
    const city = read({ 船山区: of([['新认定高企', 10, 3]]), 遂宁市: of([['新认定高企', 30, 9]]) });
    assert.deepEqual(entriesOf(city), ['9-2 2021-09-30 9']);
    const named = read({ 船山区: of([['新认定高企', 10, 3]]), 指标进展: of([['新认定高企', 30, 9]]) });
    assert.deepEqual(entriesOf(named), ['9-2 2021-09-30 9']);
    const none = read({ 物流港: of([['新认定高企', 10, 3]]), 科创办: of([['银企对接会', 1, 2]]) });
    assert.deepEqual(entriesOf(none), ['16-3 2021-09-30 2', '9-2 2021-09-30 3']);
  });
});
