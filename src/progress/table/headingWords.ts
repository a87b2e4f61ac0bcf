import type { Period } from '../../plan/period.js';
import type { Unit } from '../../plan/unit.js';

/** What a column is for. `part` is one of several across that a total sums up (districts). */
export type Role =
  | 'sequence'
  | 'chapter'
  | 'item'
  | 'metric'
  | 'task'
  | 'unit'
  | 'planned'
  | 'period'
  | 'total'
  | 'sum'
  | 'part'
  | 'rate'
  | 'pace'
  | 'status'
  | 'office'
  | 'deadline'
  | 'updated'
  | 'progress'
  | 'problem'
  | 'next'
  | 'remark'
  | 'date'
  | 'headline'
  | 'text'
  | 'origin'
  | 'number'
  | 'runningNumber'
  | 'key'
  | 'kind'
  | 'file';

/** A column's heading, read. */
export interface Heading {
  /** Its words from the top down, joined by `/`. */
  text: string;
  /** The lowest of its words: 甲县 under 各县区完成情况. */
  name: string;
  role: Role | null;
  /** Other words stand beside those that tell the role, so that a column without them goes before it: 市本级年度目标. */
  loose?: boolean;
  /** Nearly all that stands in the column are figures; for the year’s targets half of it will do. */
  inFigures?: boolean;
  /** 万元 in 成交额（万元）; `unknown` for a scaled unit that is none of ours: 万台. */
  unit: Unit | 'unknown' | null;
  /** A mapping says the unit, so that it goes before what the row says. */
  unitGiven?: boolean;
  /** A mapping says what the column is. */
  given?: boolean;
  /** For a column of a period. */
  period: Period | null;
  /** What the words say of a period's figures. */
  wording: 'cumulative' | 'increment' | null;
}

const SINCE =
  '全年|年度|本年度?以来|本年度?|今年以来|今年|年初以来|年初至今|年内|当前|目前|现|至今|截[至止]目前|已|累计|实际|目标|任务|指标';
const OFFICE =
  '(?:责任|牵头|承办|主办|负责|承担|实施|主责|落实|归口|[、,/和及])+(?:管理)?(?:科室|单位|部门|处室|股室|机构|主体|科|处)';
const AND = '(?:[、,/]|及其?|和|与)';

/** The words of practice for each role; a whole heading, without its year and a bracket at its end, is one of them. */
const WORDS: readonly (readonly [Role, RegExp])[] = [
  ['sequence', /^(序号?|编号|内部编号|行号|项次|no\.?|id|#)$/i],
  ['item', /^(要点)?(条目|条款)$|^(工作)?要点(条目|条款|条号|项号|序号|编号|项目|项|号)?$|^(对应|所属)(条目|要点)$/],
  ['item', /^(对应|所属|条目)?(项号|条号)$|^第几[项条]$|^条目编?号$/],
  ['chapter', /^(所属|要点)?(章节|篇章|章|板块)(名称)?$/],
  ['metric', /^(主要|考核|核心|目标|量化|统计|监测|具体|重点|[一二三]级)?指标(名称|简称|内容|项目|项)?$/],
  ['metric', /^(考核)?目标(名称|任务|内容|项目|指标)$|^项目(名称)?$|^考核(内容|项目)$/],
  ['task', /^(重点|主要|具体)?(工作)?任务(内容|名称|事项|分解)?$|^工作(目标|内容|事项|名称|项目)$/],
  [
    'task',
    /^(重点|主要)(工作|事项)(内容)?$|^(考核|目标|年度)?事项(名称|内容)?$|^(工作)?要点内容$|^(年度|全年|重点)(工作)(目标|任务|内容)?$/,
  ],
  ['unit', /^(计量|指标|计算|数量)?单位$/],
  [
    'planned',
    /^(本?年度?|全年|年初|今年)?(工作|考核|责任|指标|任务)?(目标|计划|任务)(任务|计划)?(值|数|量|数量|数值|额|要求)?$/,
  ],
  ['planned', /^(年度|全年)(考核)?(指标|任务)(值|数)?$|^(下达|分解|考核)(任务|目标|计划)(数|值)?$/],
  ['rate', /^(目标|任务|年度|全年|累计|指标|实际|总体)*(完成|进度|达成|实现)((率|占比|比例|百分比|程度)%?|%)$/],
  ['rate', /^占(年度|全年)?(目标|任务|计划)(任务)?(值|数)?的?(比重|比例|百分比|%)?$/],
  [
    'rate',
    /^完成(年度|全年)?(目标|任务|计划)(任务)?的?(比重|比例|百分比|%)$|^(目标|任务|计划)?完成进度$|^(目标)?进度$/,
  ],
  ['pace', /^(序时|时间|应达|时序)进度(要求)?$/],
  ['status', /^(进展|完成|工作|办理|任务|推进|进度|目标|落实|当前|目前)?状态$|^是否(完成|达标|办结)$|^完成与否$/],
  ['office', new RegExp(`^(${OFFICE}${AND}?){1,3}((${AND})?责任人)?$|^(科室|处室|部门)$`)],
  ['deadline', /^(完成|办结|办理|目标)?时限(要求)?$|^(计划|预计|要求|拟|应)?(完成|办结)(时间|期限|日期|节点)(要求)?$/],
  ['deadline', /^截止(日期|时间)$|^时间节点$/],
  ['updated', /^(最[近新]|数据)?更新(日期|时间)$|^(填报|报送|填表|上报)(日期|时间)$/],
  ['sum', /^(全市)?(合计|总计)(数)?$|^全市$/],
  ['total', new RegExp(`^(${SINCE})*(完成|实现|达成)(总?情况|总?数|值|总?量|总?额|数量|数值|实绩数?|进展(情况)?)?$`)],
  ['total', new RegExp(`^(${SINCE})*(累计|实际|当前|目前|至今|现)(总?数|值|总?量|总?额|情况|数值)?$`)],
  ['total', /^(全年|年度|本年|年|当前|目前|至今)?(情况|数|值|量|总数|实绩)$|^(报告)?期末(数|值|累计)?$|^年初至今$/],
  [
    'progress',
    /^(工作|当前|目前|最新|主要|推进|落实|任务|项目|总体|阶段性?|具体)*(进展|推进|落实|开展|实施|成效)(情况|状况|成效|成果|说明)?((及|和|与|、)(主要)?(成效|做法|成果|(存在)?问题))?$/,
  ],
  [
    'progress',
    /^(工作|推进|实施|目前|当前|最新|完成)进度情况$|^(工作|推进|实施|目前|当前|最新)进度$|^工作(完成)?情况$/,
  ],
  ['progress', /^(工作|最新|近期)?动态(情况)?$/],
  [
    'problem',
    /^(存在的?|当前|目前)*(主要)?(问题|困难)((及|和|与|、)?(困难|问题|原因|建议|意见|短板|不足)(分析)?)?$|^(未完成|滞后|欠进度)原因$/,
  ],
  ['next', /^下一?(步|阶段|月|季度)(主要|重点)?(工作)?(措施|打算|计划|安排|工作|思路|举措)?$|^(整改|改进)措施$/],
  ['remark', /^(备注|情况说明|说明|佐证(材料|资料)|(责任|分管|牵头|包抓|挂联|联系)领导|责任人|联系人|联系电话)$/],
  ['remark', /^(启动|开始|实际完成)(时间|日期)$|^(配合|协办|协同|参与)(科室|单位|部门)$/],
  ['date', /^(发布|印发|发生|活动|新闻)?(日期|时间)$/],
  ['headline', /^(新闻|信息|动态)?(标题|题目)$/],
  ['text', /^(主要|新闻|信息)?(内容|正文|摘要)$/],
  ['origin', /^(信息|新闻|稿件)?(来源|出处)$/],
  ['number', /^(期号|期数|期次)$/],
  ['runningNumber', /^总(期号|期数|期次)$/],
  ['key', /^(日历|计划)(编号|序号)$/],
  ['kind', /^(类别|种类|类型)$/],
  ['file', /^(文件名|文件)$/],
];

/** A role, and whether other words stand beside its own. */
export interface NamedRole {
  role: Role;
  loose: boolean;
}

/** What bureaus set before and behind a heading without changing what it is: (一), 全市, 市本级, 简述. */
const BEFORE =
  /^(?:\(?(?:[一二三四五六七八九十]|\d{1,2})[)、.]|[*★☆▲]|全市|本市|我市|市本级|市级|我局|本局|科技创新|科技|当前|目前|现阶段|截[至止]目前)+/;
const BEHIND = /(?:\([^()]*\)|[*★☆▲:]|简述|简介|概述|概况|描述|填报|统计|汇总)+$/;

/** The role that a heading's words (half-width, without blanks) name, null where they are no words of practice. */
export function roleNamed(words: string): NamedRole | null {
  const exact = roleOf(words);
  if (exact !== null) return { role: exact, loose: false };
  const bare = words.replace(BEFORE, '').replace(BEHIND, '');
  // 完成（实绩）数
  for (const rest of [bare, words.replace(/[()]/g, ''), bare.replace(/\([^()]*\)/g, '')]) {
    const role = rest === words || rest === '' ? null : roleOf(rest);
    if (role !== null) return { role, loose: true };
  }
  return null;
}

function roleOf(words: string): Role | null {
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
