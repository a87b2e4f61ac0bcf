import type { Plan } from '../plan/plan.js';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A chapter as the plan prints it: 一、…; empty where the plan has none of that number. */
export function chapterTitle(plan: Plan, number: number): string {
  const title = plan.chapters.find((chapter) => chapter.number === number)?.title;
  return title === undefined ? '' : `${numeral(number)}、${title}`;
}

/** 1–99 in Chinese: 二, 十, 十二, 二十一. */
function numeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = DIGITS[number % 10] ?? '';
  return tens === 0 ? ones : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones}`;
}
