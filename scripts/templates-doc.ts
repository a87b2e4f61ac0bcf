// Writes the generated chapters of templates/README.md; a test fails when they are not what the program says.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTemplates } from '../src/cli/readFiles.js';
import { templatesReadme } from './templates-doc/templatesReadme.js';
import { yearContents } from './templates-doc/seedContents.js';

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const file = root('templates/README.md');
const [contents, templates] = await Promise.all([yearContents(root('seeds/2021')), readTemplates(root('templates'))]);

writeFileSync(file, templatesReadme(readFileSync(file, 'utf8'), { contents, templates }));
