/** What a cell of 状态 says: done, not done although it is asked for, or under way. */
export type State = 'done' | 'not-done' | 'under-way';

const WHOLE = '(?:年度|全年)?(?:工作)?(?:目标|任务)*';
const DONE = new RegExp(
  `^(?:[√✓✔是]|(?:已经?|均|全部|全面|提前|超额|如期|按期|按时|圆满)*(?:完成|办结|达标|完结|销号|结项|达到目标)${WHOLE})$`,
);
const NOT_DONE = new RegExp(
  `^(?:[×✗✘否]|(?:尚|还|仍)?未(?:能|如期|按期|按时|全部)*(?:完成|启动|开始|开展|实施|达标|办结|达到目标)${WHOLE}|` +
    '(?:进度|进展|推进|严重|明显|较为?)*(?:滞后|落后|缓慢)|欠进度|逾期|超期)$',
);
const UNDER_WAY = /^(?:正在.+|(?:正常|有序|稳步|持续|按序时|按计划|加快)(?:推进|实施|进行).*|.{0,6}中)$/;

/** What 状态 says, null where its words are others (基本完成, 待公布): those are no certain answer. */
export function stateOf(status: string): State | null {
  const words = status.normalize('NFKC').replace(/[\s。.;,、]/g, '');
  if (DONE.test(words)) return 'done';
  if (NOT_DONE.test(words)) return 'not-done';
  return UNDER_WAY.test(words) ? 'under-way' : null;
}

const STILL_OPEN =
  /正在|尚未|暂未|还未|仍未|未完成|未启动|未开展|(?:推进|进行|筹备|办理|实施|申报|建设|起草|编制)(?:之?中|阶段)/g;
const CLOSED =
  /(?<![未待将拟尚能])(?:完成|办结|印发|建成|落成|竣工|投产|举办|举行|召开|闭幕|获批|结题|上线|通过(?:验收|评审|评估|考核|认定))/g;

/** Whether a note tells of something open (正在, 尚未) or closed (完成, 印发); the last word counts, null where there is none. */
export function noteState(text: string): 'open' | 'closed' | null {
  const open = lastOf(text, STILL_OPEN);
  const closed = lastOf(text, CLOSED);
  if (open === closed) return null;
  return open > closed ? 'open' : 'closed';
}

function lastOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
