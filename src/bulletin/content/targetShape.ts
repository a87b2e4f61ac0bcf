import { figure, flag, group, light, list, optional, text, value } from './shape.js';

const POINTS = '个百分点';

/** One target, as a template speaks of it. */
export const targetShape = group('目标', '工作要点的一项量化目标', {
  name: text('指标名称'),
  item: figure('所在要点条目的序号，写作“第…项”'),
  promise: figure('年度目标'),
  actual: optional(value('累计完成数'), '未到时点或尚未发布（`waiting` 说明是哪一种）'),
  waiting: optional(text('未到时点、尚未发布'), '已有数，或应该有数'),
  rate: optional(figure('完成率', '%'), '没有累计完成数，或者不算完成率（增速、比率、清单、按季按队考核的）'),
  /** What `lead` and `gap` are measured by: 序时进度, or 计划进度 for a target with a schedule of its own. */
  yardstick: text('`lead` `gap` 相对的是序时进度还是计划进度'),
  rateNumber: optional(figure('不带单位的完成率，用在栏目标题写了单位的表里'), '同 `rate`'),
  lead: optional(figure('超前的百分点', POINTS), '没有超前'),
  gap: optional(figure('落后的百分点', POINTS), '没有落后，或者不按进度考核'),
  gapNumber: optional(figure('不带单位的落后百分点'), '同 `gap`'),
  excess: optional(figure('超额的幅度', '%'), '没有超额，或者不算完成率'),
  shortfall: optional(figure('距年度目标的差额'), '没有欠进度，或者不能用一个差说明'),
  /** Points for growth and ratios, the target's own unit otherwise. */
  change: optional(figure('比上期增加或减少的数'), '没有增减，或者不知道'),
  changeSince: optional(text('`change` 是与哪时相比（上期没有数、与更早的一期相比时才有）'), '就是与上期相比'),
  rose: flag('比上期增加了'),
  status: text('状态：超额完成、已完成、超进度、达进度、欠进度，或者未到时点、尚未发布、暂无数据等'),
  light: optional(light('亮灯：绿灯、黄灯、红灯，带色点'), '不亮灯'),
  known: optional(text('数据较旧时的截至时间'), '就是本期的数'),
  office: optional(text('责任科室'), '工作簿没有写'),
  /** 力争, 争取, 争创: a miss is noted, not reproached. */
  stretch: flag('是力争类的目标'),
  aim: optional(text('“力争”二字，写在名称前'), '不是力争类，或者名称里已有这两个字'),
  /** Growth, ratio: compared with the target, not divided by it. */
  compared: flag('只与目标比较、不算完成率'),
  problems: list('最近的存在问题', figure('一条存在问题')),
  next: list('最近的下一步措施', figure('一条下一步措施')),
});

/** Targets that lag for the same reasons: those of one clause of the plan, or a single one. */
export const lagShape = group('同因目标', '原因相同的欠进度目标（同一句要点里的），或者单独的一个', {
  targets: list('这些目标', targetShape),
  problems: list('共同的存在问题', figure('一条存在问题')),
  next: list('共同的下一步措施', figure('一条下一步措施')),
  office: optional(text('责任科室'), '工作簿没有写'),
});

const TARGETS = '项';

/** Targets by how they stand. */
export const standingShape = group('目标情况', '目标按完成情况分列', {
  all: list('全部目标', targetShape),
  exceeded: list('超额完成的', targetShape),
  done: list('已完成的（含超额完成）', targetShape),
  met: list('如期完成的（不含超额完成）', targetShape),
  ahead: list('超进度的', targetShape),
  onPace: list('达进度的', targetShape),
  behind: list('欠进度的确保类目标，落后最多的在前', targetShape),
  behindStretch: list('欠进度的力争类目标', targetShape),
  waiting: list('未到时点或尚未发布的', targetShape),
  unknown: list('没有可靠数据的', targetShape),
  lags: list('`behind` 按原因归并，原因只印一次', lagShape),
  halfway: list('完成率过半的', targetShape),
  scheduled: list('另有分月计划、按计划进度判定的', targetShape),
  /** Behind, but by less than the limit of the yellow light. */
  behindInGreen: list('欠进度而仍亮绿灯的', targetShape),
  withOffice: list('知道责任科室的', targetShape),
  stretch: list('力争类的', targetShape),
  counts: group('目标数', '各类目标的数目', {
    all: figure('全部目标', TARGETS),
    exceeded: figure('超额完成', TARGETS),
    done: figure('已完成', TARGETS),
    ahead: figure('超进度', TARGETS),
    onPace: figure('达进度', TARGETS),
    onTrack: figure('达到进度要求：已完成、超进度、达进度合计', TARGETS),
    behind: figure('欠进度的确保类', TARGETS),
    behindStretch: figure('欠进度的力争类', TARGETS),
    waiting: figure('未到时点或尚未发布', TARGETS),
    unknown: figure('没有可靠数据', TARGETS),
    lagging: figure('欠进度合计：`behind` 和 `behindStretch`', TARGETS),
    undetermined: figure('无法判定：`waiting` 和 `unknown` 合计', TARGETS),
    rated: figure('计算完成率的', TARGETS),
    halfway: figure('`rated` 中完成率过半的', TARGETS),
    firm: figure('确保类', TARGETS),
    stretch: figure('力争类', TARGETS),
    doneShare: figure('完成面：已完成占全部目标', '%'),
  }),
});

/** What changed since the previous progress issue. */
export const changesShape = group('变化', '与上一期进展类简报相比的变化', {
  since: text('上一期的截至时间'),
  newlyDone: list('新完成的', targetShape),
  newlyBehind: list('新出现欠进度的', targetShape),
  /** What is done now is among the newly done. */
  recovered: list('由欠进度转为达到进度要求的（新完成的不算）', targetShape),
  advanced: list('数有增加的（不含以上三类）', targetShape),
  advancedMain: list('`advanced` 中的主要指标', targetShape),
  advancedOthers: list('`advanced` 中的其他目标', targetShape),
  declined: list('数有减少的', targetShape),
  counts: group('变化数', '各类变化的数目', {
    newlyDone: figure('新完成', TARGETS),
    newlyBehind: figure('新出现欠进度', TARGETS),
    recovered: figure('转为达到进度要求', TARGETS),
    advanced: figure('数有增加', TARGETS),
    declined: figure('数有减少', TARGETS),
  }),
});
