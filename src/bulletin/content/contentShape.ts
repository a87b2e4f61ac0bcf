import type { ShippedKind } from '../../plan/calendar.js';
import { checkShape, findingShape, reviewShape } from './checkShape.js';
import { chapterShape, districtsShape, itemNewsShape, itemShape, newsShape, officeShape } from './itemShape.js';
import { chart, figure, flag, group, list, optional, text } from './shape.js';
import { changesShape, standingShape, targetShape } from './targetShape.js';

/** The contract with the templates: everything that a bulletin or a summary may say. */
export const contentShape = group('内容', '一份简报或总结可以写的全部内容', {
  kind: text('种类，总结为 summary'),
  plan: group('工作要点', '年度工作要点', { title: text('标题，不带书名号'), year: text('年份') }),
  period: group('时期', '本期', {
    label: text('本期：3月、一季度、上半年、全年'),
    cumulative: text('1月以来：1—5月、一季度、前三季度、全年'),
    through: text('截至：3月底'),
    asOf: text('截至哪一天'),
    next: text('下一期：4月、二季度、明年'),
    /** Then a target is 完成 or 未完成, and no longer held against its pace. */
    isWholeYear: flag('本期是全年'),
  }),
  pace: figure('序时进度', '%'),
  targets: standingShape,
  mainTargets: list('总体目标中的主要指标', targetShape),
  headline: list('主要指标中有数的（不含未到时点的0）', targetShape),
  changes: optional(changesShape, '第一期，或者工作簿没有上一期的数'),
  chapters: list('工作要点的各部分', chapterShape),
  activeChapters: list('各部分中本期有要紧进展的', chapterShape),
  withProblems: list('各部分有存在问题的条目', itemShape),
  withNext: list('各部分有下一步措施的条目', itemShape),
  dueNext: list('下一期到时点、还没有完成的目标', targetShape),
  chapter: optional(chapterShape, '不是专题'),
  news: list('本期的工作动态', newsShape),
  newsByItem: list('同样的动态，按要点条目分列', itemNewsShape),
  districts: optional(districtsShape, '工作簿里没有截至本期的县区数'),
  /** The one with the most first; empty where no office is known. */
  offices: list('有欠进度目标的科室，多的在前；一个科室都不知道则为空', officeShape),
  contradictions: list('工作簿前后矛盾、与工作要点不符之处', findingShape),
  review: reviewShape,
  checks: list('逐条核对，每个目标一行，没有目标的条目一行', checkShape),
  charts: group('图', '可以放的图', {
    completion: optional(chart('目标完成率与进度'), '没有可靠的数可画'),
    course: optional(chart('一项主要指标的月度走势'), '没有可靠的数可画'),
    districts: optional(chart('县区排序'), '没有可靠的数可画'),
  }),
});

/** Variables that only some kinds of bulletins have, own kinds beside them; all others are there for every kind. */
export const KINDS_OF: Readonly<Record<string, readonly (ShippedKind | 'summary')[]>> = {
  changes: ['monthly', 'quarterly', 'half-year', 'year-review'],
  chapter: ['topic'],
};
