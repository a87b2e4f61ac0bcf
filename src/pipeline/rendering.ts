// What runs templates in a place of its own, and whose answers the page checks: `sandboxing.ts` is the page's side.
import type { Charts } from '../bulletin/chart.js';
import { buildDocument } from '../document/buildDocument.js';
import type { Rendered } from '../template/rendered.js';

export { InputError } from '../inputError.js';
export { compileTemplates } from '../template/compile.js';
export { numberedText, numberPrintables, type NumberedText } from '../template/numbered.js';
export { render, type Templates } from '../template/render.js';

const NOBODY = { classification: null, number: null, runningNumber: null, editor: null, reviewer: null, signer: null };
const NOWHERE = { workbook: '', fingerprint: '', asOf: '', plan: '', ownTemplates: null };

/**
 * Reads a text as a document's would be read, for its time alone: the parser of Markdown needs hours for a few thousand
 * marks that are set one in another.
 * @throws InputError `template` as the document itself would
 */
export function tryText(rendered: Rendered, charts: Charts): void {
  const masthead = { ...NOBODY, date: '', copies: null };
  buildDocument(
    rendered,
    { form: 'bulletin', masthead, note: null, charts, remarks: new Map(), origin: NOWHERE },
    '生成的文字',
  );
}
