import assert from 'node:assert/strict';
import { districtNamed, isPartOf, isSmallCity } from '../../src/progress/district.js';
import { readProgress } from '../../src/progress/readProgress.js';
import { entriesOf, plan, workbookOf, type SheetSpec } from './sheets.js';

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

  it('has figures that are not the city’s', () => {
    const title = '截至2021年9月30日';
    const sheets = { 汇总: sheet(title, 7), 船山区: sheet(title, 3), 射洪市: sheet(title, 4) };
    const progress = readProgress(workbookOf(sheets), plan);
    assert.deepEqual(entriesOf(progress), ['16-3 2021-09-30 7']);
    assert.deepEqual(
      progress.unmatched.map(({ label, district }) => [label.sheet, label.cell, district]),
      [
        ['船山区', 'A3', '船山区'],
        ['射洪市', 'A3', '射洪市'],
      ],
    );
    assert.deepEqual(progress.conflicts, []);
    assert.throws(
      () => readProgress(workbookOf({ 船山区: sheet(title, 3), 大英县: sheet(title, 4) }), plan),
      /只有船山区、大英县的进展表，没有全市的/,
    );
  });
});
