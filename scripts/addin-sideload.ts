import { join } from 'node:path';
import { AppType, startDebugging, stopDebugging } from 'office-addin-debugging';
import { OfficeApp } from 'office-addin-manifest';
import { UsageError } from '../src/cli/usageError.js';
import { commandLine, runScript } from './build/options.js';
import { ROOT } from './build/webpackConfig.js';

// npm run addin:start, npm run addin:stop: shows Excel the add-in of the development server, or takes it away again.

const MANIFEST = join(ROOT, 'manifest.xml');

await runScript(async () => {
  const { action } = await commandLine('addin:start')
    .command('$0 <action>', false)
    .positional('action', { choices: ['start', 'stop'] as const, demandOption: true })
    .parse();
  if (!['win32', 'darwin'].includes(process.platform)) {
    throw new UsageError(
      '这台电脑上没有桌面版 Excel，不能把加载项装进去，只有 Windows 和 Mac 可以。',
      '可以运行 npm run addin -- --no-certs，再用浏览器打开 http://localhost:3000/taskpane.html。',
    );
  }
  if (action === 'stop') return stopDebugging(MANIFEST);
  await startDebugging(MANIFEST, { appType: AppType.Desktop, app: OfficeApp.Excel, enableDebugging: false });
});
