#!/usr/bin/env node
// Runs the TypeScript sources as they are: no build step that could go stale.
const tsx = await import('tsx/esm/api').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('依赖还没有安装。请先在项目文件夹中运行一次 npm ci，或用 npm run -s jianbao -- 代替这个命令。');
  process.exit(2);
});
tsx.register();
await import('../src/cli/main.ts');
