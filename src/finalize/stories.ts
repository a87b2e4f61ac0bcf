import { relationshipsOf } from '../package/relationships.js';
import type { WordDocument } from '../package/wordDocument.js';
import { readXml, type XmlPart } from '../package/xmlPart.js';

/** A part that holds text for readers. */
export interface Story extends XmlPart {
  /** As an editor calls it: 正文, 页眉 … */
  label: string;
}

const LABELS: Readonly<Record<string, string>> = {
  header: '页眉',
  footer: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
};

/** Every part with text, the body first. */
export function storiesOf(document: WordDocument): Story[] {
  const others = relationshipsOf(document, document.main).flatMap(({ kind, part }) => {
    const label = LABELS[kind];
    return label === undefined || part === null ? [] : [{ label, part }];
  });
  return [{ label: '正文', part: document.main }, ...others].map(({ label, part }) => ({
    label,
    ...readXml(document, part),
  }));
}
