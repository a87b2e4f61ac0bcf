/** What a column is for. `part` is one of several across that a total sums up (districts). */
export type Role =
  | 'sequence'
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

/** The words of practice for each role; a whole heading, without its year and a bracket at its end, is one of them. */
const WORDS: readonly (readonly [Role, RegExp])[] = [
  ['sequence', /^(序号|编号|内部编号|行号)$/],
  ['item', /^(要点)?(条目|条款)$|^(工作)?要点(条目|序号|编号|项目)?$|^(对应|所属)(条目|要点)$|^第几项$/],
  ['metric', /^(主要|考核|核心|目标)?指标(名称|内容|项目)?$|^目标(名称|任务|内容)$|^项目名称$/],
  ['task', /^(重点|主要|具体)?(工作)?任务(内容|名称)?$|^工作(目标|内容|事项)$|^要点内容$/],
  ['unit', /^(计量|指标)?单位$/],
  ['planned', /^(本?年度?|全年)?(工作)?(目标|计划|任务)(任务)?(值|数|量)?$|^(年度|全年)(指标|任务)(值|数)?$/],
  [
    'rate',
    /^(目标|任务|年度|全年|累计)?(完成|进度)(率|占比|比例|百分比)$|^占(年度)?目标(比重|比例)?$|^完成(年度)?目标的?(比重|比例)$/,
  ],
  ['pace', /^序时进度$/],
  ['status', /^(进展|完成|工作)?状态$|^是否完成$/],
  ['office', /^(责任|牵头|承办|主办|负责)(科室|单位|部门|处室)$|^牵头(责任)?(科室|单位)$/],
  ['deadline', /^(完成|办结|办理)?时限$|^完成(时间|期限)$|^截止(日期|时间)$/],
  ['updated', /^更新(日期|时间)$|^(填报|报送)(日期|时间)$/],
  ['sum', /^(全市)?(合计|总计)(数)?$|^全市$/],
  ['total', /^(全年|年度|本年|当前|目前|至今|截[至止]目前|年初至今)?(累计|实际)?(完成|实现)?(情况|数|值|量|总数)$/],
  ['total', /^(全年|年度|本年|当前|目前|至今|截[至止]目前|年初至今)?(累计|实际)(完成|实现)?$/],
  ['total', /^(全年|年度|本年|目前|至今|截[至止]目前)?(完成|实现)$/],
  ['progress', /^(工作|当前|目前|最新|主要|推进|落实)?(进展|推进|落实)(情况)?(及成效)?$|^(工作|推进)进度(情况)?$/],
  ['problem', /^(存在的?)?(主要)?(问题|困难)(及困难|和困难|与困难|及原因)?$/],
  ['next', /^下一?步(工作)?(措施|打算|计划|安排|工作)?$|^(整改|改进)措施$/],
  ['remark', /^(备注|说明|佐证材料|责任领导|分管领导|启动时间)$/],
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

/** The role that a heading's words name, null where they are no words of practice. */
export function roleNamed(words: string): Role | null {
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
