import { InputError } from '../inputError.js';
import { kindName, type Calendar } from '../plan/calendar.js';
import type { Plan } from '../plan/plan.js';
import { placeInYaml } from '../plan/yaml.js';
import { templateOf } from './order.js';

/**
 * A calendar must belong to its plan.
 * @param file the calendar's name, for the message
 * @throws InputError `calendar` where it is another year's, or a topic's chapter is not in the plan
 */
export function requireFit({ year, bulletins }: Calendar, plan: Plan, file: string): void {
  if (year !== plan.year) {
    const what = `这份编发计划是${year}年的，工作要点是${plan.year}年的。`;
    throw new InputError('calendar', what, { file, path: 'year' }, '请换成同一年的编发计划。');
  }
  const chapters = plan.chapters.map(({ number }) => number);
  bulletins.forEach(({ chapter }, at) => {
    if (chapter === null || chapters.includes(chapter)) return;
    const place = { file, path: `bulletins[${at}].chapter` };
    throw new InputError('calendar', `工作要点里没有第${chapter}章。`, place, `请改为${chapters.join('、')}中的一个。`);
  });
}

/**
 * Every kind that a calendar plans or declares has a template.
 * @param templates by name, as `bulletins/monthly`
 * @param file the calendar's text, for the place
 * @throws InputError `calendar` for the first that has none
 */
export function requireTemplates(
  calendar: Calendar,
  templates: ReadonlyMap<string, unknown>,
  file: { name: string; text: string },
): void {
  const used = [
    ...Array.from(calendar.kinds.keys(), (kind) => ({ kind, path: ['kinds', kind] })),
    ...calendar.bulletins.map(({ kind }, at) => ({ kind, path: ['bulletins', at, 'kind'] })),
  ];
  const lacking = used.find(({ kind }) => !templates.has(templateOf(kind)));
  if (lacking === undefined) return;
  const { kind, path } = lacking;
  throw new InputError(
    'calendar',
    `“${kind}”（${kindName(calendar, kind)}）没有模板。`,
    placeInYaml(file.text, file.name, path),
    `请在模板文件夹里补上 ${templateOf(kind)}.md.hbs，或者从编发计划里去掉这一种简报。`,
  );
}
