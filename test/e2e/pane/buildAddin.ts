import { join } from 'node:path';
import { toBuild } from '../../../scripts/build/options.js';
import { runWebpack } from '../../../scripts/build/runWebpack.js';
import { webpackConfig } from '../../../scripts/build/webpackConfig.js';
import { root } from '../commandLine.js';
import { buildOnce } from './buildOnce.js';

/** Builds the add-in as `npm run build` does, and gives its folder. */
export function buildAddin(): Promise<string> {
  const [plan, templates] = [join(root, 'seeds/2021'), join(root, 'templates')];
  return buildOnce('addin', async (out) =>
    runWebpack(await webpackConfig(toBuild({ out, plan, templates, officeJs: 'cdn' })), 'taskpane'),
  );
}
