import assert from 'node:assert/strict';
import type { Figure, Source } from '../../../src/bulletin/figure.js';
import { cellsOf, traceHint, traceOf } from '../../../src/pane/preview/trace.js';
import { ticksOf } from '../../../src/pane/preview/chartShape.js';
import { nextPlace } from '../../../src/pane/preview/useFigureLinks.js';
import { zoomFor } from '../../../src/pane/preview/zoom.js';

const cell = (address: string): Source => ({ from: 'workbook', sheet: '表', cell: address, text: '1' });

describe('where a figure comes from', () => {
  it('is its cell, with the conversion', () => {
    const figure: Figure = {
      kind: 'read',
      title: '甲 累计完成',
      text: '2.5亿元',
      asOf: '2031-03-31',
      approximate: false,
      bound: null,
      value: '2.5',
      unit: '亿元',
      source: cell('B2'),
      conversion: { fromUnit: '万元', toUnit: '亿元', factor: '0.0001' },
    };
    const trace = traceOf(figure);
    assert.equal(trace.how, '读自单元格，由万元换算为亿元（×0.0001）。');
    assert.equal(traceHint(trace), '甲 累计完成 · 表!B2');
  });

  it('is a formula over its inputs, each cell once', () => {
    const figure: Figure = {
      kind: 'derived',
      title: '甲 完成率',
      text: '50%',
      asOf: null,
      value: '50',
      unit: '%',
      formula: '累计完成 ÷ 年度目标',
      inputs: [
        { name: '累计完成', value: '1', unit: '家', sources: [cell('B2'), cell('B2'), cell('B3')] },
        { name: '年度目标', value: '2', unit: '家', sources: [{ from: 'plan', id: '1-1', quote: '2家' }] },
      ],
    };
    const trace = traceOf(figure);
    assert.equal(trace.how, '算出：累计完成 ÷ 年度目标 = 50%');
    assert.deepEqual(
      trace.parts.map(({ name, sources }) => [name, sources.length]),
      [
        ['累计完成 1家', 2],
        ['年度目标 2家', 1],
      ],
    );
    assert.deepEqual(
      cellsOf(trace).map((source) => source.cell),
      ['B2', 'B3'],
    );
  });

  it('is the text that was taken from a web page, with its site', () => {
    const source = {
      from: 'clip',
      id: 'c1',
      address: 'https://a.example/1',
      site: '市科技局',
      text: '召开会议。',
    } as const;
    const trace = traceOf({
      kind: 'passage',
      title: '动态内容',
      text: '召开会议',
      asOf: '2031-09-28',
      source,
      start: 0,
      end: 4,
    });
    assert.equal(trace.how, '照录网页摘录的文字。');
    assert.deepEqual(cellsOf(trace), []);
    assert.equal(traceHint(trace), '动态内容 · 网页摘录：市科技局');
  });

  it('names a few cells of many in its hint', () => {
    const inputs = ['A1', 'A2', 'A3', 'A4'].map((at) => ({ name: '', value: '1', unit: '', sources: [cell(at)] }));
    const figure: Figure = {
      kind: 'derived',
      title: '合计',
      text: '4',
      asOf: null,
      value: '4',
      unit: '',
      formula: '合计',
      inputs,
    };
    assert.equal(traceHint(traceOf(figure)), '合计 · 表!A1、表!A2、表!A3等4个单元格');
  });

  it('is the reason where there is no value', () => {
    const trace = traceOf({ kind: 'missing', title: '甲', reason: '没有填数。', source: null });
    assert.deepEqual([trace.text, trace.how, trace.parts], ['暂无数据', '没有填数。', []]);
  });
});

describe('the preview', () => {
  it('has round ticks around all values', () => {
    assert.deepEqual(ticksOf(0, 103), [0, 20, 40, 60, 80, 100, 120]);
    assert.deepEqual(ticksOf(0, 0.85), [0, 0.2, 0.4, 0.6, 0.8, 1]);
    assert.deepEqual(ticksOf(-3, 4), [-4, -2, 0, 2, 4]);
    assert.deepEqual(ticksOf(0, 0), [0, 0.2]);
  });

  it('is walked by the arrow keys, and not beyond its ends', () => {
    assert.deepEqual(
      ['ArrowRight', 'ArrowUp', 'Home', 'End', 'Tab'].map((key) => nextPlace(key, 0, 3)),
      [1, 0, 0, 2, null],
    );
    assert.equal(nextPlace('ArrowDown', 2, 3), 2);
  });

  it('is a whole page where that can be read', () => {
    assert.deepEqual([320, 639, 640, 1200].map(zoomFor), ['read', 'read', 'page', 'page']);
  });
});
