/** `npm run templates:accept -- CASE…`: shows what the templates yield now, and makes that what the cases expect. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { InputError } from '../src/pipeline/reading.js';
import { acceptCases } from '../test/templates/suite/accept.js';
import { FOLDERS, openSuite } from '../test/templates/suite/suite.js';

const USAGE = `用法：npm run templates:accept -- 用例…（如 monthly/all-met；写文件夹名为其中全部，--all 为所有用例）
先列出文字的变动，再把新的文字写入各用例的 expected.md。`;

async function main(): Promise<boolean> {
  if ((process.env['CI'] ?? '') !== '') {
    process.stderr.write('设有环境变量 CI，不在自动构建中认可变动。请在自己的电脑上运行 npm run templates:accept。\n');
    return false;
  }
  const { all, cases, unknown } = readArguments();
  if (unknown !== null || (cases.length === 0) === !all) {
    process.stderr.write(`${unknown === null ? '' : `不认识“${unknown}”。\n`}${USAGE}\n`);
    return false;
  }
  const { lines, ok } = await acceptCases(await openSuite(FOLDERS), all ? null : cases);
  (ok ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
  return ok;
}

function readArguments(): { all: boolean; cases: string[]; unknown: string | null } {
  const { values, positionals } = parseArgs({
    options: { all: { type: 'boolean', default: false } },
    allowPositionals: true,
    strict: false,
  });
  const { all, ...others } = values;
  return { all: all === true, cases: positionals, unknown: Object.keys(others)[0] ?? null };
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
