import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipPackage } from '../../src/pipeline/drafting.js';
import { textPage } from '../build/textPage.js';
import { ROOT } from '../build/webpackConfig.js';

/** What goes onto the web server, in the package. */
const PAGES = 'site';

const NOTE = '部署说明.html';

/**
 * The zip that an administrator gets: the pages as built, the manifest beside them, and how to deploy both. The same
 * build gives the same bytes.
 * @param built the build's folder
 * @param manifest for the address where the pages will be
 */
export async function addinPackage(built: string, manifest: string): Promise<Uint8Array> {
  const entries = await readdir(built, { recursive: true, withFileTypes: true });
  const pages = entries
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.xml')
    .map((entry) => join(entry.parentPath, entry.name));
  const note = await readFile(join(ROOT, 'addin/deploy.zh.md'), 'utf8');
  const files = await Promise.all(
    pages.map(async (path) => {
      const name = relative(built, path).split(sep).join('/');
      return [`${PAGES}/${name}`, await readFile(path)] as const;
    }),
  );
  return zipPackage({
    [NOTE]: textPage(note, `${PAGES}/`),
    'manifest.xml': manifest,
    'LICENSE.txt': await readFile(join(ROOT, 'LICENSE')),
    ...Object.fromEntries(files),
  });
}
