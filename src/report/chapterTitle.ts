import { chineseNumber } from '../plan/chineseNumber.js';
import type { Plan } from '../plan/plan.js';

/** A chapter as the plan prints it: 一、…; empty where the plan has none of that number. */
export function chapterTitle(plan: Plan, number: number): string {
  const title = plan.chapters.find((chapter) => chapter.number === number)?.title;
  return title === undefined ? '' : `${chineseNumber(number)}、${title}`;
}
