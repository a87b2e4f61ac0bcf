// Writes docs/rules.zh.md from the rules; a test fails when the file is not what the rules say.
import { writeFileSync } from 'node:fs';
import { rulesDocument } from '../src/check/rulesDocument.js';

writeFileSync(new URL('../docs/rules.zh.md', import.meta.url), rulesDocument());
