import { itemsOf, type Plan } from '../../plan/plan.js';
import { AUTOMATIC, PART, ROLE_WORDS, UNREAD } from './mappingWords.js';

/** One thing that a column or row can be said to be. */
export interface Choice {
  /** As a mapping has it: 累计完成, 9-2, 任务第9项. */
  words: string;
  /** What it is, for a person to read and to search: 国家高新技术企业新认定数. */
  name: string;
}

/** Choices that belong together: 第9项 and its title, 时期. */
export interface ChoiceGroup {
  title: string;
  choices: readonly Choice[];
}

const AS_FOUND: ChoiceGroup = {
  title: '其他',
  choices: [
    { words: AUTOMATIC, name: '由程序辨认' },
    { words: UNREAD, name: '不用它' },
  ],
};

const QUARTERS = ['一', '二', '三', '四'].map((numeral) => `${numeral}季度`);
const MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);

/** What a column can be. Others can be typed: a unit in brackets, other periods. */
export function columnChoices(heading: string): ChoiceGroup[] {
  const named = (words: string): Choice => ({ words, name: '' });
  const periods = [
    ...MONTHS.flatMap((month) => [`${month}累计完成`, `${month}当月完成`]),
    ...QUARTERS.flatMap((quarter) => [`${quarter}累计完成`, `${quarter}当季完成`]),
    '上半年累计完成',
    '全年累计完成',
  ];
  return [
    { title: '列', choices: Object.values(ROLE_WORDS).map(named) },
    { title: '时期', choices: periods.map(named) },
    { title: '合计的一部分', choices: [{ words: PART + heading, name: '区县等' }] },
    AS_FOUND,
  ];
}

/** What a row can be: the plan's targets and tasks, item by item. */
export function rowChoices(plan: Plan): ChoiceGroup[] {
  const items = itemsOf(plan).map(({ number, title, targets, tasks }) => ({
    title: `第${number}项 ${title}`,
    choices: [
      ...targets.map(({ id, metric }) => ({ words: id, name: metric })),
      { words: `任务第${number}项`, name: title },
      ...tasks.map(({ id, quote }) => ({ words: id, name: quote })),
    ],
  }));
  return [AS_FOUND, ...items];
}
