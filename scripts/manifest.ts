import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { commandLine, runScript } from './build/options.js';
import { ROOT } from './build/webpackConfig.js';
import { pagesAddress } from './manifest/address.js';
import { manifestFor } from './manifest/manifestFor.js';

await runScript(async () => {
  const { url, out, id } = await commandLine('manifest')
    .options({
      url: { type: 'string', demandOption: true, describe: '页面所在文件夹的网址，https:// 开头' },
      out: { type: 'string', default: 'dist/addin/manifest.xml', describe: '写到哪个文件' },
      id: { type: 'string', describe: '另用一个加载项编号（GUID），与原来的并存；不写则替换原来的' },
    })
    .parse();
  const manifest = await readFile(join(ROOT, 'manifest.xml'), 'utf8');
  const made = manifestFor(manifest, pagesAddress(url), id ?? null);
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, made);
  process.stdout.write(`已写出 ${relative('.', out)}，页面在 ${pagesAddress(url)}。\n`);
});
