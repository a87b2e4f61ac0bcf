const HINT =
  /序|章|板块|编号|行号|项[次号]|^no|^id$|#|要点|条[目款]|第几项|指标|目标|项目|考核|任务|工作|事项|单位|计划|完成|进度|占|达成|实现|状态|是否|科|处|部门|机构|主体|时限|时间|日期|期限|节点|时点|更新|合计|总计|全市|情况|状况|数$|值$|量$|额$|累计|实际|当前|目前|至今|现|实绩|进展|推进|落实|开展|实施|成效|问题|困难|原因|下|措施|备|说明|佐证|领导|责任|联系|启动|配合|标题|题目|内容|正文|摘要|来源|出处|期|类|文件|月|季|半年|全年|q[1-4]|人/i;

/** Whether a text can be a heading at all: a quick look, for every text of a sheet is asked. */
export function mayBeHeading(text: string): boolean {
  return HINT.test(text) || HINT.test(text.normalize('NFKC').replace(/\s/g, ''));
}
