import { runWebpack } from './runWebpack.js';
import { sizeLines } from './sizeLines.js';
import { webpackConfig, type BuildOptions } from './webpackConfig.js';

/**
 * Builds the add-in.
 * @returns what to tell the person who builds: a line a script, the sum of the first screen
 * @throws UsageError where the first screen needs more than its bound, or the pages cannot be built; InputError for a
 * file of the year that cannot be used
 */
export async function buildAddin(options: BuildOptions): Promise<string[]> {
  return sizeLines(await runWebpack(await webpackConfig(options), 'taskpane'));
}
