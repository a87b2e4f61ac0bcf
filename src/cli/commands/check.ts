import { extname } from 'node:path';
import { asOfDate, checkProgress, explain, InputError, toJson } from '../../pipeline/reading.js';
import { checkReport } from '../../pipeline/reporting.js';
import { askedDay } from '../askedDay.js';
import { exitCodeOfCheck } from '../exitCode.js';
import { mappingLine, readAndMap, requireMappingName } from '../mappingFile.js';
import { requireOtherFile } from '../otherFile.js';
import { readMapping, readPlan, readNamedFile } from '../readFiles.js';
import { explanationList, findingCounts, findingList } from '../tables.js';
import { writeWhole, type Written } from '../writeFiles.js';

/** What `check` was asked. */
export interface CheckOptions {
  workbook: string;
  plan: string;
  asOf: string | undefined;
  json: boolean;
  out: string | undefined;
  mapping: string | undefined;
  writeMapping: string | undefined;
  explain: boolean;
}

/** Checks a workbook and says what it found; exits 1 where a finding is an error. */
export async function checkCommand(options: CheckOptions): Promise<number> {
  const asked = askedDay(options.asOf);
  if (options.out !== undefined) await requireReportName(options.out, options.workbook);
  if (options.writeMapping !== undefined) await requireMappingName(options.writeMapping, options);
  const plan = await readPlan(options.plan);
  const mapping = await readMapping(options.mapping, plan);
  const workbook = await readNamedFile(options.workbook);
  const { progress, written: mapped } = await readAndMap(workbook, plan, mapping, options.writeMapping);
  const report = checkProgress(plan, progress, asOfDate(progress, asked));
  const written =
    options.out === undefined ? null : await writeWhole(options.out, await checkReport(plan, progress, report));
  // JSON stands alone on stdout.
  if (mapped !== null) (options.json ? process.stderr : process.stdout).write(mappingLine(mapped));
  if (options.json) {
    const explained = options.explain ? { explanations: explain(progress, report) } : {};
    process.stdout.write(`${JSON.stringify({ ...toJson(report), ...explained }, null, 1)}\n`);
    return exitCodeOfCheck(report.findings);
  }
  const { asOf, assessments, findings } = report;
  process.stdout.write(`${workbook.name}，截至${asOf}：${assessments.length}项目标，${findings.length}条核对问题\n`);
  if (findings.length > 0) process.stdout.write(`${findingCounts(findings)}\n${findingList(findings)}\n`);
  if (options.explain) process.stdout.write(`${explanationList(explain(progress, report))}\n`);
  if (written !== null) process.stdout.write(`核对报告：${written.path}\n${keptLine(written)}`);
  return exitCodeOfCheck(findings);
}

function keptLine({ kept }: Written): string {
  return kept === null ? '' : `  原有的报告内容不同，已移到 ${kept}\n`;
}

/** The report is an .xlsx, and never takes the place of the workbook that it is about. */
async function requireReportName(out: string, workbook: string): Promise<void> {
  await requireOtherFile(out, workbook, '核对报告不能写到工作簿自己上。', '--out');
  if (extname(out).toLowerCase() !== '.xlsx') {
    throw new InputError(
      'usage',
      `--out 的文件名“${out}”不是 .xlsx。`,
      {},
      '核对报告是 Excel 工作簿，请写成如 核对报告.xlsx。',
    );
  }
}
