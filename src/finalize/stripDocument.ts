import { isWord, wordAttribute, wordElements } from '../package/elements.js';
import { dropRelationships, keepReachable, reachableParts, relatedParts } from '../package/relationships.js';
import type { WordDocument } from '../package/wordDocument.js';
import { editXml, readXml } from '../package/xmlPart.js';
import { acceptRevisions } from './acceptRevisions.js';
import { isOfComments } from './comments.js';
import { customXmlOf } from './customXml.js';
import { cleanEmbeddedFiles } from './embeddedFiles.js';
import { setProperties } from './properties.js';
import {
  cleanSettings,
  removeCommentMarks,
  removeHighlights,
  removeTraces,
  removeUnusedNotes,
  unwrapControls,
} from './strip.js';

/** What the main part no longer refers to; building blocks served the content controls alone. */
const UNWANTED = ['glossaryDocument', 'printerSettings', 'keyMapCustomizations', 'attachedToolbars'];

/** Takes everything out of a document that is not for its readers, accepting what is tracked. */
export function stripDocument(document: WordDocument, bureau: string): { controls: number; highlights: number } {
  const custom = customXmlOf(document).unwanted;
  dropRelationships(
    document,
    document.main,
    (one) => isOfComments(one) || UNWANTED.includes(one.kind) || (one.part !== null && custom.has(one.part)),
  );
  for (const part of relatedParts(document, document.main, 'settings')) {
    editXml(document, part, cleanSettings);
    // What settings refer to: the template, the list of a mailing.
    dropRelationships(document, part, () => true);
  }
  setProperties(document, { bureau, keepsTitle: true });
  keepReachable(document);
  const counts = { controls: 0, highlights: 0 };
  for (const name of wordParts(document)) {
    editXml(document, name, (root) => {
      counts.controls += unwrapControls(root);
      removeCommentMarks(root);
      acceptRevisions(root);
      counts.highlights += removeHighlights(root);
      removeTraces(root);
    });
  }
  dropUnusedNotes(document);
  cleanEmbeddedFiles(document, bureau);
  return counts;
}

/** Every part in WordprocessingML: texts, styles, numbering, settings. */
function wordParts(document: WordDocument): string[] {
  return reachableParts(document).filter(
    (name) => name.endsWith('.xml') && isWord(readXml(document, name).root.namespaceURI),
  );
}

/** A note whose reference was deleted is seen by nobody, and still in the file. */
function dropUnusedNotes(document: WordDocument): void {
  const main = readXml(document, document.main).root;
  for (const kind of ['footnote', 'endnote']) {
    const ids = new Set(wordElements(main, `${kind}Reference`).map((one) => wordAttribute(one, 'id') ?? ''));
    const [part] = relatedParts(document, document.main, `${kind}s`);
    if (part !== undefined) editXml(document, part, (root) => removeUnusedNotes(root, ids));
  }
}
