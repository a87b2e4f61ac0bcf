export { ledgerFile } from './ledgerFile.js';
export { RESULT_SHEET } from '../progress/resultSheet.js';
export { cellMarks } from '../report/cellMarks.js';
export { clipBook } from '../report/clipBook.js';
export { resultSheet } from '../report/resultSheet.js';
export { writeReport as checkReport } from '../report/writeReport.js';
