/** Accepts the documents of today as those that the tests compare with; a person has looked at the differences before. */
import process from 'node:process';
import { acceptGoldens, draftGoldens, GOLDENS } from '../test/documents/goldens.js';

if (process.env['CI'] !== undefined && process.env['CI'] !== '') {
  process.stderr.write('设有环境变量 CI，不在自动构建中认可变动。请在自己的电脑上运行 npm run goldens:accept。\n');
  process.exitCode = 1;
} else {
  const names = acceptGoldens(GOLDENS, await draftGoldens());
  process.stdout.write(names.length === 0 ? '没有变动。\n' : `已认可${names.length}个文件：\n${names.join('\n')}\n`);
}
