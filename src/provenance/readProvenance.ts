import type { Element } from '@xmldom/xmldom';
import type { Figure, Source } from '../bulletin/figure.js';
import { InputError } from '../inputError.js';
import { childElements } from '../package/elements.js';
import { parseXml } from '../package/xmlPart.js';
import { partSchema, type RawFigure, type RawPart } from './partSchema.js';
import type { Provenance } from './provenance.js';
import { PROVENANCE_NAMESPACE } from './provenanceXml.js';

/**
 * Reads the custom XML part back.
 * @param file the document's name, for messages
 * @throws InputError `no-provenance` where it is not the part of a document of ours, or is broken
 */
export function readProvenance(xml: string, file: string): Provenance {
  const root = parseXml(xml)?.documentElement ?? null;
  if (root?.namespaceURI !== PROVENANCE_NAMESPACE || root.localName !== 'provenance') throw unreadable(file);
  const parsed = partSchema.safeParse(plainPart(root));
  if (!parsed.success) throw unreadable(file);
  return followed(parsed.data, file);
}

function unreadable(file: string): InputError {
  return new InputError(
    'no-provenance',
    '文档里的数据出处读不出来，可能被别的程序改动过。',
    { file },
    '请用原稿，或由工作簿重新起草。',
  );
}

function plainPart(root: Element): unknown {
  const of = (name: string): Element[] => childElements(root).filter((one) => one.localName === name);
  const within = (name: string): Element[] => of(name).flatMap(childElements);
  const sources = within('sources');
  const named = (name: string): unknown[] => sources.filter((one) => one.localName === name).map(attributesOf);
  return {
    ...attributesOf(root),
    cells: named('cell'),
    quotes: named('plan'),
    clips: named('clip'),
    figures: within('figures').map((figure) => ({ id: figure.getAttribute('id'), figure: plainFigure(figure) })),
    missings: within('missings').map(attributesOf),
    charts: within('charts').map((chart) => ({
      ...attributesOf(chart),
      points: childElements(chart).map(plainPoint),
    })),
  };
}

function plainPoint(point: Element): unknown {
  const [figure] = childElements(point);
  if (figure === undefined) return null;
  return { ...attributesOf(point), id: figure.getAttribute('id'), figure: plainFigure(figure) };
}

function plainFigure(figure: Element): unknown {
  const children = childElements(figure);
  const of = (name: string): unknown[] => children.filter((one) => one.localName === name).map(attributesOf);
  return { ...attributesOf(figure), conversion: of('conversion')[0] ?? null, inputs: of('input') };
}

function attributesOf({ attributes }: Element): Record<string, string> {
  return Object.fromEntries(Array.from(attributes, ({ name, value }) => [name, value]));
}

/** The part with every id replaced by what it stands for. */
function followed({ cells, quotes, clips, figures, missings, charts, ...origin }: RawPart, file: string): Provenance {
  const sources = new Map<string, Source>([
    ...cells.map(({ id, sheet, cell, text }) => [id, { from: 'workbook', sheet, cell, text }] as const),
    ...quotes.map(({ id, ref, quote }) => [id, { from: 'plan', id: ref, quote }] as const),
    ...clips.map(({ id, ref, ...clip }) => [id, { from: 'clip', id: ref, ...clip }] as const),
  ]);
  const sourceOf = (id: string): Source => {
    const source = sources.get(id);
    if (source === undefined) throw unreadable(file);
    return source;
  };
  return {
    ...origin,
    figures: new Map(figures.map(({ id, figure }) => [id, figureOf(figure, sourceOf)])),
    missing: new Map(
      missings.map(({ id, source, ...said }) => [
        id,
        { kind: 'missing', ...said, source: source === null ? null : sourceOf(source) },
      ]),
    ),
    charts: charts.map(({ points, ...chart }) => ({
      ...chart,
      points: points.map(({ figure, ...point }) => ({ ...point, figure: figureOf(figure, sourceOf) })),
    })),
  };
}

function figureOf(figure: RawFigure, sourceOf: (id: string) => Source): Figure {
  if (figure.kind !== 'derived') return { ...figure, source: sourceOf(figure.source) };
  return { ...figure, inputs: figure.inputs.map((input) => ({ ...input, sources: input.sources.map(sourceOf) })) };
}
