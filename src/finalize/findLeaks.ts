import type { Element } from '@xmldom/xmldom';
import { NO_DATA } from '../bulletin/figure.js';
import { elementsOf, wordAncestor, wordElements } from '../package/elements.js';
import { reachableParts, relationshipsOf } from '../package/relationships.js';
import type { WordDocument } from '../package/wordDocument.js';
import { readXml } from '../package/xmlPart.js';
import { embeddedFiles } from './embeddedFiles.js';
import type { Leftover, Place } from './leftover.js';
import { storiesOf, type Story } from './stories.js';
import { around, excerpt, textBefore, textOf } from './text.js';

/**
 * What else would tell the world something: files inside, links into the office, the workbook's name, and charts that
 * say 暂无数据. To be asked of a document that is finalised otherwise.
 * @param workbooks names of the workbooks that the document was drafted from
 */
export function findLeaks(document: WordDocument, workbooks: readonly string[]): Leftover[] {
  const stories = new Map(storiesOf(document).map((story) => [story.name, story]));
  const files = embeddedFiles(document).filter(({ isOfChart, sheets }) => !isOfChart || (sheets ?? 0) > 1);
  return [
    ...files.map(({ sheets, source, id }): Leftover => ({
      kind: 'embedded',
      sheets,
      place: placeOf(stories.get(source), id),
    })),
    ...reachableParts(document).flatMap((part) => [
      ...linksOf(document, part, stories.get(part)),
      ...workbooks.flatMap((name) => mentionsIn(document, part, stories.get(part), name)),
      ...missingInChart(document, part),
    ]),
  ];
}

/** Addresses that mean the same to everybody. */
const PUBLIC = /^(https?|ftp|mailto|tel):|^#/i;

function linksOf(document: WordDocument, part: string, story: Story | undefined): Leftover[] {
  return relationshipsOf(document, part).flatMap(({ id, link }): Leftover[] =>
    link === null || PUBLIC.test(link) ? [] : [{ kind: 'link', target: readable(link), place: placeOf(story, id) }],
  );
}

function readable(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}

function mentionsIn(document: WordDocument, part: string, story: Story | undefined, name: string): Leftover[] {
  if (!part.endsWith('.xml')) return [];
  const paragraphs = wordElements(story?.root, 'p').filter((paragraph) => textOf(paragraph).includes(name));
  const places = paragraphs.map((paragraph): Place => {
    const at = textOf(paragraph).indexOf(name);
    return { story: story?.label ?? '', heading: null, around: around(paragraph, at, at + name.length) };
  });
  const { root, before } = readXml(document, part);
  const escaped = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (places.length === 0 && before.includes(escaped))
    places.push({ story: labelOf(root, story), heading: null, around: '' });
  return places.map((place) => ({ kind: 'workbook', name, place }));
}

function missingInChart(document: WordDocument, part: string): Leftover[] {
  if (!part.endsWith('.xml')) return [];
  const { root } = readXml(document, part);
  const isMissing =
    isChart(root) && elementsOf(root).some((one) => isText(one) && (one.textContent ?? '').includes(NO_DATA));
  if (!isMissing) return [];
  const title = elementsOf(root).find(({ localName }) => localName === 'title');
  return [
    { kind: 'missing', place: { story: '图表', heading: null, around: excerpt(title?.textContent ?? '', 0, 0) } },
  ];
}

/** DrawingML's t, a chart's cached value. */
function isText({ localName }: Element): boolean {
  return localName === 't' || localName === 'v';
}

function isChart({ localName }: Element): boolean {
  return localName === 'chartSpace';
}

function labelOf(root: Element, story: Story | undefined): string {
  return story?.label ?? (isChart(root) ? '图表' : '文件内部');
}

/** Where a story uses a relationship. */
function placeOf(story: Story | undefined, id: string): Place {
  const elements = story === undefined ? [] : elementsOf(story.root);
  const user = elements.find((one) =>
    Array.from(one.attributes).some(
      ({ value, namespaceURI }) => value === id && namespaceURI?.endsWith('/relationships'),
    ),
  );
  const paragraph = user === undefined ? null : wordAncestor(user, 'p');
  const at = user === undefined || paragraph === null ? 0 : textBefore(paragraph, user).length;
  return { story: story?.label ?? '文件内部', heading: null, around: around(paragraph, at, at) };
}
