import type { Element } from '@xmldom/xmldom';
import { chartFaults } from './chartFaults.js';
import { derivedFaults } from './derivedFaults.js';
import { all, openPackage, partNames, partXml, w, type Parts } from './docxPackage.js';
import { unexplainedDigits } from './outsideDigits.js';
import { controlsOf, paragraphsOf, textOf, type Control } from './paragraphs.js';
import { readProvenance, type FigureRecord, type ProvenancePart } from './provenancePart.js';
import { districtReading, districts } from './rawDistricts.js';
import { certainReading } from './rawTargets.js';
import { rawPlan, targetOfTitle } from './rawPlan.js';
import { passageFaults, readFaults, sourceFaults } from './readFaults.js';
import type { DraftedFile } from './year.js';

const MISSING = '暂无数据';

/** Everything in a document that cannot be followed to the workbook, the plan, the calendar or the letterhead. */
export function documentFaults(file: DraftedFile): string[] {
  const parts = openPackage(file.bytes);
  const record = readProvenance(parts);
  const main = partXml(parts, 'word/document.xml');
  const controls = controlsOf(main);
  return [
    ...partNames(parts, /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/).flatMap((name) =>
      digitFaults(partXml(parts, name), file),
    ),
    ...controlFaults(controls, record),
    ...controls.flatMap((control) => shownFaults(parts, control, record)),
    ...recordFaults(record, file),
    ...unitFaults(main, record),
  ].map((fault) => `${file.name}: ${fault}`);
}

function digitFaults(root: Element, file: DraftedFile): string[] {
  return paragraphsOf(root).flatMap((paragraph) => unexplainedDigits(paragraph, file));
}

/** Ids are one of a kind, titles short, controls unseen, and none is without a record or the other way round. */
function controlFaults(controls: readonly Control[], { figures, missings, charts }: ProvenancePart): string[] {
  const tags = new Set(controls.map(({ tag }) => tag));
  const records = [...figures.keys(), ...missings.keys(), ...charts.keys()];
  return [
    ...repeated(controls.map(({ id }) => id)).map((id) => `two controls have the id ${id}`),
    ...repeated(controls.map(({ tag }) => tag)).map((tag) => `two controls have the tag ${tag}`),
    ...records.filter((id) => !tags.has(id)).map((id) => `${id} has no control`),
    ...controls.filter(({ alias }) => alias === '' || alias.length > 64).map(({ tag }) => `${tag} has no short title`),
    ...controls.filter(({ appearance }) => appearance !== 'hidden').map(({ tag }) => `${tag} is not hidden`),
    ...controls
      .filter(({ element }) => element.parentNode?.nodeName !== 'w:p')
      .map(({ tag }) => `${tag} is not inline`),
  ];
}

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, at) => texts.indexOf(text) < at);
}

/** A control shows what its record says, under the record's title. */
function shownFaults(parts: Parts, control: Control, { figures, missings, charts }: ProvenancePart): string[] {
  const { tag, alias, text, element } = control;
  const chart = charts.get(tag);
  if (chart !== undefined) return chartFaults(parts, control, chart);
  const record = figures.get(tag) ?? missings.get(tag);
  if (record === undefined) return [`${tag} “${text}” has no record`];
  const faults = record.title.startsWith(alias.replace(/…$/, ''))
    ? []
    : [`${tag} is titled ${alias}, not ${record.title}`];
  const said = 'text' in record ? record.text : MISSING;
  if (text !== said) faults.push(`${tag} ${record.title} shows “${text}”, the part says “${said}”`);
  const marked = all(element, 'highlight').some((mark) => w(mark, 'val') === 'yellow');
  if (marked !== missings.has(tag)) faults.push(`${tag} “${text}” is ${marked ? '' : 'not '}highlighted`);
  return faults;
}

function recordFaults(record: ProvenancePart, file: DraftedFile): string[] {
  const { attributes, sources, figures, missings, charts } = record;
  const points = [...charts].flatMap(([, { points }]) => points.map(({ figure }) => figure));
  return [
    ...(attributes['asOf'] === file.asOf ? [] : [`it is as of ${attributes['asOf'] ?? 'no day'}, not ${file.asOf}`]),
    ...(attributes['plan'] === rawPlan.title ? [] : [`its plan is ${attributes['plan'] ?? 'none'}`]),
    ...(attributes['workbook'] === 'progress.xlsx' ? [] : [`its workbook is ${attributes['workbook'] ?? 'none'}`]),
    ...(/^sha256:[0-9a-f]{64}$/.test(attributes['fingerprint'] ?? '') ? [] : ['its fingerprint is none']),
    ...[...sources.values()].flatMap(sourceFaults),
    ...[...figures.values(), ...points].flatMap((figure) => figureFaults(figure, file)),
    ...[...missings.values()].flatMap(({ title }) => missingFaults(title, file.asOf)),
  ];
}

function figureFaults(figure: FigureRecord, file: DraftedFile): string[] {
  const { asOf, kind, title, id } = figure;
  const late = asOf !== null && asOf > file.asOf ? [`${title} is of ${asOf}, later than ${file.asOf}`] : [];
  const faults =
    kind === 'read'
      ? readFaults(figure, file.asOf)
      : kind === 'derived'
        ? derivedFaults(figure, file)
        : kind === 'passage'
          ? passageFaults(figure, file.asOf)
          : [`${kind} is no kind of figure`];
  return [...late, ...faults].map((fault) => `${id} ${fault}`);
}

/** What is said to be missing is not to be had for certain. */
function missingFaults(title: string, asOf: string): string[] {
  const district = [...districts, '合计'].find((name) => title.startsWith(`${name} `));
  const named = targetOfTitle(district === undefined ? title : title.slice(district.length + 1));
  if (named === null) return [`nothing is called “${title}”`];
  const reading =
    district === undefined ? certainReading(named.target, asOf) : certainTotal(district, named.target, asOf);
  return reading === null ? [] : [`${title} is not missing: ${reading.value.toFixed()} in ${reading.cell}`];
}

/** A total to which its parts do not add up is not certain. */
function certainTotal(
  district: string,
  ...[target, asOf]: Parameters<typeof certainReading>
): ReturnType<typeof certainReading> {
  const reading = districtReading(district, target, asOf);
  if (reading === null || district !== '合计') return reading;
  const values = districts.map((name) => districtReading(name, target, asOf));
  const parts = values.reduce(
    (sum, part) => (part === null ? sum : sum.plus(part.value)),
    reading.value.minus(reading.value),
  );
  return parts.eq(reading.value) ? reading : null;
}

/** A figure printed without its unit stands in a column whose heading names it, or, as counts do, before the word itself. */
function unitFaults(main: Element, { figures }: ProvenancePart): string[] {
  const headed = new Map(all(main, 'tbl').flatMap(headingsOf));
  return controlsOf(main).flatMap(({ tag, text, element }) => {
    const { kind = 'passage', unit = '', source = null } = figures.get(tag) ?? {};
    if (kind === 'passage' || source?.from === 'plan' || text.includes(unit)) return [];
    const heading = headed.get(tag);
    const right = heading === undefined ? wordAfter(element).startsWith(unit) : heading.includes(`（${unit}）`);
    return right
      ? []
      : [`${tag} “${text}” stands without ${unit}${heading === undefined ? '' : ` under “${heading}”`}`];
  });
}

/** The heading over each control of a table, by its tag. */
function headingsOf(table: Element): [string, string][] {
  const [head = [], ...rows] = all(table, 'tr').map((row) => all(row, 'tc'));
  const headings = head.map((cell) => paragraphsOf(cell).map(textOf).join(''));
  return rows.flatMap((cells) =>
    cells.flatMap((cell, at) => controlsOf(cell).map(({ tag }): [string, string] => [tag, headings[at] ?? ''])),
  );
}

function wordAfter(control: Element): string {
  return control.nextSibling?.textContent ?? '';
}
