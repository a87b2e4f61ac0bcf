/**
 * Words of reports that say what a figure beside them is not: something done by the city since January. A word counts only
 * where none of the target's own names has it.
 */

/** What follows is hoped for, or was asked for; until the end of the sentence, or a word of NOW. */
export const PROMISED =
  /力争|争取|争创|确保|预计|预期|预测|有望|计划(?!["”》])|打算|拟|将(?!近)|要(?:达到|完成|实现)|[底末日旬]前(?!期)|明年|下年|下月|下季/;
/** From here on a note tells of what comes next. */
export const NEXT = /下一?步|接下来|下阶段|工作打算/;
/** A clause before a colon: what follows is the aim. */
export const AIMS = /目标|任务|计划|要求/;
/** What is done again after what was promised. */
export const NOW = /已|累计|目前|实际|现有|截[至止]|今年|本年|[增升扩加提]至|[增升扩加提]到/;
/** The figure is the aim, or is measured by it. */
export const AIM =
  /目标|任务|序时|指标值|相差|还差|尚差|尚缺|不足|缺口|缺少?|剩余?|仍有|还有|尚有|完成率|占比|占全|占总|比重|排名|排位|位居|位列|进度/;
/** Another time than the one that is reported. */
export const PAST = /上年|去年|前年|往年|上一?年度|同期|上月|上季|上期|原有|年初(?!以来|至)/;
/** What came to be, as against what there is in all. */
export const NEWLY = /(?<![创高革])新(?!技术|型)|增|引进|认定|获批|获评|评为|培育|实施|启动|入选|备案|入库|取得/;
/** What was added to what there is. */
export const NEW_ONES = /(?<![创高革更])新(?!技术|型|闻)|净增/;
/** A difference just before a number; 增至 and 增加到 lead to the figure itself. */
export const DIFFERENCE =
  /(?:增长|净增|(?<!新)增加|提高|提升|上升|下降|减少|降低|回落|增幅|增速|增长率|升幅|降幅|高出|超出|多出|多|少|高于|低于|落后|领先|超额|压缩|相差)(?:了|约|近|为|幅度为?|率为?|达到?)*\s*$/;
/** The clause compares with another time or place. */
export const COMPARED = /较|比(?![例重率])|同比|环比/;
/** Just before a number: it is what was reached, no difference. */
export const LEVEL_REACHED = /(?:[增升降减扩加长高大]至|[增升降减扩加长高大少]到|达到?)\s*$/;
/** A part of what was named before; until the end of the sentence. */
export const PART = /其中|包括|另有?|其余|其[他它]|不含|除/;
/** A part, of this clause alone. */
export const BATCH = /首批|第[一二三四五六七八九十\d]+批|本批|本次|此次|当场|现场|当天/;
/** Figures that belong to names in turn: which is whose cannot be told for certain. */
export const IN_TURN = /分别|各(?![类项种级方界县市区科])/;
/** Amounts of one period. */
export const OF_PERIOD = /当月|本月|当季|本季|本周|当周|单月|当期|月内|当日/;
/** What was done to or with things, rather than the things. */
export const ACTS =
  /申报|申请|申领|受理|推荐|提名|储备|后备|意向|公示|培训|辅导|走访|调研|摸排|梳理|筛选|遴选|征集|征求|收集|惠及|帮助|帮扶|邀请|参加|参会|参训|报名|考核|评估|评审|评价|抽查|核查|检查|约谈|奖励|补助|补贴|贷款|融资|授信|退回|注销|撤销|取消|未|待|正在|在办|办理中|合格|优秀|带动|吸引|促成|撬动|拉动|受益|辐射|提交|上报|初审|预审|清单|名录|培育库|项目库|专家库|人才库|服务企业|支持企业|涉及|覆盖|指导|考察|宣讲|对接|选派|调整|表彰|抽检|意见/;
/** Words of those that ask to be counted, and of those that then are. */
export const APPLIED = /组织|申报|申请|推荐|提名|提交|上报|公示/g;
/** What became of those that asked: then they count. */
export const RESULT = /认定|获批|获评|通过|入选|评为|立项/;
/** In the row of a target these say only that what it counts is there. */
export const VERBS =
  /^(?:建立|设立|成立|创建|创成|授牌|挂牌|命名|获|拿下|落户|投产|投用|过会|过审|签发|发布|刊发|印制|上架|入网|接入|聘任|聘请|聘用|招引|引育|签下|办结|办理|处置|推送|发送|送出|应用)+$/;
/** 已投用12台: what is said with 已 was done, but for what was only asked for, looked into, or undone. */
export const HAS_DONE = /已经?(\p{Script=Han}{2})$/u;
/** What is said with 已 and yet counts nothing: asked for, looked into, planned, undone. */
export const NOT_COUNTED =
  /[报送审申拟待退撤停关失淘延整约谈访摸筹谋催征邀拒否未缓剔迁销终期解评测查检补换督请清逾欠还扣减降罚劝走离亏损毁]|通知|对接|反馈|修改|变更|带动|吸引|确定|锁定|计划|安排|准备|储备|上会|立案/;
/** A list that is only what something else goes by. */
export const DEPENDS = /依托|根据|对照|按照?|通过|围绕|列入|针对|结合|利用|借助|从.*中/;
/** What is on a list: 编制重点科技企业培育清单，入单企业112户. */
export const LISTED = /入单|收录|纳入/;
/** Other words for 发放, of loans. */
export const LENT = /投放|放款|放贷/g;
/** Whose count is told: 科技金融台账登记新增科创贷3450万元. */
export const SOURCE = /^\p{Script=Han}{0,8}(?:台账|台帐|系统|报表|月报)(?:登记|显示|反映|记载|统计)?/u;
/** Who or what tells the figure: 知识产权科统计为3200万元，人民银行口径为3650万元; 系统显示412家、科室台账398家. */
export const TOLD_BY =
  /^(?:\p{Script=Han}{1,8}(?:科|局|处|委|办|厅|银行|部门|中心)的?(?:统计|口径|核定)|\p{Script=Han}{0,2}系统(?:显示|统计|反映)|(?:科室|部门|内部|我局)?(?:台账|台帐|报表|月报)(?:登记|统计|显示|反映|记载)?)(?:数据|数)?(?:为|是)?\s*$/u;
/** Who was given a title: 市科技馆获评省级科普基地1家. */
export const AWARDED =
  /^\p{Script=Han}{0,14}(?:馆|院|学校?|中心|公司|厂|所|园|集团|协会|联盟|合作社|农场|基地)(?:成功)?(?:获评|获批|获得|荣获|入选|成为|被?(?:评|认定)为)/u;

/** Totals since January. */
export const TOTAL_SURELY = /累计|共计|总计|合计|总共|一共|今年以来|年初以来|年初至今|至今|全年|截[至止]/;
/** Words that make of a figure in a dated note more than what was done that day. */
export const TOTAL =
  /累计|共(?![同享建用性识])|总[计数量额]|合计|达|突破|超过|今年以来|年初以来|至今|全年|截[至止]|[增升降减扩加长高大]至|[增升减扩加长高大]到|编制完成|全部完成|全面完成/;
/** The whole rather than a part of it. */
export const WHOLE = new RegExp(`${TOTAL.source}|全市|全县|全区|目前|现有`);
/** What is done, in a clause that has the number before the thing. */
export const DONE = /已|完成|累计|共|全部|成功|印发|形成|建成|达|通过|入选|公布|实现|落地|认定|获[批评]/;

/** Times in words without stops and dashes: 1—11月 is 111月. */
const TIMES =
  String.raw`(?:20\d\d年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:月份?)?[~至到]+(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|` +
  String.raw`20\d\d年度?|(?:\d{1,4}|[一二三四五六七八九十]{1,3})月份?(?:\d{1,2}[日号]|[上中下]旬)?[底末初]?|第?前?[一二三四1-4]{1,6}个?季度末?|上半年|下半年|全年|年[底末]|前[\d一二三四五六七八九十两]+个月|第\d{1,4}[~至到]*\d{0,4}批次?`;
/** Words that tell nothing of what a figure counts, and so stand in the way of comparing names. */
export const NOISE = new RegExp(
  `${TIMES}|截[至止]到?|今年以来|年初以来|年初至今|以来|今年|本年度?|年内|年度|至今|目前|当前|现已|现有|已经|已|累计|共计|共有|共|合计|总计|一共|总共|达到|达|突破|超过|完成|实现|全市|我市|本市|全县|我县|全区|我区|我局|全局|同时|实际|全部|均已|成功|顺利|圆满|进一步|不断|积极|大力|扎实|持续|有序|深入|全面|认真|有力|有效推动|推动|推进|促进|加快|加强|狠抓|抓好|做好|组织|了|并|均|还|再|又|也|约|近|逾|超|[增升降减扩加长高大]至|增加到|增长到|扩大到|提升到|提高到|上升到|为|至|到|止|其`,
  'g',
);
/** Words besides, that may stand between a name and its figure. */
export const PLAIN =
  /新增|新|于|率先|总数|总量|总额|总计|数量|个数|家数|户数|数额|数|金额|额|计|有|拥有|的|是|在|经|由|从|等|和|与|及|以|企业|单位|项目|开展|举办|召开|办|获批|获得|获评|取得|建成|形成|通过|认定|入选|列入|名单|公布|备案|登记|编制|定稿|印发|收录|纳入|入单|立项|获|启动|实施|落地|工作|情况|方面|一是|二是|三是|四是|五是|(?<![一二三四五六七八九十\d])[一二三四五六七八九十\d]+、/g;
