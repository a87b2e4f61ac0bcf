import { relative, resolve } from 'node:path';
import { BUILD_OPTIONS, commandLine, runScript, toBuild } from './build/options.js';
import { buildAddin } from './build/buildAddin.js';
import { buildExtension } from './build/buildExtension.js';

await runScript(async () => {
  const args = await commandLine('build').options(BUILD_OPTIONS).parse();
  const build = toBuild(args);
  const extension = { ...build, out: resolve(args.extensionOut) };
  process.stdout.write('加载项：\n');
  for (const line of await buildAddin(build)) process.stdout.write(`${line}\n`);
  process.stdout.write(`页面在 ${relative('.', build.out)}，放到任何网页服务器上即可；清单 manifest.xml 也在那里。\n`);
  process.stdout.write('\n浏览器扩展：\n');
  for (const line of await buildExtension(extension)) process.stdout.write(`${line}\n`);
  process.stdout.write(`扩展在 ${relative('.', extension.out)}，在浏览器的扩展管理页里“加载已解压的扩展程序”。\n`);
});
