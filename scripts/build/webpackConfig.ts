import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import type { Configuration, EntryObject, WebpackPluginInstance } from 'webpack';
import type { Folders } from '../../src/cli/readFiles.js';
import { helpFiles } from './help.js';
import { OFFICE_FILES, OFFICE_PACKAGE, type OfficeScript } from './officeScript.js';
import { contentSecurityPolicy } from './policy.js';
import { SANDBOX_ENTRIES, sandboxPage, WORKER_RULE } from './sandboxPage.js';
import { yearPlugins } from './year.js';

export const ROOT = resolve(import.meta.dirname, '../..');

/** What is built, and where to. */
export interface BuildOptions {
  /** Absolute. */
  out: string;
  folders: Folders;
  office: OfficeScript;
  /** For the development server: not minified, source maps, quicker to make again. */
  development: boolean;
}

/** How webpack builds the pages of the add-in. */
export async function webpackConfig(options: BuildOptions): Promise<Configuration> {
  return sharedConfig('addin', options, {
    entry: { taskpane: './addin/taskpane.tsx', commands: './addin/commands.ts' },
    filename: '[name].[contenthash:8].js',
    plugins: [...pages(options.office), await copies(options.office)],
  });
}

/** How webpack builds any of the pane's shells: the pane, the year, and the page in which own templates run. */
export function sharedConfig(
  name: string,
  { out, folders, development }: Omit<BuildOptions, 'office'>,
  own: {
    entry: EntryObject;
    filename: NonNullable<Configuration['output']>['filename'];
    plugins: WebpackPluginInstance[];
  },
): Configuration {
  return {
    mode: development ? 'development' : 'production',
    context: ROOT,
    // EvalSourceMap, the default of development, is against the pages' own policy.
    devtool: development ? 'source-map' : false,
    target: ['web', 'es2022'],
    entry: { ...own.entry, ...SANDBOX_ENTRIES },
    output: {
      path: out,
      ...(own.filename !== undefined && { filename: own.filename }),
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
      // Pages stand side by side in any folder of any server.
      publicPath: '',
    },
    resolve: {
      extensions: ['.js'],
      extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
    },
    module: { rules: [scripts, WORKER_RULE] },
    experiments: { layers: true },
    plugins: [...yearPlugins(folders), ...own.plugins, sandboxPage()],
    optimization: {
      moduleIds: 'deterministic',
      chunkIds: 'deterministic',
      splitChunks: { chunks: 'async', minSize: 20_000 },
      runtimeChunk: false,
    },
    cache: {
      type: 'filesystem',
      cacheDirectory: join(ROOT, 'node_modules/.cache/webpack'),
      name: `${name}-${development ? 'dev' : 'prod'}-${shortHash(JSON.stringify(folders))}`,
      buildDependencies: { config: [join(ROOT, 'scripts/build/'), join(ROOT, 'src/template/')] },
    },
    performance: false,
    stats: 'errors-warnings',
    infrastructureLogging: { level: 'error' },
  };
}

const scripts = {
  test: /\.tsx?$/,
  loader: 'ts-loader',
  // Types are checked by `npm run types`.
  options: { transpileOnly: true, configFile: join(ROOT, 'tsconfig.pane.json'), compilerOptions: { noEmit: false } },
  // What a file of ours exports and nobody takes may go: none does anything by being imported, but for the entries.
  sideEffects: false,
};

function pages(office: OfficeScript): WebpackPluginInstance[] {
  const page = (name: string): HtmlPlugin =>
    new HtmlPlugin({
      template: join(ROOT, `addin/${name}.html`),
      filename: `${name}.html`,
      chunks: [name],
      // Browsers that know no modules then leave the script alone, and show the notice that is in the page.
      scriptLoading: 'module',
      inject: 'head',
      minify: { collapseWhitespace: true, removeComments: true },
      templateParameters: { policy: contentSecurityPolicy(office), officeScript: office.url },
    });
  return [page('taskpane'), page('commands')];
}

async function copies(office: OfficeScript): Promise<CopyPlugin> {
  const officeFiles = OFFICE_FILES.map((file) => ({
    from: join(OFFICE_PACKAGE, 'dist', file),
    to: `office/${file}`,
    info: { minimized: true },
  }));
  const licence = { from: join(OFFICE_PACKAGE, 'LICENSE.md'), to: 'office/LICENSE.md' };
  return new CopyPlugin({
    patterns: [
      { from: join(ROOT, 'manifest.xml'), to: 'manifest.xml' },
      { from: join(ROOT, 'addin/icons/*.png'), to: 'icons/[name][ext]' },
      { from: join(ROOT, 'addin/ie'), to: 'ie', info: { minimized: true } },
      ...(await helpFiles()),
      ...(office.copied ? [...officeFiles, licence] : []),
    ],
  });
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
