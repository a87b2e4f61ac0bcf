import { itemShape } from './itemShape.js';
import { figure, flag, group, list, optional, text } from './shape.js';
import { lagShape, targetShape } from './targetShape.js';

/** What one rule found about a target or a task, or elsewhere in the workbook, in one line. */
export const findingShape = group('核对发现', '一条核对规则发现的一个问题', {
  about: optional(text('哪个目标或条目'), '说不上是哪一个'),
  item: optional(figure('条目序号'), '说不上是哪一个'),
  rule: text('核对规则的名称'),
  /** 填报的完成率与完成数、目标不符. */
  problem: text('同一规则，写成句子的末尾'),
  severity: text('错误、警告、提示'),
  periods: list('所涉及的时期', text('一个时期')),
  stated: list('单元格的原文，只有前几处', figure('一处原文')),
  more: flag('`stated` 没有列全'),
  expected: optional(figure('应为多少'), '不知道'),
});

/** One line of the full check: a target, or an item without one. */
export const checkShape = group('核对行', '逐条核对的一行：一个目标，或者没有目标的一条要点', {
  item: figure('条目序号'),
  title: text('条目标题'),
  target: optional(targetShape, '这一条没有量化目标'),
  statuses: list('台账写的任务状态（没有目标的条目才有）', figure('一种状态')),
  recorded: flag('工作簿里有数或进展'),
  office: optional(text('责任科室'), '工作簿没有写'),
  findings: list('核对发现', findingShape),
});

/** What a summary says beside the standing of the targets: what lags and why, and what is missing. */
export const reviewShape = group('回顾', '总结所用：重点、滞后和缺失', {
  /** At most six; none that is behind is left out for others. */
  keyFigures: list('开头的几项主要指标', targetShape),
  lagging: list('欠进度的目标，原因相同的在一起，力争类在后', lagShape),
  overdue: list('超过时限的任务', findingShape),
  troubled: list(
    '其他有存在问题的条目',
    group('有问题的条目', '问题没有在欠进度目标里说过的一条', {
      number: figure('序号'),
      title: text('标题'),
      problems: list('存在问题', figure('一条存在问题')),
    }),
  ),
  gaps: list('没有填报、读不出的数', findingShape),
  silent: list('既没有数也没有进展的条目', itemShape),
});
