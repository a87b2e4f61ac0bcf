import assert from 'node:assert/strict';
import type { Chart, ChartSeries } from '../../src/bulletin/chart.js';
import { chartNumbers } from '../../src/word/chartNumbers.js';
import { figure } from './samples.js';

function series(role: ChartSeries['role'], ...texts: readonly (string | null)[]): ChartSeries {
  return { name: '数', role, points: texts.map((text) => (text === null ? null : { ...figure('数'), text })) };
}

function chart(unit: string, ...all: ChartSeries[]): Chart {
  return { name: 'course', title: '题', description: '', unit, categories: [], series: all };
}

describe('the numbers of a chart', () => {
  it('have the decimals that all have, and room for those that only some have', () => {
    const labels = (...texts: (string | null)[]): string => chartNumbers(chart('', series('bars', ...texts))).labels;
    assert.equal(labels('38家', '5家'), 'General');
    assert.equal(labels('66.5万元', '80.0万元'), '0.0');
    assert.equal(labels('66.5万元', null, '1,080.25万元'), '0.0#');
    assert.equal(labels('3.14%', '2.7183%'), '0.00##');
    assert.equal(labels('66.5万元', '80万元'), 'General');
  });

  it('take the decimals of every series but of what is due', () => {
    const bars = series('bars', '66.5');
    assert.equal(chartNumbers(chart('', bars, series('due', '58.333'))).labels, '0.0');
    assert.equal(chartNumbers(chart('', bars, series('behind', '58.33'))).labels, '0.0#');
  });

  it('bear the unit at the axis, and at bars without an axis', () => {
    const numbers = chartNumbers(chart('%', series('bars', '50.0%')));
    assert.deepEqual(numbers, { labels: '0.0', unitLabels: '0.0"%"', axis: 'General"%"', negative: false });
    const none = chartNumbers(chart('', series('bars', '5')));
    assert.deepEqual([none.unitLabels, none.axis], ['General', 'General']);
    assert.equal(chartNumbers(chart('"件"', series('bars', '5'))).axis, 'General"件"');
  });

  it('are below nothing where any is, of what is due too, and not where a dash parts two numbers in words', () => {
    const negative = (...all: ChartSeries[]): boolean => chartNumbers(chart('', ...all)).negative;
    for (const minus of ['-', '−', '－']) assert.equal(negative(series('line', '1.5', `${minus}0.5`)), true);
    assert.equal(negative(series('bars', '1'), series('due', '-1')), true);
    assert.equal(negative(series('bars', '1', null, '0')), false);
    assert.equal(negative(series('bars', '较上年—降')), false);
  });

  it('need not be there', () => {
    const numbers = chartNumbers(chart('', series('bars', null), series('due', '1.5')));
    assert.deepEqual([numbers.labels, numbers.negative], ['General', false]);
  });
});
