import type { Letterhead } from '../document/letterhead.js';
import { loadLetterhead } from '../document/loadLetterhead.js';
import type { TextFile } from './textFile.js';

export { finalize, type Finalized, type Removed } from '../finalize/finalize.js';
export type { Leftover } from '../finalize/leftover.js';
export { describeLeftover } from '../finalize/wording.js';
export { describeChange } from '../provenance/editorChanges.js';
export { listFigures, type FigureListing } from '../provenance/listFigures.js';
export { listingJson } from '../provenance/listingJson.js';

/** Reads only what finalising needs. */
export function openLetterhead(file: TextFile): Letterhead {
  return loadLetterhead(file.text, file.name);
}
