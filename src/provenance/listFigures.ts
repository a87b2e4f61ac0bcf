import { InputError } from '../inputError.js';
import { relatedParts } from '../package/relationships.js';
import { openDocument, type WordDocument } from '../package/wordDocument.js';
import { partText, readXml } from '../package/xmlPart.js';
import { changesOf, type FigureChange } from './editorChanges.js';
import { controlsIn } from './controls.js';
import type { Provenance } from './provenance.js';
import { PROVENANCE_NAMESPACE } from './provenanceXml.js';
import { readProvenance } from './readProvenance.js';

/** The figures of a document, from the document alone. */
export interface FigureListing extends Provenance {
  /** In the order of the figures. */
  changes: readonly FigureChange[];
}

/**
 * Lists what a drafted document prints, and what an editor has changed since.
 * @param file its name, for messages
 * @throws InputError `not-a-document`, `password`, or `no-provenance` where the document has no provenance, or it is broken
 */
export function listFigures(bytes: Uint8Array, file: string): FigureListing {
  const document = openDocument(bytes, file);
  const provenance = readProvenance(provenancePart(document), file);
  const controls = controlsIn(readXml(document, document.main).root);
  return { ...provenance, changes: changesOf(provenance, controls) };
}

/** Text of the part. Office programs give parts names of their own: it is known by its namespace. */
function provenancePart(document: WordDocument): string {
  for (const name of relatedParts(document, document.main, 'customXml')) {
    const xml = partText(document, name) ?? '';
    if (xml.includes(PROVENANCE_NAMESPACE) && /<(?:\w+:)?provenance\s/.test(xml)) return xml;
  }
  throw new InputError(
    'no-provenance',
    '文档里没有数据出处：它不是由本程序起草的，或者已经定稿（定稿时去掉了出处）。',
    { file: document.file },
    '请用定稿前的原稿。',
  );
}
