import { readFileSync } from 'node:fs';
import { readProgress } from '../../src/progress/readProgress.js';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';
import { plan } from '../seeds/seeds.js';

const workbook = readFileSync(new URL('../../seeds/2021/progress.xlsx', import.meta.url));

export { plan };

/** What the bundled workbook says. */
export const progress = readProgress(readWorkbook(new Uint8Array(workbook), 'progress.xlsx'), plan);
