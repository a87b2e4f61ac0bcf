import assert from 'node:assert/strict';
import { finalize, type Finalized } from '../../src/finalize/finalize.js';
import type { Leftover } from '../../src/finalize/leftover.js';
import { partsOf } from '../package/documents.js';

export const BUREAU = { bureau: '乙市科学技术局' };

/** What finalising gives where nothing must stop it. */
export function finalized(docx: Uint8Array, { force = false } = {}): Finalized & { bytes: Uint8Array } {
  const result = finalize(docx, '稿.docx', BUREAU, { force });
  assert(result.bytes !== null, JSON.stringify(result.leftovers));
  return result;
}

/** What stops a document. */
export function leftoversOf(docx: Uint8Array): Leftover[] {
  const result = finalize(docx, '稿.docx', BUREAU, { force: false });
  assert.equal(result.bytes, result.leftovers.length > 0 ? null : result.bytes);
  return result.leftovers;
}

/** The finalised body, without the part around it. */
export function bodyOf(docx: Uint8Array, options?: { force?: boolean }): string {
  const text = partsOf(finalized(docx, options).bytes)['word/document.xml'] ?? '';
  return /<w:body>([^]*)<w:sectPr\/><\/w:body>/.exec(text)?.[1] ?? text;
}
