// How a document is laid out on paper: what a preview needs to show the same, without the writer of .docx files.
export { drawnValue } from '../bulletin/chart.js';
export { LIGHT_MARK, plainText } from '../document/plainText.js';
export { provenanceOf } from '../provenance/provenance.js';
export { attachmentLabel, attachmentLines, type Attachment } from '../word/attachmentLines.js';
export { bodyOf } from '../word/bodyOf.js';
export { columnAlign, unitBelow } from '../word/columnTexts.js';
export { fitColumns, fitToPage } from '../word/columnWidths.js';
export { DASH, headingCounter } from '../word/headingNumbers.js';
export { imprintLines } from '../word/imprintLines.js';
export { lineWidth, titleRoom, type Orientation } from '../word/line.js';
export { fitsIssuer, issueLine, nameFit } from '../word/mastheadLines.js';
export { CELL_PADDING, em, LINE, MARGIN, PAPER, SIZE, TYPE_AREA } from '../word/measures.js';
export { signatureEnds } from '../word/signatureEnds.js';
export { textWidth } from '../word/textWidth.js';
export { balancedTitle } from '../word/title.js';
