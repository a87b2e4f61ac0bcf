import { calendarJson, calendarReport, calendarWords, type CalendarReport } from '../../pipeline/composing.js';
import { asOfDate, checkProgress, describeFinding, openFile, placeText } from '../../pipeline/reading.js';
import type { IsoDate } from '../../plan/period.js';
import type { Plan } from '../../plan/plan.js';
import type { Progress } from '../../progress/progress.js';
import { askedDay } from '../askedDay.js';
import { EXIT } from '../exitCode.js';
import { readCalendar, readMapping, readPlan, readNamedFile } from '../readFiles.js';
import { calendarTable } from '../tables.js';

/** What `calendar` was asked. */
export interface CalendarOptions {
  workbook: string;
  plan: string;
  asOf: string | undefined;
  mapping: string | undefined;
  json: boolean;
}

/** Says how each issue of the year stands, and what is wrong with their number. */
export async function calendarCommand(options: CalendarOptions): Promise<number> {
  const asked = askedDay(options.asOf);
  const plan = await readPlan(options.plan);
  const calendar = await readCalendar(options.plan, plan);
  const mapping = await readMapping(options.mapping, plan);
  const { name, bytes } = await readNamedFile(options.workbook);
  const progress = openFile(bytes, name, plan, mapping);
  const report = calendarReport(calendar, plan, progress, asOfDate(progress, asked));
  const text = options.json
    ? `${JSON.stringify(calendarJson(report), null, 1)}\n`
    : textOf(name, report, ledgerFindings(plan, progress, report.asOf));
  process.stdout.write(text);
  return EXIT.done;
}

/** What a check finds wrong with the ledger itself, in words. */
function ledgerFindings(plan: Plan, progress: Progress, asOf: IsoDate): string[] {
  return checkProgress(plan, progress, asOf).findings.flatMap((finding) => {
    if (finding.rule !== 'ledger-mismatch' || finding.what === 'count') return [];
    const { message, hint } = describeFinding(finding);
    return [`[提醒] ${placeText(finding)} ${message}\n  → ${hint}`];
  });
}

function textOf(
  workbook: string,
  { asOf, count, lines, warnings }: CalendarReport,
  findings: readonly string[],
): string {
  const counted =
    count === null
      ? ''
      : `，年内已印发${count.issued}${count.target.unit}，工作要点要求不少于${count.promised}${count.target.unit}`;
  const table = calendarTable(lines.map((line) => calendarWords(line, asOf)));
  const said = warnings.map(({ message, advice }) => `[提醒] ${message}\n  → ${advice}`);
  return `${[`${workbook}，截至${asOf}${counted}`, table, ...said, ...findings].join('\n')}\n`;
}
