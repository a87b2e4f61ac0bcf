/** What a shell needs to take clips from pages, to keep them in a list and to give them to a bulletin. */
export { absenceWords, clipPlaces, type ClipAbsence, type ClipPlace } from '../bulletin/clipPlaces.js';
export { articleText } from '../clip/articleText.js';
export { cleanLine, cleanText } from '../clip/cleanText.js';
export { clipRows, type ClipRows } from '../clip/clipRows.js';
export { LONGEST } from '../clip/limits.js';
export { mergeClips, type MergedClips } from '../clip/mergeClips.js';
export { newsColumns, type NewsColumns } from '../clip/newsColumns.js';
export { foundWords, type Found, type FoundIn } from '../clip/found.js';
export { pageFacts, type PageFacts } from '../clip/pageFacts.js';
export type { PageWords } from '../clip/pageWords.js';
export { itemProposer, proposeItem, type ProposedItem } from '../clip/proposeItem.js';
export { proposeSummary } from '../clip/proposeSummary.js';
export type { ClipFault } from '../clip/clipRow.js';
export { readClips, type ReadClips } from '../clip/readClips.js';
export { sameArticle, type SameArticle } from '../clip/sameArticle.js';
export { captureSchema, clipSchema } from '../clip/schema.js';
export { inClipOrder, searchClips } from '../clip/searchClips.js';
export { isInWorkbook, toldText, withClips } from '../clip/withClips.js';
