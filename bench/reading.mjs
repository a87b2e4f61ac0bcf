import { importBundled } from '../scripts/bundle.mjs';

await importBundled('bench/reading.ts');
