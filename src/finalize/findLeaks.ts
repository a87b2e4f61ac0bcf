import type { Element } from '@xmldom/xmldom';
import { NO_DATA } from '../bulletin/figure.js';
import { elementsOf, wordAncestor, wordElements } from '../package/elements.js';
import { reachableParts, relationshipsOf } from '../package/relationships.js';
import type { WordDocument } from '../package/wordDocument.js';
import { mentions, readXml } from '../package/xmlPart.js';
import { embeddedFiles, isChart } from './embeddedFiles.js';
import type { Leftover, Place, StoryName } from './leftover.js';
import { isPublic } from './publicAddress.js';
import { storiesOf, type Story } from './stories.js';
import { around, excerpt, textBefore, textOf } from './text.js';

/**
 * What else would tell the world something: files inside, links into the office, the workbook's name, and charts that
 * say 暂无数据. To be asked of a document that is finalised otherwise.
 * @param workbooks names of the workbooks that the document was drafted from
 */
export function findLeaks(document: WordDocument, workbooks: readonly string[]): Leftover[] {
  const stories = new Map(storiesOf(document).map((story) => [story.name, story]));
  // A chart's data is a workbook of one sheet; what is anything else, or cannot be read, was not put there for it.
  const files = embeddedFiles(document).filter(({ isOfChart, sheets }) => !isOfChart || sheets !== 1);
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

function linksOf(document: WordDocument, part: string, story: Story | undefined): Leftover[] {
  return relationshipsOf(document, part).flatMap(({ id, link }): Leftover[] =>
    link === null || isPublic(link) ? [] : [{ kind: 'link', target: readable(link), place: placeOf(story, id) }],
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
  const xml = readXml(document, part);
  const label = labelOf(xml.root, story);
  const places = wordElements(story?.root, 'p').flatMap((paragraph): Place[] => {
    const at = textOf(paragraph).indexOf(name);
    return at === -1 ? [] : [{ story: label, heading: null, around: around(paragraph, at, at + name.length) }];
  });
  if (places.length === 0 && mentions(xml, name)) places.push({ story: label, heading: null, around: '' });
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

function labelOf(root: Element, story: Story | undefined): StoryName {
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
