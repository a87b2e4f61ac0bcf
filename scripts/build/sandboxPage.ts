import webpack, { type Compilation, type WebpackPluginInstance } from 'webpack';
import { sandboxPolicy } from './policy.js';

const LAYER = 'worker';

/** The scripts of the page in which templates run that a person brought. */
export const SANDBOX_ENTRIES = {
  'templates-frame': './src/sandbox/frame.ts',
  'templates-worker': { import: './src/sandbox/worker.ts', layer: LAYER },
};

/** Packages have other files for a worker, which has no document, than for a page: the parser of Markdown does. */
export const WORKER_RULE = { issuerLayer: LAYER, resolve: { conditionNames: ['worker', '...'] } };

const PAGE = 'templates.html';

/** Makes templates.html of its two scripts, which stand in it: where it runs, it may ask for no address. */
export function sandboxPage(): WebpackPluginInstance {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap(PAGE, (compilation) => {
        const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
        compilation.hooks.processAssets.tap({ name: PAGE, stage }, () => {
          const page = pageOf(takeScript(compilation, 'templates-frame'), takeScript(compilation, 'templates-worker'));
          // A minifier would change the script that the policy knows by its hash.
          compilation.emitAsset(PAGE, new webpack.sources.RawSource(page), { minimized: true });
        });
      });
    },
  };
}

/** The script of an entry, which is then no file any more. */
function takeScript(compilation: Compilation, entry: keyof typeof SANDBOX_ENTRIES): string {
  const files = compilation.entrypoints.get(entry)?.getFiles() ?? [];
  const scripts = files.filter((file) => file.endsWith('.js'));
  const [script, second] = scripts.map((file) => compilation.getAsset(file)?.source.source().toString());
  // With errors in the sources there may be none, and webpack tells them.
  if (second !== undefined) throw new Error(`${entry} is to be one file`);
  for (const file of files) compilation.deleteAsset(file);
  return script ?? '';
}

/** The worker's script is a text to the page, and no tag ends in it. */
function pageOf(frame: string, worker: string): string {
  if (/<\/script|<!--/i.test(frame)) throw new Error('the script of the frame cannot stand in a page');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${sandboxPolicy(frame)}">
<title>自备的模板在这里运行</title>
<script type="application/json" id="worker">${JSON.stringify(worker).replaceAll('<', '\\u003c')}</script>
</head>
<body>
<script>${frame}</script>
</body>
</html>
`;
}
