import { resolve } from 'node:path';
import { UsageError } from '../src/cli/usageError.js';
import { commandLine, runScript } from './build/options.js';
import { startPreview } from './preview/server.js';

await runScript(async () => {
  const { workbook, plan, templates, port } = await commandLine('preview')
    .usage('$0 [工作簿] [选项]\n\n在浏览器里看模板印出来的样子，保存模板就刷新')
    .command('$0 [workbook]', false, (args) =>
      args.positional('workbook', { type: 'string', default: 'seeds/2021/progress.xlsx', describe: '进展工作簿' }),
    )
    .options({
      plan: { type: 'string', default: 'seeds/2021', describe: '年度文件夹（plan.yaml、calendar.yaml）' },
      templates: { type: 'string', default: 'templates', describe: '模板文件夹' },
      port: { type: 'number', default: 0, defaultDescription: '任选一个空着的', describe: '端口，1 到 65535' },
    })
    .parse();
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError('--port 要写 1 到 65535 的整数。', '');
  const { address, close } = await startPreview({ workbook: String(workbook), plan, templates, port });
  process.stdout.write(
    [
      `模板预览：${address}`,
      `  模板 ${resolve(templates)}`,
      `  年度 ${resolve(plan)}`,
      `  工作簿 ${resolve(String(workbook))}`,
      '请用浏览器打开上面的地址（只有本机能打开）。保存模板、年度文件或工作簿，页面自动刷新。',
      '按 Ctrl+C 结束。',
      '',
    ].join('\n'),
  );
  process.once('SIGINT', () => void close().then(() => process.stdout.write('\n预览已结束。\n')));
});
