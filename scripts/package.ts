import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { buildAddin } from './build/buildAddin.js';
import { buildExtension } from './build/buildExtension.js';
import { BUILD_OPTIONS, commandLine, runScript, toBuild } from './build/options.js';
import { ROOT } from './build/webpackConfig.js';
import { DEVELOPMENT, pagesAddress } from './manifest/address.js';
import { manifestFor } from './manifest/manifestFor.js';
import { addinPackage } from './package/addinPackage.js';
import { extensionPackage } from './package/extensionPackage.js';

await runScript(async () => {
  const args = await commandLine('package')
    .options(BUILD_OPTIONS)
    .options({
      url: { type: 'string', describe: '页面将放在哪个网址；不写则清单里仍是 https://localhost:3000，部署时再改' },
      zip: { type: 'string', default: 'dist/jianbao-addin.zip', describe: '加载项的压缩包' },
      'extension-zip': { type: 'string', default: 'dist/jianbao-extension.zip', describe: '浏览器扩展的压缩包' },
    })
    .parse();
  const address = args.url === undefined ? DEVELOPMENT : pagesAddress(args.url);
  const build = toBuild(args);
  for (const line of await buildAddin(build)) process.stdout.write(`${line}\n`);
  const manifest = manifestFor(await readFile(join(ROOT, 'manifest.xml'), 'utf8'), address);
  await mkdir(dirname(args.zip), { recursive: true });
  await writeFile(args.zip, await addinPackage(build.out, manifest));
  const extension = { ...build, out: resolve(args.extensionOut) };
  for (const line of await buildExtension(extension)) process.stdout.write(`${line}\n`);
  await mkdir(dirname(args.extensionZip), { recursive: true });
  await writeFile(args.extensionZip, await extensionPackage(extension.out));
  process.stdout.write(`已写出 ${relative('.', args.extensionZip)}，安装办法见 docs/extension.zh.md。\n`);
  process.stdout.write(`已写出 ${relative('.', args.zip)}，里面的部署说明.html 写着怎样部署。\n`);
  if (args.url === undefined) process.stdout.write('清单里的地址还是 https://localhost:3000，部署前请按说明改好。\n');
});
