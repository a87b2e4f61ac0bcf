import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { textPage } from '../../scripts/build/textPage.js';

/** The names that stand in 【】. */
export function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/【([^】]+)】/g)].map(([, name = '']) => name.trim()))].filter(
    (name) => name !== '',
  );
}

/** Of its headings, as the help page has them. */
export function addressesOf(markdown: string): string[] {
  return [...textPage(markdown).matchAll(/<h\d id="([^"]+)"/g)].map(([, id = '']) => id);
}

/** The paths of all files in a folder and below it. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
