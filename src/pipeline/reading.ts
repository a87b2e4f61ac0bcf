import { once } from 'es-toolkit/function';
import { requireFit } from '../bulletin/calendarFits.js';
import { requireRules } from '../check/requireRules.js';
import { InputError } from '../inputError.js';
import type { Calendar } from '../plan/calendar.js';
import { loadCalendar } from '../plan/loadCalendar.js';
import { loadPlan } from '../plan/loadPlan.js';
import type { IsoDate } from '../plan/period.js';
import type { Plan } from '../plan/plan.js';
import { loadMapping } from '../progress/mapping/loadMapping.js';
import type { Mapping } from '../progress/mapping/mapping.js';
import { mappingText as textOfMapping } from '../progress/mapping/mappingText.js';
import type { Progress } from '../progress/progress.js';
import { readProgress } from '../progress/readProgress.js';
import { withoutResultSheet } from '../progress/resultSheet.js';
import { fingerprintOf } from '../workbook/fingerprint.js';
import { readWorkbook } from '../workbook/readWorkbook.js';
import type { Workbook } from '../workbook/workbook.js';
import type { TextFile } from './textFile.js';

export { InputError } from '../inputError.js';
export { check as checkProgress } from '../check/check.js';
export { explain } from '../check/explain.js';
export {
  CLASS_NAMES,
  LIGHT_NAMES,
  percentText,
  pointsText,
  promiseText,
  quantityText,
  UNDETERMINED_NAMES,
} from '../check/format.js';
export { officeName } from '../check/office.js';
export { toJson } from '../check/json.js';
export { placeText } from '../check/place.js';
export { RULE_NAMES } from '../check/ruleNames.js';
export { gravestFirst, SEVERITY_NAMES } from '../check/severity.js';
export { describeFinding } from '../check/wording.js';
export { copiesField, lineField } from '../plan/fields.js';
export { chineseDate, endOf, validDate } from '../plan/period.js';
export { withoutResultSheet } from '../progress/resultSheet.js';
export { findingWords } from '../report/findingWords.js';
export { excerptOf } from '../workbook/excerpt.js';
export { hostGrid, hostWorkbook } from '../workbook/hostGrid.js';
export { loadCalendar } from '../plan/loadCalendar.js';
export { readWorkbook } from '../workbook/readWorkbook.js';
export { tooLarge } from '../workbook/workbookError.js';

/** Reads only what a check needs. */
export function openPlan(file: TextFile): Plan {
  const plan = loadPlan(file.text, file.name);
  requireRules(plan, file);
  return plan;
}

/** Reads a plan's calendar. */
export function openCalendar(file: TextFile, plan: Plan): Calendar {
  const calendar = loadCalendar(file.text, file.name);
  requireFit(calendar, plan, file.name);
  return calendar;
}

/**
 * Reads a mapping that a person has confirmed.
 * @throws InputError where it cannot be understood, or names what the plan does not have
 */
export function openMapping(file: TextFile, plan: Plan): Mapping {
  return loadMapping(file.text, file.name, plan);
}

/** What a workbook says, and what tells this state of it from any other. */
export interface OpenedWorkbook extends Progress {
  /** Of all its cells, `sha256:…`; worked out when it is first asked for. */
  fingerprint: () => string;
}

/**
 * Reads a workbook's grids, from a file or from a host, against a plan; the program's own sheet 核对结果 is passed over.
 * @throws InputError where it has no table that can be recognised, or is not what the mapping says
 */
export function openWorkbook(workbook: Workbook, plan: Plan, mapping: Mapping | null = null): OpenedWorkbook {
  const data = withoutResultSheet(workbook);
  return { ...readProgress(data, plan, mapping), fingerprint: once(() => fingerprintOf(data)) };
}

/** `mappingText` of the progress stage, for what `openWorkbook` reads. */
export function mappingText(
  workbook: Workbook,
  plan: Plan,
  progress: Progress | null,
  mapping: Mapping | null,
): string {
  return textOfMapping(withoutResultSheet(workbook), plan, progress, mapping);
}

/**
 * The same of a file.
 * @throws InputError also where it is no workbook
 */
export function openFile(bytes: Uint8Array, name: string, plan: Plan, mapping: Mapping | null = null): OpenedWorkbook {
  return openWorkbook(readWorkbook(bytes, name), plan, mapping);
}

/**
 * The day as of which a workbook is looked at: the one asked for, otherwise the workbook's own.
 * @throws InputError `no-date` where there is neither
 */
export function asOfDate(progress: Progress, asked: IsoDate | null): IsoDate {
  const date = asked ?? progress.asOf;
  if (date !== null) return date;
  throw new InputError(
    'no-date',
    '看不出工作簿的数据截至哪一天。',
    { file: progress.workbook },
    '请写明截止日期（如 2021-09-30，命令行用 --as-of）；或在表的标题下写明“截止时间：2021年9月30日”。',
  );
}
