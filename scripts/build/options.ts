import { resolve } from 'node:path';
import yargs from 'yargs';
import { messageOf } from '../../src/cli/messageOf.js';
import { UsageError } from '../../src/cli/usageError.js';
import { officeScript } from './officeScript.js';
import type { BuildOptions } from './webpackConfig.js';

/** What can be said of every build. */
export const BUILD_OPTIONS = {
  out: { type: 'string', default: 'dist/addin', describe: '输出文件夹' },
  'extension-out': { type: 'string', default: 'dist/extension', describe: '浏览器扩展的输出文件夹' },
  plan: { type: 'string', default: 'seeds/2021', describe: '年度文件夹（plan.yaml、calendar.yaml）' },
  templates: { type: 'string', default: 'templates', describe: '模板文件夹' },
  'office-js': { type: 'string', default: 'cdn', describe: 'office.js 的来处：cdn、self（随页面带一份）或 https 地址' },
} as const;

/** The arguments as the build takes them. */
export function toBuild(args: { out: string; plan: string; templates: string; officeJs: string }): BuildOptions {
  return {
    out: resolve(args.out),
    folders: { plan: resolve(args.plan), templates: resolve(args.templates) },
    office: officeScript(args.officeJs),
    development: false,
  };
}

/** A command line that speaks Chinese and knows no options but its own. */
export function commandLine(script: string) {
  return yargs(process.argv.slice(2))
    .scriptName(`npm run ${script} --`)
    .locale('zh_CN')
    .version(false)
    .strict()
    .fail((message: string | null, error: Error | undefined) => {
      throw error ?? new UsageError(message ?? '', '');
    });
}

/** Runs a script; what went wrong is said without a stack, and the exit code is 2, as the program's own. */
export async function runScript(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = 2;
  }
}
