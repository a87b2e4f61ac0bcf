import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import type { Configuration } from 'webpack';
import { helpFiles } from './help.js';
import { ROOT, sharedConfig, type BuildOptions } from './webpackConfig.js';

/** The icons that a browser shows. */
const ICONS = [16, 32, 48, 128].map((size) => `jianbao-${size}.png`);

/** How webpack builds the browser extension. */
export async function extensionConfig(options: Omit<BuildOptions, 'office'>): Promise<Configuration> {
  const version = await ownVersion();
  return sharedConfig('extension', options, {
    entry: { panel: './extension/panel.tsx', worker: './extension/worker.ts' },
    // The manifest names the worker.
    filename: ({ chunk }) => (chunk.name === 'worker' ? '[name].js' : '[name].[contenthash:8].js'),
    plugins: [
      new HtmlPlugin({
        template: join(ROOT, 'extension/panel.html'),
        filename: 'panel.html',
        chunks: ['panel'],
        scriptLoading: 'module',
        inject: 'head',
        minify: { collapseWhitespace: true, removeComments: true },
      }),
      new CopyPlugin({
        patterns: [
          {
            from: join(ROOT, 'extension/manifest.json'),
            to: 'manifest.json',
            transform: (text: Buffer) => withVersion(text.toString('utf8'), version),
          },
          ...ICONS.map((name) => ({ from: join(ROOT, 'addin/icons', name), to: `icons/${name}` })),
          { from: join(ROOT, 'addin/ie/page.css'), to: 'page.css' },
          ...(await helpFiles()),
        ],
      }),
    ],
  });
}

/** The version is that of the program. */
function withVersion(manifest: string, version: string): string {
  const parsed = JSON.parse(manifest) as Record<string, unknown>;
  return `${JSON.stringify({ ...parsed, version }, null, 2)}\n`;
}

async function ownVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
}
