// What the screen needs that shows how a workbook was recognised, and takes corrections.
export { columnChoices, rowChoices } from '../progress/mapping/correctionChoices.js';
export { correctedMapping, correctedSheets } from '../progress/mapping/corrections.js';
export { doubtCount, doubtsOf } from '../progress/mapping/doubts.js';
export { settingsInFile } from '../progress/mapping/loadMapping.js';
export { mappingText, USE_WORDS } from '../progress/mapping/mappingText.js';
export { recognitionOf } from '../progress/mapping/recognition.js';
export { settingsEdit } from '../progress/mapping/settingsRows.js';
export { readProgress } from '../progress/readProgress.js';
