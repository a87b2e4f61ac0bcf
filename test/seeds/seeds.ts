import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { loadCalendar } from '../../src/plan/loadCalendar.js';
import { loadPlan } from '../../src/plan/loadPlan.js';
import { parseYaml } from '../../src/plan/yaml.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

export const workPlan = read('seeds/2021/work-plan.txt');
export const plan = loadPlan(read('seeds/2021/plan.yaml'), 'plan.yaml');
export const calendar = loadCalendar(read('seeds/2021/calendar.yaml'), 'calendar.yaml');

/** Numbers in the text that are no commitment. */
export const explained = parseYaml(
  read('seeds/2021/numbers.yaml'),
  'numbers.yaml',
  z.array(
    z.strictObject({
      text: z.string().min(1),
      at: z.array(z.union([z.string(), z.number()])).min(1),
      why: z.string().min(1),
    }),
  ),
  'plan',
);

/** The agreed table of targets, a record a line. */
export const agreedTargets = table(read('test/fixtures/targets-2021.tsv'));

function table(text: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}
