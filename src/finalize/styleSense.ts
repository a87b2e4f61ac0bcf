import type { Element } from '@xmldom/xmldom';
import { isOn, wordAttribute, wordChild, wordElements } from '../package/elements.js';
import { relatedParts } from '../package/relationships.js';
import type { WordDocument } from '../package/wordDocument.js';
import { readXml } from '../package/xmlPart.js';

/** What styles say that matters here, by their ids. */
export interface StyleSense {
  /** Those of headings. */
  headings: ReadonlySet<string>;
  /** Those that hide their text. */
  hidden: ReadonlySet<string>;
}

/** Reads the styles; a style has what the one that it is based on has. */
export function styleSenseOf(document: WordDocument): StyleSense {
  const [part] = relatedParts(document, document.main, 'styles');
  const styles = part === undefined ? [] : wordElements(readXml(document, part).root, 'style');
  const byId = new Map(styles.map((style) => [wordAttribute(style, 'styleId') ?? '', style]));
  const idsWhere = (says: (style: Element) => boolean | null): Set<string> =>
    new Set([...byId].filter(([, style]) => inherited(style, byId, says)).map(([id]) => id));
  return { headings: idsWhere(isHeading), hidden: idsWhere(hides) };
}

/** The answer of the style, or of the nearest below it that has one (null: it has none). */
function inherited(
  style: Element,
  byId: ReadonlyMap<string, Element>,
  says: (style: Element) => boolean | null,
): boolean {
  const seen = new Set<Element>();
  for (let one: Element | undefined = style; one !== undefined && !seen.has(one);) {
    const answer = says(one);
    if (answer !== null) return answer;
    seen.add(one);
    const base = wordChild(one, 'basedOn');
    one = base === null ? undefined : byId.get(wordAttribute(base, 'val') ?? '');
  }
  return false;
}

/** Outline level 9 is body text (ECMA-376-1, 17.3.1.20). */
const BODY_LEVEL = '9';

function isHeading(style: Element): boolean | null {
  const name = wordChild(style, 'name');
  if (name !== null && /^heading \d$/i.test(wordAttribute(name, 'val') ?? '')) return true;
  return hasHeadingLevel(wordChild(style, 'pPr'));
}

/** Whether properties of a paragraph make it a heading; null where they do not say. */
export function hasHeadingLevel(properties: Element | null): boolean | null {
  const level = wordChild(properties, 'outlineLvl');
  return level === null ? null : wordAttribute(level, 'val') !== BODY_LEVEL;
}

function hides(style: Element): boolean | null {
  const vanish = wordChild(wordChild(style, 'rPr'), 'vanish');
  return vanish === null ? null : isOn(vanish);
}
