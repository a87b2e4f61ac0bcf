import type { Figure, Missing } from '../../bulletin/figure.js';
import type { Document } from '../../document/document.js';
import { provenanceOf } from '../../pipeline/paper.js';

/** A figure of a document, or a value that it lacks, with what an editor should know of it. */
export interface Printed {
  value: Figure | Missing;
  /** Null where there is nothing to say. */
  remark: Remark | null;
}

/** A comment, as Word shows it beside the text. */
export interface Remark {
  /** Counted from 1, in the order of the document's. */
  number: number;
  text: string;
}

/** Everything that a document prints and that can be followed to a cell, by its id; a chart's points among it. */
export type FigureBook = ReadonlyMap<string, Printed>;

/** The figures, missing values and chart points of a document. */
export function figureBook(document: Document): FigureBook {
  const remarks = new Map([...document.remarks].map(([id, text], index) => [id, { number: index + 1, text }]));
  const points = provenanceOf(document).charts.flatMap((chart) => chart.points);
  const values: (readonly [string, Figure | Missing])[] = [
    ...document.figures,
    ...document.missing,
    ...points.map(({ id, figure }) => [id, figure] as const),
  ];
  return new Map(values.map(([id, value]) => [id, { value, remark: remarks.get(id) ?? null }]));
}
