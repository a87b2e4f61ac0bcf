import { importBundled } from '../scripts/bundle.mjs';

await importBundled('bench/measure.ts');
