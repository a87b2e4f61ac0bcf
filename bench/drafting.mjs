import { importBundled } from '../scripts/bundle.mjs';

await importBundled('bench/drafting.ts');
