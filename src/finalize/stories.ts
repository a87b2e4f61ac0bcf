import { relationshipsOf } from '../package/relationships.js';
import type { WordDocument } from '../package/wordDocument.js';
import { readXml, type XmlPart } from '../package/xmlPart.js';
import type { StoryName } from './leftover.js';

/** A part that holds text for readers. */
export interface Story extends XmlPart {
  label: StoryName;
}

/** By the kind of the relationship that leads there. */
const LABELS: ReadonlyMap<string, StoryName> = new Map([
  ['header', '页眉'],
  ['footer', '页脚'],
  ['footnotes', '脚注'],
  ['endnotes', '尾注'],
]);

/** Every part with text, the body first. */
export function storiesOf(document: WordDocument): Story[] {
  const others = relationshipsOf(document, document.main).flatMap(({ kind, part }) => {
    const label = LABELS.get(kind);
    return label === undefined || part === null ? [] : [{ label, part }];
  });
  const body: { label: StoryName; part: string } = { label: '正文', part: document.main };
  return [body, ...others].map(({ label, part }) => ({
    label,
    ...readXml(document, part),
  }));
}
