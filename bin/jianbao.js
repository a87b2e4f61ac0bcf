#!/usr/bin/env node
import { fileURLToPath } from 'node:url';

const bundle = await import('../scripts/bundle.mjs').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('依赖还没有安装。请先在项目文件夹中运行一次 npm ci，或用 npm run -s jianbao -- 代替这个命令。');
  process.exit(2);
});
const { main } = await bundle.importBundled('src/cli/main.ts');
await main(process.argv.slice(2), fileURLToPath(new URL('..', import.meta.url)));
