import { join } from 'node:path';
import type { Argv } from 'yargs';

/** The workbook and options of every command; `root` is the project's folder. */
export function withCheckOptions<T>(args: Argv<T>, root: string) {
  return args
    .positional('workbook', {
      type: 'string',
      demandOption: true,
      describe: '进展工作簿（.xlsx .xlsm .xls .et .ods .csv）',
    })
    .option('plan', {
      type: 'string',
      requiresArg: true,
      default: join(root, 'seeds', '2021'),
      defaultDescription: 'seeds/2021',
      describe: '年度数据文件夹（plan.yaml、calendar.yaml）',
    })
    .option('as-of', {
      type: 'string',
      requiresArg: true,
      describe: '数据截至哪一天，如 2021-09-30；不写则用工作簿写明的日期或最后填报的一期',
    })
    .option('mapping', {
      type: 'string',
      requiresArg: true,
      describe: '映射文件（.yaml），写明工作簿的表、列、行各是什么，代替程序的辨认',
    });
}

/** Options of `check` alone. */
export function withReportOptions<T>(args: Argv<T>) {
  return args
    .option('json', { type: 'boolean', default: false, describe: '只输出 JSON' })
    .option('out', { type: 'string', requiresArg: true, describe: '另写核对报告，如 核对报告.xlsx' })
    .option('explain', {
      type: 'boolean',
      default: false,
      describe: '逐个目标说明数是从哪个单元格、按什么单位和换算得来的，或为什么没有',
    })
    .option('write-mapping', {
      type: 'string',
      requiresArg: true,
      describe: '把程序辨认的结果写成映射文件，如 映射.yaml，供改正后用 --mapping 读回',
    })
    .example('$0 check 进展.xlsx', '列出核对发现的问题')
    .example('$0 check 进展.xlsx --explain', '说明每个数的来历')
    .example('$0 check 进展.xlsx --as-of 2021-09-30 --out 核对报告.xlsx', '按9月底核对，并写成工作簿');
}

/** Options of `calendar` alone. */
export function withCalendarOptions<T>(args: Argv<T>) {
  return args
    .option('json', { type: 'boolean', default: false, describe: '只输出 JSON' })
    .example('$0 calendar 进展.xlsx', '各期的状态，和达不到全年期数的提醒')
    .example('$0 calendar 进展.xlsx --as-of 2021-09-30', '看9月底时的情形');
}

/** Options of the commands that draft documents. */
export function withDraftOptions<T>(args: Argv<T>, root: string) {
  return withCheckOptions(args, root)
    .option('templates', {
      type: 'string',
      requiresArg: true,
      default: join(root, 'templates'),
      defaultDescription: 'templates',
      describe: '模板文件夹；其中没有 letterhead.yaml（报头）的，用自带的',
    })
    .option('out', {
      type: 'string',
      requiresArg: true,
      default: 'out',
      describe: '输出文件夹；其中改过的旧稿移到“旧稿”',
    })
    .option('clean', { type: 'boolean', default: false, describe: '不加批注（缺数、有误处的说明）' });
}

/** Options of `summary` alone. */
export function withSummaryOptions<T>(args: Argv<T>) {
  return args
    .option('half-year', { type: 'boolean', default: false, describe: '起草上半年的总结' })
    .option('table', { type: 'boolean', default: false, describe: '只起草目标完成情况表，作一页附件' })
    .example('$0 summary 进展.xlsx --out 总结', '起草年终总结')
    .example('$0 summary 进展.xlsx --half-year --table', '起草上半年的目标完成情况表');
}

/** The document and options of `finalize`. */
export function withFinalizeOptions<T>(args: Argv<T>, root: string) {
  return args
    .positional('document', { type: 'string', demandOption: true, describe: '改好的稿子（.docx）' })
    .option('out', {
      type: 'string',
      requiresArg: true,
      demandOption: true,
      describe: '定稿的文件名，如 印发稿/第3期.docx',
    })
    .option('templates', {
      type: 'string',
      requiresArg: true,
      default: join(root, 'templates'),
      defaultDescription: 'templates',
      describe: '模板文件夹；文件属性写其中 letterhead.yaml 的单位，没有这个文件的用自带的',
    })
    .option('force', {
      type: 'boolean',
      default: false,
      describe: '还有没处理的批注、修订、“暂无数据”等也定稿；修订按全部接受处理',
    })
    .example('$0 finalize 第3期.docx --out 印发稿/第3期.docx', '没有处理完的会逐处列出，不写文件')
    .example('$0 finalize 第3期.docx --out 印发稿/第3期.docx --force', '没有处理完也定稿');
}

/** The document and options of `figures`. */
export function withFiguresOptions<T>(args: Argv<T>) {
  return args
    .positional('document', { type: 'string', demandOption: true, describe: '由本程序起草、尚未定稿的文档（.docx）' })
    .option('json', { type: 'boolean', default: false, describe: '只输出 JSON' })
    .example('$0 figures 简报.docx', '列出每个数的来历，和起草以后改动了哪些')
    .example('$0 figures 简报.docx --json', '供其他程序读取');
}
