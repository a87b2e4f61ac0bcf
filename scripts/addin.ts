import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { UsageError } from '../src/cli/usageError.js';
import { BUILD_OPTIONS, commandLine, runScript, toBuild } from './build/options.js';
import { webpackConfig } from './build/webpackConfig.js';
import { certificates } from './build/certificates.js';

/** As manifest.xml has it. */
const PORT = 3000;

await runScript(async () => {
  const args = await commandLine('addin')
    .options(BUILD_OPTIONS)
    .option('certs', { type: 'boolean', default: true, describe: '用 https；--no-certs 用 http，只能在浏览器里打开' })
    .parse();
  await requireFree(PORT);
  const https = args.certs ? await certificates() : null;
  const config = await webpackConfig({ ...toBuild(args), development: true });
  // Its overlay and its socket would need more than the pages' policy allows; the page is loaded anew by hand.
  const server = new WebpackDevServer(
    {
      port: PORT,
      host: 'localhost',
      hot: false,
      liveReload: false,
      client: false,
      static: false,
      server: https === null ? 'http' : { type: 'https', options: https },
      // Excel on the web asks from its own site, and the browser from a public page for a private one.
      headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Private-Network': 'true' },
    },
    webpack({ ...config, output: { ...config.output, path: resolve('dist/addin-dev') } }),
  );
  await server.start();
  const address = `${https === null ? 'http' : 'https'}://localhost:${PORT}`;
  process.stdout.write(
    [
      `页面在 ${address}/taskpane.html，改动后刷新即可；按 Ctrl+C 结束。`,
      https === null
        ? '没有证书，Excel 打不开，只能用浏览器。\n'
        : '在 Excel 里打开：另开一个终端，运行 npm run addin:start。\n',
    ].join('\n'),
  );
});

/** The development server throws where nobody can catch it. */
async function requireFree(port: number): Promise<void> {
  const probe = createServer().listen(port, 'localhost');
  try {
    await once(probe, 'listening');
  } catch {
    throw new UsageError(
      `端口 ${port} 已被占用。`,
      '多半是上次的 npm run addin 还开着，请先到那个终端按 Ctrl+C 结束它。',
    );
  }
  probe.close();
  await once(probe, 'close');
}
