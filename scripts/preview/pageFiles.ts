import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { contentSecurityPolicy } from '../build/policy.js';
import { officeScript } from '../build/officeScript.js';

/** A file of the page. */
export interface PageFile {
  type: string;
  body: string | Uint8Array;
}

/** The page's own rules: like the panes', and in no frame. */
export const POLICY = `${contentSecurityPolicy(officeScript('self'))}; frame-ancestors 'none'`;

export const HTML = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>模板预览</title>
    <link rel="icon" type="image/png" href="/icon.png" />
    <link rel="stylesheet" href="/page.css" />
  </head>
  <body>
    <div id="page"><p>正在打开……</p></div>
    <noscript><p>浏览器禁用了脚本（JavaScript），请启用后重新打开本页。</p></noscript>
    <script type="module" src="/page.js"></script>
  </body>
</html>
`;

export const CSS = `html, body { margin: 0; height: 100%; }
body { font-family: 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif; }
#page > p, noscript p { padding: 24px; }
`;

/** Reading workbooks is the server's: what the panes load for it on demand is left out. */
const withoutReading: Plugin = {
  name: 'without-reading',
  setup: (bundling) =>
    bundling.onResolve({ filter: /\/reading\.js$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, external: true } : null,
    ),
};

/** The page's script, bundled from the sources as they are now. */
export async function bundlePage(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'page/main.tsx')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutReading],
    logLevel: 'silent',
    outfile: 'page.js',
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error('the page has no script');
  return script.contents;
}
