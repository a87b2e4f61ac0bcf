import { extensionConfig } from './extensionConfig.js';
import { runWebpack } from './runWebpack.js';
import { sizeLines } from './sizeLines.js';
import type { BuildOptions } from './webpackConfig.js';

/**
 * Builds the browser extension.
 * @returns what to tell the person who builds, as `buildAddin`
 * @throws UsageError, InputError as `buildAddin`
 */
export async function buildExtension(options: Omit<BuildOptions, 'office'>): Promise<string[]> {
  return sizeLines(await runWebpack(await extensionConfig(options), 'panel'));
}
