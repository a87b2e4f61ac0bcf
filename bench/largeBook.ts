import * as XLSX from '@e965/xlsx';
import { itemsOf, targetsOf, type Plan } from '../src/plan/plan.js';

/** What a large workbook holds: figures of targets by month, prose on tasks, or contracts that are summed. */
export const BOOK_KINDS = ['figures', 'prose', 'contracts'] as const;
export type BookKind = (typeof BOOK_KINDS)[number];

/** The kind of that name. */
export function bookKind(name: string | undefined): BookKind {
  const kind = BOOK_KINDS.find((one) => one === name);
  if (kind === undefined) throw new Error(`no kind of workbook: ${name ?? ''}`);
  return kind;
}

type Cells = (string | number)[][];

/** An .xlsx of so many rows, 20 columns wide (a ledger of prose has 10), made of a plan's own words. */
export function largeBook(kind: BookKind, rows: number, plan: Plan): Uint8Array {
  const sheets: Readonly<Record<BookKind, () => [string, Cells]>> = {
    figures: () => ['指标月报', figures(rows, plan)],
    prose: () => ['任务台账', prose(rows, plan)],
    contracts: () => ['技术合同登记台账', contracts(rows, plan.year)],
  };
  const [name, cells] = sheets[kind]();
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells), name);
  return new Uint8Array(XLSX.write(book, { bookType: 'xlsx', type: 'array', compression: true }) as ArrayBuffer);
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Every target again and again, as a workbook would have it that keeps each unit's figures in one sheet. */
function figures(count: number, plan: Plan): Cells {
  const targets = targetsOf(plan);
  const heads = ['序号', '要点条目', '指标名称', '计量单位', '年度目标', ...MONTHS.map((month) => `${month}月累计`)];
  const rows = Array.from({ length: count }, (_, at): Cells[number] => {
    const target = targets[at % targets.length];
    if (target === undefined) return [];
    const planned = Number(target.value);
    const months = MONTHS.map((month) => Math.round((planned * month * 100) / 12) / 100);
    const rate = `${Math.round(((months[11] ?? 0) / planned) * 1000) / 10}%`;
    return [at + 1, target.item, target.metric, target.unit, planned, ...months, rate, '科室', ''];
  });
  return [
    [`${plan.year}年指标月报`],
    [`截止时间：${plan.year}年12月31日`],
    [...heads, '完成率', '责任科室', '备注'],
    ...rows,
  ];
}

function prose(count: number, plan: Plan): Cells {
  const tasks = itemsOf(plan).flatMap(({ number, tasks: clauses }) => clauses.map(({ quote }) => ({ number, quote })));
  const heads = [
    '序号',
    '要点条目',
    '工作任务',
    '责任科室',
    '完成时限',
    '更新日期',
    '进展情况',
    '存在问题',
    '下一步措施',
    '备注',
  ];
  const rows = Array.from({ length: count }, (_, at): Cells[number] => {
    const task = tasks[at % tasks.length];
    const day = `${plan.year}-11-${String((at % 28) + 1).padStart(2, '0')}`;
    const done = `${(at % 9) + 1}月${(at % 27) + 1}日：组织第${at}次专题研究，走访企业${at % 40}家，形成意见${at % 7}条。`;
    return [
      at + 1,
      task?.number ?? '',
      task?.quote ?? '',
      '科室',
      `${plan.year}年12月底`,
      day,
      done,
      '暂无',
      `继续推进第${at}号事项。`,
      '',
    ];
  });
  return [[`${plan.year}年任务台账`], [`截止时间：${plan.year}年12月31日`], heads, ...rows];
}

function contracts(count: number, year: number): Cells {
  const heads = [
    '序号',
    '合同名称',
    '登记日期',
    '成交额（万元）',
    ...Array.from({ length: 16 }, (_, at) => `属性${at + 1}`),
  ];
  const rows = Array.from({ length: count }, (_, at): Cells[number] => {
    const day = `${year}-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`;
    return [
      at + 1,
      `技术开发合同第${at + 1}号`,
      day,
      (at % 97) / 10,
      ...Array.from({ length: 16 }, (_, k) => `${at % 50}-${k}`),
    ];
  });
  return [[`${year}年技术合同登记台账`], [`截止时间：${year}年12月31日`], heads, ...rows];
}
