import type { Plan } from '../../plan/plan.js';

/** An item of the plan that can be chosen. */
export interface ItemChoice {
  value: string;
  /** 9. 培育国家高新技术企业. */
  label: string;
}

/** All items of a plan; and the one that is chosen where the plan has none of its number (it may be of another year). */
export function itemChoices({ chapters }: Plan, chosen: string): ItemChoice[] {
  const all = chapters
    .flatMap(({ items }) => items)
    .map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }));
  if (chosen === '' || all.some(({ value }) => value === chosen)) return all;
  return [...all, { value: chosen, label: `第${chosen}项（这一年的工作要点没有）` }];
}
