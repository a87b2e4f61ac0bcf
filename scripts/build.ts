import { relative } from 'node:path';
import { BUILD_OPTIONS, commandLine, runScript, toBuild } from './build/options.js';
import { buildAddin } from './build/buildAddin.js';

await runScript(async () => {
  const build = toBuild(await commandLine('build').options(BUILD_OPTIONS).parse());
  for (const line of await buildAddin(build)) process.stdout.write(`${line}\n`);
  process.stdout.write(`页面在 ${relative('.', build.out)}，放到任何网页服务器上即可；清单 manifest.xml 也在那里。\n`);
});
