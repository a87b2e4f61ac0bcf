import { figure, group, list, optional, text, value } from './shape.js';
import { standingShape, targetShape } from './targetShape.js';

/** A note as it is printed. */
const noteShape = group('进展', '工作簿记的一条进展', {
  text: figure('进展的文字'),
  known: optional(text('其中的累计数较旧时的截至时间'), '数不旧'),
});

/** One item of the plan. */
export const itemShape = group('条目', '工作要点的一条', {
  number: figure('序号，写作“第…项”'),
  title: text('标题'),
  tasks: list('各条任务的原文', figure('一条任务')),
  targets: list('量化目标', targetShape),
  notes: list('本期内的进展，按时间先后', noteShape),
  problems: list('存在问题', figure('一条存在问题')),
  next: list('没有过时限的下一步措施', figure('一条措施')),
});

/** One chapter of the plan. */
export const chapterShape = group('部分', '工作要点的一章', {
  ordinal: text('序号：一、二……'),
  title: text('标题'),
  items: list('各条', itemShape),
  active: list('本期有进展的各条', itemShape),
  withProblems: list('有存在问题的各条', itemShape),
  withNext: list('有下一步措施的各条', itemShape),
  highlights: list('几条要紧的进展，有目标的在前', noteShape),
  standing: standingShape,
});

/** A short item of news. */
export const newsShape = group('动态', '一条工作动态', {
  date: optional(text('日期'), '正文自己写了时间'),
  headline: figure('标题'),
  text: figure('正文'),
  origin: optional(figure('来源'), '没有写来源'),
});

/** News of one item of the plan. */
export const itemNewsShape = group('条目动态', '一条要点的动态；不属于任何条目的在最后', {
  number: optional(figure('条目序号'), '不属于任何条目'),
  title: optional(text('条目标题'), '不属于任何条目'),
  news: list('动态', newsShape),
});

/** Districts down, in the order of the first metric's values, the largest first; targets across. */
export const districtsShape = group('县区表', '县（市、区）和园区的主要指标，由高到低', {
  metrics: list(
    '各栏指标，第一项是排序所依据的',
    group('县区指标', '一栏', { name: text('指标名称'), unit: text('单位') }),
  ),
  rows: list(
    '各地',
    group('县区行', '一个地方', {
      name: text('地名'),
      /** 1 for the first, shared by equal values. */
      rank: optional(figure('名次，数相同的名次相同'), '这个地方没有可靠的数'),
      values: list('各栏的数', value('一栏的数')),
    }),
  ),
  totals: list('各栏合计', value('一栏的合计')),
});

/** An office whose targets lag. */
export const officeShape = group('科室', '有欠进度目标的责任科室', {
  name: optional(text('科室名称'), '这些目标没有注明科室'),
  count: figure('欠进度的目标', '项'),
  behind: list('这些目标，确保类在前，落后最多的在前', targetShape),
});
