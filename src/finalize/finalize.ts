import type { Letterhead } from '../document/letterhead.js';
import { openDocument } from '../package/wordDocument.js';
import { zipPackage } from '../zipPackage.js';
import { commentsOf } from './comments.js';
import { customXmlOf } from './customXml.js';
import { findLeaks } from './findLeaks.js';
import { findLeftovers } from './findLeftovers.js';
import type { Leftover } from './leftover.js';
import { stripDocument } from './stripDocument.js';

/** How many of each were taken out. */
export interface Removed {
  comments: number;
  controls: number;
  highlights: number;
  /** Custom XML parts. */
  customParts: number;
  /** Tracked changes that were accepted, as the leftovers count them. */
  revisions: number;
}

/** What became of a document; `bytes` is null where leftovers stopped it. */
export type Finalized = { leftovers: Leftover[] } & (
  { bytes: Uint8Array; removed: Removed } | { bytes: null; removed: null }
);

/**
 * Takes an edited .docx, of Word, WPS or LibreOffice, to what may leave the building: without comments, highlights,
 * content controls (their text stays), custom XML, traces of editing, and with the bureau as its only author. Text and
 * layout stay. Finalising twice gives the same bytes.
 * @param file its name, for messages
 * @param force finalises in spite of leftovers; tracked changes are then accepted
 * @throws InputError where the bytes are no .docx, damaged or locked
 */
export function finalize(
  bytes: Uint8Array,
  file: string,
  letterhead: Pick<Letterhead, 'bureau'>,
  { force }: { force: boolean },
): Finalized {
  const document = openDocument(bytes, file);
  const found = findLeftovers(document);
  const { workbooks, unwanted } = customXmlOf(document);
  const comments = commentsOf(document).length;
  const revisions = found.filter(({ kind }) => kind === 'revision').length;
  const stripped = stripDocument(document, letterhead.bureau);
  const leftovers = [...found, ...findLeaks(document, workbooks)];
  if (leftovers.length > 0 && !force) return { bytes: null, removed: null, leftovers };
  return {
    bytes: zipPackage(Object.fromEntries(document.parts)),
    removed: { comments, revisions, customParts: unwanted.size, ...stripped },
    leftovers,
  };
}
