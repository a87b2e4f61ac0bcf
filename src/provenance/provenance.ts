import type { Figure, Missing } from '../bulletin/figure.js';
import type { Block, Document, Origin } from '../document/document.js';

/** Where every figure of one document comes from: what its custom XML part holds. */
export interface Provenance extends Origin {
  /** Every occurrence in the text, by its id (`f1`). */
  figures: ReadonlyMap<string, Figure>;
  /** Every value that could not be had, by its id (`m1`). */
  missing: ReadonlyMap<string, Missing>;
  charts: readonly ChartRecord[];
}

/** A chart and the figures that it draws. */
export interface ChartRecord {
  /** `c1`. */
  id: string;
  title: string;
  unit: string;
  /** Series after series; what has no value is left out. */
  points: readonly ChartPoint[];
}

/** A bar or a point of a chart that has a value. */
export interface ChartPoint {
  /** Of chart, series and category, counted from 1: `c1-2-3`. */
  id: string;
  series: string;
  category: string;
  figure: Figure;
}

/** What a document's part is to say of it. */
export function provenanceOf({ origin, figures, missing, blocks }: Document): Provenance {
  return { ...origin, figures, missing, charts: chartsOf(blocks) };
}

function chartsOf(blocks: readonly Block[]): ChartRecord[] {
  return blocks.flatMap((block) => {
    if (block.type === 'note' || block.type === 'attachment') return chartsOf(block.blocks);
    return block.type === 'chart' ? [chartRecord(block)] : [];
  });
}

function chartRecord({ id, chart }: Extract<Block, { type: 'chart' }>): ChartRecord {
  const points = chart.series.flatMap(({ name, points: values }, series) =>
    values.flatMap((figure, index): ChartPoint[] =>
      figure === null
        ? []
        : [{ id: `${id}-${series + 1}-${index + 1}`, series: name, category: chart.categories[index] ?? '', figure }],
    ),
  );
  return { id, title: chart.title, unit: chart.unit, points };
}
