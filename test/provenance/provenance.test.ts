import assert from 'node:assert/strict';
import type { Chart } from '../../src/bulletin/chart.js';
import { provenanceOf } from '../../src/provenance/provenance.js';
import { figure, origin, sample } from '../word/samples.js';

describe('the provenance of a document', () => {
  const chart: Chart = {
    name: 'completion',
    title: '目标完成率',
    description: '甲、乙的完成率。',
    unit: '%',
    categories: ['甲', '乙'],
    series: [
      { name: '完成率', role: 'bars', points: [null, figure('乙 完成率')] },
      { name: '序时进度', role: 'due', points: [figure('甲 序时进度'), figure('乙 序时进度')] },
    ],
  };

  it('has the points of its charts wherever they stand, but for gaps', () => {
    const document = sample('# 题\n\n文', { figures: { f1: figure('完成率') } });
    const block = { type: 'chart', caption: [], chart } as const;
    const attachment = { type: 'attachment', title: [], landscape: false, blocks: [{ ...block, id: 'c2' }] } as const;
    const { charts, figures, missing, ...rest } = provenanceOf({
      ...document,
      blocks: [...document.blocks, { ...block, id: 'c1' }, attachment],
    });
    assert.deepEqual(rest, origin);
    assert.equal(figures, document.figures);
    assert.equal(missing, document.missing);
    assert.deepEqual(
      charts.map(({ id, title, unit }) => [id, title, unit]),
      [
        ['c1', '目标完成率', '%'],
        ['c2', '目标完成率', '%'],
      ],
    );
    assert.deepEqual(
      charts[1]?.points.map(({ id, series, category, figure: { title } }) => [id, series, category, title]),
      [
        ['c2-1-2', '完成率', '乙', '乙 完成率'],
        ['c2-2-1', '序时进度', '甲', '甲 序时进度'],
        ['c2-2-2', '序时进度', '乙', '乙 序时进度'],
      ],
    );
  });
});
