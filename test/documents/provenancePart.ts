import type { Element } from '@xmldom/xmldom';
import { child, elementsOf, partNames, partXml, relationsOf, type Parts } from './docxPackage.js';

/** What the package's custom XML part says, as it stands there. */
export interface ProvenancePart {
  attributes: Readonly<Record<string, string>>;
  sources: ReadonlyMap<string, SourceRecord>;
  figures: ReadonlyMap<string, FigureRecord>;
  missings: ReadonlyMap<string, { title: string; reason: string; source: SourceRecord | null }>;
  charts: ReadonlyMap<string, ChartRecord>;
}

export type SourceRecord =
  { from: 'cell'; sheet: string; cell: string; text: string } | { from: 'plan'; ref: string; quote: string };

export interface FigureRecord {
  id: string;
  kind: string;
  title: string;
  text: string;
  asOf: string | null;
  value: string;
  unit: string;
  formula: string;
  source: SourceRecord | null;
  conversion: { from: string; to: string; factor: string } | null;
  approximate: boolean;
  bound: string | null;
  /** Of a passage: offsets in its source. */
  start: number;
  end: number;
  inputs: readonly { name: string; value: string; unit: string; sources: readonly SourceRecord[] }[];
}

export interface ChartRecord {
  title: string;
  unit: string;
  points: readonly { series: string; category: string; figure: FigureRecord }[];
}

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const NAMESPACE = 'urn:jianbao:provenance:1';

/** Reads the part to which the main part's relationship leads. */
export function readProvenance(parts: Parts): ProvenancePart {
  const relation = [...relationsOf(parts, 'word/document.xml').values()].find(({ type }) => type === TYPE);
  if (relation === undefined) throw new Error(`no custom XML part among ${partNames(parts, /./).join(' ')}`);
  const root = partXml(parts, relation.target);
  if (root.namespaceURI !== NAMESPACE)
    throw new Error(`${relation.target} is in ${root.namespaceURI ?? 'no namespace'}`);
  const sources = new Map(elementsIn(root, 'sources').map((element) => [get(element, 'id'), sourceOf(element)]));
  const figure = (element: Element): FigureRecord => figureOf(element, sources);
  return {
    attributes: Object.fromEntries(Array.from(root.attributes, ({ name, value }) => [name, value])),
    sources,
    figures: byId(elementsIn(root, 'figures'), figure),
    missings: byId(elementsIn(root, 'missings'), (element) => ({
      title: get(element, 'title'),
      reason: get(element, 'reason'),
      source: element.hasAttribute('source') ? resolved(sources, get(element, 'source')) : null,
    })),
    charts: byId(elementsIn(root, 'charts'), (element) => ({
      title: get(element, 'title'),
      unit: get(element, 'unit'),
      points: elementsOf(element).map((point) => {
        const drawn = child(point, 'figure');
        if (drawn === undefined) throw new Error(`a point of ${get(element, 'id')} has no figure`);
        return { series: get(point, 'series'), category: get(point, 'category'), figure: figure(drawn) };
      }),
    })),
  };
}

type Sources = ReadonlyMap<string, SourceRecord>;

function elementsIn(root: Element, name: string): Element[] {
  const group = child(root, name);
  return group === undefined ? [] : elementsOf(group);
}

function byId<T>(elements: readonly Element[], read: (element: Element) => T): Map<string, T> {
  const records = new Map(elements.map((element) => [get(element, 'id'), read(element)]));
  if (records.size < elements.length) throw new Error('two records have one id');
  return records;
}

function get(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`${element.tagName} ${element.getAttribute('id') ?? ''} has no ${name}`);
  return value;
}

function resolved(sources: Sources, id: string): SourceRecord {
  const source = sources.get(id);
  if (source === undefined) throw new Error(`no source ${id}`);
  return source;
}

function sourceOf(element: Element): SourceRecord {
  if (element.localName === 'plan') return { from: 'plan', ref: get(element, 'ref'), quote: get(element, 'quote') };
  return { from: 'cell', sheet: get(element, 'sheet'), cell: get(element, 'cell'), text: get(element, 'text') };
}

function figureOf(element: Element, sources: Sources): FigureRecord {
  const optional = (name: string): string | null => (element.hasAttribute(name) ? element.getAttribute(name) : null);
  const conversion = child(element, 'conversion');
  const source = optional('source');
  return {
    id: get(element, 'id'),
    kind: get(element, 'kind'),
    title: get(element, 'title'),
    text: get(element, 'text'),
    asOf: optional('asOf'),
    value: optional('value') ?? '',
    unit: optional('unit') ?? '',
    formula: optional('formula') ?? '',
    source: source === null ? null : resolved(sources, source),
    conversion:
      conversion === undefined
        ? null
        : { from: get(conversion, 'from'), to: get(conversion, 'to'), factor: get(conversion, 'factor') },
    approximate: optional('approximate') === 'true',
    bound: optional('bound'),
    start: Number(optional('start') ?? Number.NaN),
    end: Number(optional('end') ?? Number.NaN),
    inputs: elementsOf(element)
      .filter(({ localName }) => localName === 'input')
      .map((input) => ({
        name: get(input, 'name'),
        value: get(input, 'value'),
        unit: get(input, 'unit'),
        sources: (input.getAttribute('sources') ?? '')
          .split(' ')
          .filter((id) => id !== '')
          .map((id) => resolved(sources, id)),
      })),
  };
}
