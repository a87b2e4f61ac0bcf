import type { Document } from '../../src/document/document.js';

/** A document as JSON carries it: its maps are lists of pairs, in their order. */
export type DocumentJson = {
  [Key in keyof Document]: Document[Key] extends ReadonlyMap<infer K, infer V> ? [K, V][] : Document[Key];
};

/** What `readDocument` makes the same document of, on the other side of JSON. */
export function documentJson(document: Document): DocumentJson {
  const { figures, missing, remarks } = document;
  return { ...document, figures: [...figures], missing: [...missing], remarks: [...remarks] };
}

/** The document that was written by `documentJson`. */
export function readDocument(json: DocumentJson): Document {
  const { figures, missing, remarks } = json;
  return { ...json, figures: new Map(figures), missing: new Map(missing), remarks: new Map(remarks) };
}
