import { halfWidth } from '../number/halfWidth.js';
import type { Heading } from '../table/heading.js';
import type { CountedList } from '../../plan/plan.js';

/** What the columns of a list are for (0-based); null where it has no such column. */
export interface ListColumns {
  /** What a row is called: an enterprise, a contract. */
  name: number;
  /** Number of the contract or certificate, by which two rows are told to be the same. */
  number: number | null;
  /** The day since which a row counts. */
  date: number | null;
  /** The year since which it counts. */
  year: number | null;
  status: number | null;
  remark: number | null;
  sequence: number | null;
}

/** Headings of what a row is called, the surest first. */
const NAMES = [
  /(?:企业|单位|公司|机构|平台|项目|合同|团队|成果|基地|人员)(?:全称|名称)$|^(?:名称|全称)$/,
  /名称$|^姓名$/,
  /^(?:企业|单位|公司|机构|平台|项目|合同|团队|成果|基地)$/,
];
const SEQUENCE = /^(?:序号|编号|行号)$/;
const NUMBER = /^(?:合同|登记|证书|合同登记|技术合同|入库登记)(?:编号|号|登记号|登记编号)$|^编号$/;
/** Words of the day since which a row counts, the surest first; that of an application or of expiry is none. */
const DATES = [
  '认定',
  '入库',
  '登记',
  '备案',
  '批准',
  '获批',
  '立项',
  '公告',
  '发证',
  '颁发',
  '签订',
  '签约',
  '成交',
  '',
];
const DAY = '(?:时间|日期|年月|月份)$';
const YEAR = /^(?:认定|入库|登记|备案)?(?:年度|年份)$/;
const STATUS = /(?:状态|结果|意见)$|^是否(?:通过|认定|有效|入库|登记|备案)/;
const REMARK = /^(?:备注|说明)$/;

/** Finds the columns of a list by their headings; null where none says what a row is called. */
export function listColumns(headings: ReadonlyMap<number, Heading>): ListColumns | null {
  const words = [...headings].map(([column, { text }]): [number, string] => [column, plainHeading(text)]);
  const first = (pattern: RegExp): number | null => words.find(([, text]) => pattern.test(text))?.[0] ?? null;
  const name = firstOf(NAMES.map(first));
  if (name === null) return null;
  return {
    name,
    number: first(NUMBER),
    date: firstOf(DATES.map((word) => first(new RegExp(`^${word}${DAY}`)))),
    year: first(YEAR),
    status: first(STATUS),
    remark: first(REMARK),
    sequence: first(SEQUENCE),
  };
}

/** The column to be summed: that of the first of the plan's headings that the list has. */
export function sumColumnOf(headings: ReadonlyMap<number, Heading>, { sum }: CountedList): number | null {
  const words = [...headings].map(([column, { text }]): [number, string] => [column, plainHeading(text)]);
  return firstOf((sum ?? []).map((heading) => words.find(([, text]) => text === plainHeading(heading))?.[0] ?? null));
}

function firstOf(columns: readonly (number | null)[]): number | null {
  return columns.find((column) => column !== null) ?? null;
}

/** A heading's lowest words without blanks and without a bracket at the end. */
function plainHeading(text: string): string {
  const lowest = halfWidth(text).replace(/\s/g, '').split('/').at(-1) ?? '';
  return lowest.replace(/\([^()]*\)$/, '') || lowest;
}
