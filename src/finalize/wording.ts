import type { Change, Leftover, Place } from './leftover.js';

/** A leftover in words. */
export interface DescribedLeftover {
  /** One Chinese sentence. */
  what: string;
  /** Where it stands. */
  where: string;
  /** What to do about it. */
  advice: string;
  /** What `force` does with it. */
  forced: string;
}

const CHANGES: Readonly<Record<Change, string>> = {
  inserted: '插入',
  deleted: '删除',
  'moved-away': '移走',
  'moved-here': '移入',
  formatted: '改动格式',
};

type Wording = Omit<DescribedLeftover, 'where'>;

const KEPT = '原样保留';

const WORDINGS: { [K in Leftover['kind']]: (leftover: Extract<Leftover, { kind: K }>) => Wording } = {
  missing: () => ({
    what: '还写着“暂无数据”。',
    advice: '请补上数据，或删改这句话。',
    forced: '文字保留，突出显示去掉',
  }),
  comment: ({ author, text }) => ({
    what: `${by(author)}批注没有解决：“${shortened(text)}”。`,
    advice: '请按批注改好，再把批注标为已解决或删除。',
    forced: '批注删除',
  }),
  revision: ({ change, author, text }) => ({
    what: `${by(author)}修订没有接受或拒绝：${CHANGES[change]}${text === '' ? '' : `“${shortened(text)}”`}。`,
    advice: '请在“审阅”中接受或拒绝。',
    forced: '修订已接受',
  }),
  hidden: ({ text }) => ({
    what: `有隐藏的文字：“${shortened(text)}”。`,
    advice: '请显示隐藏文字，删除它或取消隐藏。',
    forced: KEPT,
  }),
  placeholder: ({ text }) => ({
    what: `有没有填写的控件：“${shortened(text)}”。`,
    advice: '请填写，或删除这个控件。',
    forced: '提示文字原样保留',
  }),
  embedded: ({ sheets }) => ({
    what: `嵌有整个文件${sheets === null ? '' : `（${sheets}张工作表的工作簿）`}，收到的人可以打开看到全部内容。`,
    advice: '请改为粘贴成表格或图片。',
    forced: KEPT,
  }),
  link: ({ target }) => ({
    what: `链接到本机或内网的文件：“${shortened(target)}”。`,
    advice: '请断开链接，或删除它。',
    forced: KEPT,
  }),
  workbook: ({ name }) => ({
    what: `写有工作簿的文件名“${name}”。`,
    advice: '请删去文件名。',
    forced: KEPT,
  }),
};

/** Says a leftover to the editor who has to settle it. */
export function describeLeftover(leftover: Leftover): DescribedLeftover {
  // The record is keyed by kind, which the compiler cannot follow through an index.
  const words = WORDINGS[leftover.kind] as (leftover: Leftover) => Wording;
  return { ...words(leftover), where: describePlace(leftover.place) };
}

function describePlace({ story, heading, around }: Place): string {
  return [heading === null ? story : `${story}“${shortened(heading)}”部分`, around === '' ? '' : `“${around}”处`].join(
    '',
  );
}

function by(author: string): string {
  return author === '' ? '' : `${author}的`;
}

const LONGEST = 40;

function shortened(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim());
  return letters.length <= LONGEST ? letters.join('') : `${letters.slice(0, LONGEST - 1).join('')}…`;
}
