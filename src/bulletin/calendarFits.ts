import { InputError } from '../inputError.js';
import type { Calendar } from '../plan/calendar.js';
import type { Plan } from '../plan/plan.js';

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
