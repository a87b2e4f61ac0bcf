import { join } from 'node:path';
import type { Argv } from 'yargs';
import { EXIT_WORDS } from './exitCode.js';

/** What can be done with templates, by its name: commands below `templates`. */
export const TEMPLATES_COMMANDS = {
  lint: 'lint [folder]',
  new: 'new <kind>',
} as const;

/** The commands below `templates`; `root` is the project's folder. */
export function withTemplatesCommands<T>(
  args: Argv<T>,
  root: string,
  run: (command: Promise<number>) => Promise<void>,
) {
  const defaults = {
    plan: join(root, 'seeds', '2021'),
    templates: join(root, 'templates'),
    cases: join(root, 'test', 'templates', 'cases'),
    root,
  };
  return args
    .command(
      TEMPLATES_COMMANDS.lint,
      '检查模板，一次列出全部错误和提醒，各带文件、行和列',
      withLintOptions,
      ({ folder = null, plan = null, json }) =>
        run(
          import('./commands/templatesLint.js').then(({ templatesLintCommand }) =>
            templatesLintCommand({ folder, plan, json, defaults }),
          ),
        ),
    )
    .command(
      TEMPLATES_COMMANDS.new,
      '新建一种简报：模板、编发计划里的一期和用例',
      withNewOptions,
      ({ kind, name = null, plan = null, templates = null, cases = null }) =>
        run(
          import('./commands/templatesNew.js').then(({ templatesNewCommand }) =>
            templatesNewCommand({ kind, name, plan, templates, cases, defaults }),
          ),
        ),
    )
    .demandCommand(1, 1, '没有写明对模板做什么（lint 检查，new 新建）。', '一次只能写一个命令。')
    .example('$0 templates lint', '检查自带的模板')
    .example('$0 templates new talent --name 人才专报', '新建一种简报')
    .epilogue(EXIT_WORDS);
}

function withPlanOption<T>(args: Argv<T>) {
  return args.option('plan', {
    type: 'string',
    requiresArg: true,
    defaultDescription: 'seeds/2021',
    describe: '年度数据文件夹（plan.yaml、calendar.yaml、progress.xlsx）',
  });
}

function withLintOptions<T>(args: Argv<T>) {
  return withPlanOption(args)
    .positional('folder', { type: 'string', describe: '模板文件夹', defaultDescription: 'templates' })
    .option('json', {
      type: 'boolean',
      default: false,
      describe: '只输出 JSON：一处一项，有 rule severity file line column endColumn what advice text',
    })
    .example('$0 templates lint', '检查自带的模板和 seeds/2021 的编发计划')
    .example('$0 templates lint 我的模板 --plan 2022年', '检查自己的模板和自己的编发计划')
    .example('$0 templates lint --json', '供编辑器等程序读取')
    .epilogue(EXIT_WORDS);
}

function withNewOptions<T>(args: Argv<T>) {
  const folder = { type: 'string', requiresArg: true } as const;
  return withPlanOption(args)
    .positional('kind', {
      type: 'string',
      demandOption: true,
      describe: '种类的名称，也是模板的文件名，如 talent、人才专报',
    })
    .option('name', { ...folder, describe: '中文名称，写进稿子的文件名和各种列表；不写则与种类的名称相同' })
    .option('templates', { ...folder, defaultDescription: 'templates', describe: '模板文件夹' })
    .option('cases', { ...folder, defaultDescription: 'test/templates/cases', describe: '用例文件夹' })
    .example('$0 templates new talent --name 人才专报', '新建 bulletins/talent.md.hbs，写进编发计划，并加一个用例')
    .epilogue(EXIT_WORDS);
}
