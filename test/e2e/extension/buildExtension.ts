import { join } from 'node:path';
import { extensionConfig } from '../../../scripts/build/extensionConfig.js';
import { runWebpack } from '../../../scripts/build/runWebpack.js';
import { root } from '../commandLine.js';
import { buildOnce } from '../pane/buildOnce.js';

/** Builds the extension as `npm run build` does, and gives its folder. */
export function buildExtension(): Promise<string> {
  const folders = { plan: join(root, 'seeds/2021'), templates: join(root, 'templates') };
  return buildOnce('extension', async (out) =>
    runWebpack(await extensionConfig({ out, folders, development: false }), 'panel'),
  );
}
