import { importBundled } from '../scripts/bundle.mjs';

await importBundled('bench/writeLargeBook.ts');
