import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipPackage } from '../../src/pipeline/drafting.js';
import { textPage } from '../build/textPage.js';
import { ROOT } from '../build/webpackConfig.js';
import { filesBelow } from './filesBelow.js';

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
  const pages = (await filesBelow(built)).filter(([path]) => path !== 'manifest.xml');
  const note = await readFile(join(ROOT, 'addin/deploy.zh.md'), 'utf8');
  return zipPackage({
    [NOTE]: textPage(note, `${PAGES}/`),
    'manifest.xml': manifest,
    'LICENSE.txt': await readFile(join(ROOT, 'LICENSE')),
    ...Object.fromEntries(pages.map(([path, bytes]) => [`${PAGES}/${path}`, bytes])),
  });
}
