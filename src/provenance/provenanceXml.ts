import type { Figure, Missing, Source } from '../bulletin/figure.js';
import { cleanText, escapeXml, XML_DECLARATION } from '../xmlText.js';
import type { ChartRecord, Provenance } from './provenance.js';

/** How the part's namespace begins, in whatever version. */
export const PROVENANCE_NAMESPACES = 'urn:jianbao:provenance:';

/** Namespace of the part, and its version. */
export const PROVENANCE_NAMESPACE = `${PROVENANCE_NAMESPACES}1`;

/**
 * The custom XML part. Written as text: a bulletin has hundreds of figures, and a tree for each would cost more than
 * the page. What XML cannot hold is replaced as it is on the page.
 */
export function provenanceXml({ figures, missing, charts, ...origin }: Provenance): string {
  const sources = new SourceList();
  let body = '<figures>';
  for (const [id, figure] of figures) body += figureXml(id, figure, sources);
  body += '</figures><missings>';
  for (const [id, value] of missing) body += missingXml(id, value, sources);
  body += '</missings><charts>';
  for (const chart of charts) body += chartXml(chart, sources);
  body += '</charts>';
  const { workbook, fingerprint, asOf, plan, ownTemplates } = origin;
  const head =
    `xmlns="${PROVENANCE_NAMESPACE}" workbook=${quoted(workbook)} fingerprint=${quoted(fingerprint)} ` +
    `asOf=${quoted(asOf)} plan=${quoted(plan)}` +
    (ownTemplates === null ? '' : ` ownTemplates=${quoted(ownTemplates)}`);
  return `${XML_DECLARATION}\n` + `<provenance ${head}><sources>${sources.xml}</sources>${body}</provenance>`;
}

/** Cells, quotes of the plan and texts from web pages, each written once and named by its id from then on. */
class SourceList {
  readonly #ids = new Map<string, string>();
  readonly #counts = { s: 0, p: 0, w: 0 };
  xml = '';

  idOf(source: Source): string {
    const key = keyOf(source);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const letter = LETTERS[source.from];
    const id = `${letter}${++this.#counts[letter]}`;
    this.#ids.set(key, id);
    this.xml += sourceXml(id, source);
    return id;
  }
}

/** With which the ids of sources begin. */
const LETTERS = { workbook: 's', plan: 'p', clip: 'w' } as const;

function keyOf(source: Source): string {
  switch (source.from) {
    case 'workbook':
      return `${source.cell}\n${source.sheet}\n${source.text}`;
    case 'plan':
      return `${source.id}\n\n${source.quote}`;
    case 'clip':
      return JSON.stringify([source.id, source.address, source.site, source.text]);
  }
}

function sourceXml(id: string, source: Source): string {
  switch (source.from) {
    case 'workbook':
      return `<cell id="${id}" sheet=${quoted(source.sheet)} cell=${quoted(source.cell)} text=${quoted(source.text)}/>`;
    case 'plan':
      return `<plan id="${id}" ref=${quoted(source.id)} quote=${quoted(source.quote)}/>`;
    case 'clip': {
      const { id: ref, address, site, text } = source;
      return `<clip id="${id}" ref=${quoted(ref)} address=${quoted(address)} site=${quoted(site)} text=${quoted(text)}/>`;
    }
  }
}

function figureXml(id: string, figure: Figure, sources: SourceList): string {
  const { kind, title, text, asOf } = figure;
  const head =
    `<figure id=${quoted(id)} kind="${kind}" title=${quoted(title)} text=${quoted(text)}` +
    (asOf === null ? '' : ` asOf=${quoted(asOf)}`);
  switch (figure.kind) {
    case 'read': {
      const { value, unit, source, approximate, bound, conversion } = figure;
      const attributes =
        ` value=${quoted(value)} unit=${quoted(unit)} source="${sources.idOf(source)}"` +
        (approximate ? ' approximate="true"' : '') +
        (bound === null ? '' : ` bound=${quoted(bound)}`);
      if (conversion === null) return `${head}${attributes}/>`;
      const { fromUnit, toUnit, factor } = conversion;
      return (
        `${head}${attributes}><conversion from=${quoted(fromUnit)} to=${quoted(toUnit)} ` +
        `factor=${quoted(factor)}/></figure>`
      );
    }
    case 'derived': {
      const { value, unit, formula, inputs } = figure;
      let xml = `${head} value=${quoted(value)} unit=${quoted(unit)} formula=${quoted(formula)}>`;
      for (const input of inputs) xml += inputXml(input, sources);
      return `${xml}</figure>`;
    }
    case 'passage':
      return `${head} source="${sources.idOf(figure.source)}" start="${figure.start}" end="${figure.end}"/>`;
  }
}

type Input = Extract<Figure, { kind: 'derived' }>['inputs'][number];

function inputXml({ name, value, unit, sources }: Input, list: SourceList): string {
  const ids = sources.map((source) => list.idOf(source)).join(' ');
  const from = ids === '' ? '' : ` sources="${ids}"`;
  return `<input name=${quoted(name)} value=${quoted(value)} unit=${quoted(unit)}${from}/>`;
}

function missingXml(id: string, { title, reason, source }: Missing, sources: SourceList): string {
  const from = source === null ? '' : ` source="${sources.idOf(source)}"`;
  return `<missing id=${quoted(id)} title=${quoted(title)} reason=${quoted(reason)}${from}/>`;
}

function chartXml({ id, title, unit, points }: ChartRecord, sources: SourceList): string {
  let xml = `<chart id=${quoted(id)} title=${quoted(title)} unit=${quoted(unit)}>`;
  for (const { id: point, series, category, figure } of points) {
    const drawn = figureXml(point, figure, sources);
    xml += `<point series=${quoted(series)} category=${quoted(category)}>${drawn}</point>`;
  }
  return `${xml}</chart>`;
}

/** Line ends, which a parser would make spaces of; the last three are line ends to some of them. */
const LINE_ENDS = /[\t\n\r\u0085\u2028\u2029]/g;

/** What cannot stand in an attribute as it is; most texts hold none of it. */
const SPECIAL = /[&<>"'\u0000-\u001f\u0085\u2028\u2029\ud800-\udfff\ufffe\uffff]/;

/** A text as an attribute's value, in its quotation marks. */
function quoted(text: string): string {
  if (!SPECIAL.test(text)) return `"${text}"`;
  return `"${escapeXml(cleanText(text)).replace(LINE_ENDS, (end) => `&#${end.charCodeAt(0)};`)}"`;
}
