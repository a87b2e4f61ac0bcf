import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCalendar, readPlan } from '../../src/cli/readFiles.js';
import type { Content } from '../../src/bulletin/content.js';
import { prepareNews, prepareYear } from '../../src/pipeline/composing.js';
import { openFile } from '../../src/pipeline/reading.js';

/**
 * What every document of a year says, in order of issue: its bulletins, its summaries, and an unplanned bulletin of the
 * year's last day.
 * @param folder of the plan, the calendar and the workbook progress.xlsx
 */
export async function yearContents(folder: string): Promise<Content[]> {
  const plan = await readPlan(folder);
  const calendar = await readCalendar(folder, plan);
  const year = { plan, calendar, calendarFile: join(folder, 'calendar.yaml') };
  const progress = openFile(await readFile(join(folder, 'progress.xlsx')), 'progress.xlsx', plan);
  const lastDay = `${plan.year}-12-31`;
  const prepared = prepareYear(year, progress, lastDay).map(({ prepare }) => prepare());
  return [...prepared, prepareNews(year, progress, lastDay)].map(({ content }) => content);
}
