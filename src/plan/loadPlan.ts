import { decimalText } from './fields.js';
import type { Chapter, CrossCheck, Item, Plan, ScheduleStep, Target } from './plan.js';
import { planSchema, type RawPlan } from './planSchema.js';
import { parseYaml } from './yaml.js';

type RawChapter = RawPlan['chapters'][number];
type RawItem = RawChapter['items'][number];
type RawTarget = RawItem['targets'][number];

/**
 * The year's work plan from its YAML text.
 * @param text the whole file
 * @param file its name as the user knows it
 * @throws InputError with file, line and path of the first fault
 */
export function loadPlan(text: string, file: string): Plan {
  const { settings, chapters, crossChecks, ...opening } = parseYaml(text, file, planSchema, 'plan');
  const { yellow, red } = settings.lights;
  return {
    ...opening,
    chapters: chapters.map(toChapter),
    settings: { ...settings, lights: { yellow: decimalText(yellow), red: decimalText(red) } },
    crossChecks: crossChecks.map(toCrossCheck),
  };
}

function toCrossCheck(check: RawPlan['crossChecks'][number]): CrossCheck {
  if ('ratio' in check) return { kind: 'ratio', share: check.ratio, part: check.part, whole: check.whole };
  return { kind: 'sum', total: check.sum, parts: check.parts };
}

function toChapter({ number, title, items }: RawChapter): Chapter {
  return { number, title, items: items.map((item) => toItem(item, number)) };
}

function toItem({ number, title, tasks, targets }: RawItem, chapter: number): Item {
  return {
    number,
    chapter,
    title,
    tasks: tasks.map((quote, at) => ({ id: `${number}-t${at + 1}`, chapter, item: number, quote })),
    targets: targets.map((target) => toTarget(target, chapter, number)),
  };
}

function toTarget({ value, schedule, ...target }: RawTarget, chapter: number, item: number): Target {
  return { ...target, chapter, item, value: decimalText(value), schedule: toSteps(schedule ?? {}) };
}

function toSteps(schedule: Readonly<Record<string, number>>): readonly ScheduleStep[] {
  return Object.entries(schedule).map(([month, share]) => ({ month: Number(month), share: decimalText(share) }));
}
