import { isEqual } from 'es-toolkit/predicate';
import { readHeading, type Heading, type Role } from '../table/heading.js';
import type { Period } from '../../plan/period.js';

/** A word for each role; periods and parts have words of their own. */
export const ROLE_WORDS: Readonly<Record<Exclude<Role, 'period' | 'part'>, string>> = {
  sequence: '序号',
  chapter: '章节',
  item: '要点条目',
  metric: '指标名称',
  task: '工作任务',
  unit: '计量单位',
  planned: '年度目标',
  total: '累计完成',
  sum: '合计',
  rate: '完成率',
  pace: '序时进度',
  status: '状态',
  office: '责任单位',
  deadline: '完成时限',
  updated: '更新日期',
  progress: '进展情况',
  problem: '存在问题',
  next: '下一步措施',
  remark: '备注',
  date: '日期',
  headline: '标题',
  text: '内容',
  origin: '来源',
  number: '期号',
  runningNumber: '总期号',
  key: '日历编号',
  kind: '类别',
  file: '文件名',
};

/** The column, row or sheet is passed over. */
export const UNREAD = '不读';
/** The column or row is read as if nothing had been said of it. */
export const AUTOMATIC = '自动';
/** 分项：甲县 is one of the columns that 合计 sums up. */
export const PART = '分项：';
const PART_WORDS = /^分项\s*[:：]\s*(?=\S)/;

/** The words that a column can be given, for messages. */
export const COLUMN_WORDS = [
  ...Object.values(ROLE_WORDS),
  '3月累计完成、3月当月完成、一季度、上半年（时期）',
  `${PART}甲县（合计的各部分）`,
  UNREAD,
].join('、');

/**
 * What the words of a mapping make of a column: a heading of practice, with its unit in brackets (3月累计完成（万元）).
 * @param year the year of a bare 3月
 * @returns null for 不读; a heading without a role where the words are none that are known
 */
export function headingNamed(words: string, year: number): Heading | null {
  if (words.trim() === UNREAD) return null;
  const part = words.replace(PART_WORDS, '');
  if (part !== words) return { ...readHeading(part.split('/'), year), role: 'part', period: null, wording: null };
  return readHeading(words.split('/'), year);
}

/** The words that make a column what it was taken for: its own where they do, else those of practice; 不读 where none do. */
export function wordsFor(heading: Heading, year: number): string {
  if (heading.role === null) return UNREAD;
  if (heading.role === 'part') return partWords(heading, year);
  const unit = heading.unit === null || heading.unit === 'unknown' ? '' : `（${heading.unit.name}）`;
  const words = heading.period === null ? roleWords(heading) : periodWords(heading.period, heading.wording);
  const isSame = (written: string): boolean => {
    const read = headingNamed(written, year);
    return read !== null && meaningOf(read) === meaningOf(heading);
  };
  return [heading.text, `${words}${unit}`].find(isSame) ?? UNREAD;
}

/** 分项：甲县; of a heading of two rows, 甲县/累计, the name alone where the whole would be called otherwise. */
function partWords({ text, name, unit }: Heading, year: number): string {
  const isSame = (words: string): boolean => {
    const read = headingNamed(PART + words, year);
    return read?.name === name && isEqual(read.unit, unit);
  };
  return PART + ([text, name].find(isSame) ?? text);
}

/** What a heading says, as one text: equal for headings that say the same. */
export function meaningOf({ role, unit, period, wording }: Heading): string {
  return JSON.stringify([role, unit === 'unknown' ? unit : unit?.name, period, wording]);
}

function roleWords({ role, text }: Heading): string {
  if (role === null || role === 'period' || role === 'part') return UNREAD;
  // 完成情况 leaves open whether it counts since January; 累计完成 does not.
  if (role === 'total' && !/累计|至今|截[至止]|全年|年度|本年/.test(text)) return '完成情况';
  return ROLE_WORDS[role];
}

function periodWords({ kind, index }: Period, wording: Heading['wording']): string {
  const numeral = '一二三四'.charAt(index - 1);
  const name = {
    month: `${index}月`,
    quarter: `${numeral}季度`,
    'half-year': index === 1 ? '上半年' : '下半年',
    year: '全年',
  };
  const alone = { month: '当月', quarter: '当季', 'half-year': '当期', year: '当期' };
  return `${name[kind]}${wording === 'cumulative' ? '累计' : wording === 'increment' ? alone[kind] : ''}`;
}
