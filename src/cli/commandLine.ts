import { camelCase } from 'es-toolkit/string/camelCase';
import yargs from 'yargs';
import { withBulletinOptions, withDetailsOptions } from './detailsOptions.js';
import { EXIT, EXIT_WORDS } from './exitCode.js';
import {
  withCheckOptions,
  withDraftOptions,
  withFiguresOptions,
  withFinalizeOptions,
  withReportOptions,
  withSummaryOptions,
  withCalendarOptions,
} from './options.js';
import { TEMPLATES_COMMANDS, withTemplatesCommands } from './templatesCommands.js';
import { UsageError } from './usageError.js';

/** A message of which yargs has a singular and a plural, which Chinese has not. */
const both = (text: string) => ({ one: text, other: text });

/** What yargs says, for a clerk; the keys are its own. */
const WORDS = {
  'Not enough non-option arguments: got %s, need at least %s': both('少写了参数：只写了%s个，要写%s个。'),
  'Too many non-option arguments: got %s, maximum of %s': both('多写了参数：写了%s个，最多%s个。'),
  'Missing required argument: %s': both('少写了参数：%s。'),
  'Unknown argument: %s': both('不认识“%s”，没有这样的命令、参数或选项。'),
  'Not enough arguments following: %s': '选项 --%s 后面没有写值。',
  'Did you mean %s?': '没有这个命令，要写的是不是“%s”？',
  'Positionals:': '参数：',
  'default:': '不写时为',
};

/** Every command with its arguments, by its name. */
export const COMMANDS = {
  check: 'check <workbook>',
  bulletin: 'bulletin <number> <workbook>',
  summary: 'summary <workbook>',
  year: 'year <workbook>',
  calendar: 'calendar <workbook>',
  figures: 'figures <document>',
  finalize: 'finalize <document>',
  templates: 'templates',
} as const;

/**
 * Reads a command line and runs its command, whose code is loaded only then.
 * @param root the project's folder, in which seeds/ and templates/ are
 * @returns the exit code
 * @throws UsageError where the line cannot be understood, and whatever the command throws
 */
export async function parseCommandLine(argv: readonly string[], root: string): Promise<number> {
  let exitCode: number = EXIT.done;
  const run = async (command: Promise<number>): Promise<void> => {
    exitCode = await command;
  };
  const parser = yargs([...argv])
    .scriptName('jianbao')
    .locale('zh_CN')
    // yargs' typings know no plurals, yargs does.
    .updateStrings(WORDS as unknown as Record<string, string>)
    // An option given twice counts as given last; a dot or a number in a path is a part of it.
    .parserConfiguration({
      'duplicate-arguments-array': false,
      'dot-notation': false,
      'parse-positional-numbers': false,
    })
    .usage('jianbao <命令> [选项]\n\n由科技进展工作簿核对目标，起草《科技创新简报》和年终总结')
    .command(
      COMMANDS.check,
      '核对工作簿的每一行',
      (args) => withReportOptions(withCheckOptions(args, root)).epilogue(EXIT_WORDS),
      (args) => run(import('./commands/check.js').then(({ checkCommand }) => checkCommand(args))),
    )
    .command(
      COMMANDS.bulletin,
      '起草编发计划中的一期简报',
      (args) =>
        withBulletinOptions(
          withDraftOptions(
            args.positional('number', {
              type: 'string',
              demandOption: true,
              describe: '编发计划（calendar.yaml）中的编号 key，用 calendar 命令可以查到；或 news，临时增发的工作动态',
            }),
            root,
          ),
        ).epilogue(EXIT_WORDS),
      (args) => run(import('./commands/draft.js').then(({ bulletinCommand }) => bulletinCommand(args.number, args))),
    )
    .command(
      COMMANDS.summary,
      '起草年终总结、半年总结，或只起草目标完成情况表',
      (args) => withSummaryOptions(withDraftOptions(args, root)).epilogue(EXIT_WORDS),
      (args) => run(import('./commands/draft.js').then(({ summaryCommand }) => summaryCommand(args))),
    )
    .command(
      COMMANDS.year,
      '起草全年：全部简报、总结和核对报告',
      (args) =>
        withDetailsOptions(withDraftOptions(args, root))
          .example('$0 year 进展.xlsx --out 2021年', '起草到工作簿已有数据的各期')
          .example('$0 year 进展.xlsx --as-of 2021-09-30 --out 三季度', '只用9月底以前的数据')
          .epilogue(EXIT_WORDS),
      (args) => run(import('./commands/year.js').then(({ yearCommand }) => yearCommand(args))),
    )
    .command(
      COMMANDS.calendar,
      '列出全年各期简报编发到哪一步',
      (args) => withCalendarOptions(withCheckOptions(args, root)).epilogue(EXIT_WORDS),
      (args) => run(import('./commands/calendar.js').then(({ calendarCommand }) => calendarCommand(args))),
    )
    .command(
      COMMANDS.figures,
      '列出一份稿子里每个数的来历，和起草以后的改动',
      (args) => withFiguresOptions(args).epilogue(EXIT_WORDS),
      (args) => run(import('./commands/figures.js').then(({ figuresCommand }) => figuresCommand(args))),
    )
    .command(
      COMMANDS.finalize,
      '把改好的稿子定稿：去掉批注、控件、数据来源和编辑痕迹',
      (args) => withFinalizeOptions(args, root).epilogue(EXIT_WORDS),
      (args) => run(import('./commands/finalize.js').then(({ finalizeCommand }) => finalizeCommand(args))),
    )
    .command(COMMANDS.templates, '检查模板，或新建一种简报', (args) => withTemplatesCommands(args, root, run))
    .example('$0 check --help', '看一个命令的用法')
    .example('$0 year 进展.xlsx --out 简报', '起草全年')
    .epilogue(EXIT_WORDS)
    .demandCommand(1, 1, '没有写明命令。', '一次只能写一个命令。')
    .recommendCommands()
    .strict()
    .help('help', '显示用法')
    .alias('help', 'h')
    .version(false)
    .wrap(Math.min(110, process.stdout.isTTY ? process.stdout.columns : 110))
    .exitProcess(false)
    .fail((message: string | null, error: Error | undefined) => {
      if (error !== undefined && error.name !== 'YError') throw error;
      throw new UsageError(namedOnce(message ?? '命令写得不对。'), `运行 ${helpFor(argv)} 可以看到用法。`);
    });
  await parser.parseAsync();
  return exitCode;
}

/** yargs names what it does not know twice where it has a dash: `half-year, halfYear`. */
function namedOnce(message: string): string {
  return message.replace(/(?<=^不认识“).+(?=”，)/, (list) => {
    const names = list.split(', ');
    const doubles = new Set(names.filter((name) => name.includes('-')).map(camelCase));
    return names.filter((name) => !doubles.has(name)).join('、');
  });
}

function helpFor([command = '', action = '']: readonly string[]): string {
  if (!Object.hasOwn(COMMANDS, command)) return 'jianbao --help';
  const isAction = command === 'templates' && Object.hasOwn(TEMPLATES_COMMANDS, action);
  return `jianbao ${command}${isAction ? ` ${action}` : ''} --help`;
}
