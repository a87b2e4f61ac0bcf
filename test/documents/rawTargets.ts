import { rawRows, rawText, readingAt, type Reading } from './rawCells.js';
import { monthOf, type RawTarget } from './rawPlan.js';

const MONTHLY = '指标月报';

/** The clerks' own names of the rows, by target, as a person reads them. */
const ROW_NAMES: Readonly<Record<string, string>> = {
  '1-1': '“五张清单”编制',
  '3-1': '涪江流域科技特派员精英团队服务示范活动',
  '7-1': '编制产业关键共性技术攻关项目数',
  '7-2': '启动实施产业关键共性技术攻关项目数',
  '8-1': '“十四五”重大科技成果转化清单编制',
  '8-2': '年度转化重大科技成果数',
  '9-1': '“十四五”重点科技企业培育清单编制',
  '9-2': '国家高新技术企业新认定数',
  '9-3': '国家科技型中小企业入库备案数',
  '9-4': '新增省级瞪羚企业',
  '9-5': '高新技术产业营业收入',
  '10-1': '新增省级以上创新平台',
  '10-2': '全社会研发经费投入',
  '10-3': '研发投入强度',
  '11-1': '科技服务业营业收入增速',
  '11-2': '技术合同认定登记额',
  '15-1': '新引进“高校·企业创新人才团队”',
  '15-2': '“高校·企业创新人才团队”总数',
  '16-1': '“遂州科创贷”新增发放额',
  '16-2': '专利权质押融资贷款发放额',
  '16-3': '银企对接会',
  '17-1': '军民融合平台上线科学仪器',
  '17-2': '科学仪器共享交易额',
  '17-3': '新培育“民参军”企业',
  '18-1': '新实施引智项目',
  '19-1': '科技创新券兑付额',
  '20-1': '职务科技成果混合所有制改革试点单位',
  '25-1': '编发《科技创新简报》',
  '26-1': '推广服务三农新技术新成果',
  '27-1': '安居在线平台处理有效信息',
  '28-1': '市级科技特派员人数',
  '28-2': '每个团队定点联系乡村振兴示范村',
  '28-4': '农业科技培训、技术咨询服务活动',
  '29-1': '省级科普基地争创',
};

function rowsNamed(name: string | undefined): number[] {
  if (name === undefined) return [];
  return rawRows(MONTHLY).flatMap((cells, at) => (cells[3] === name ? [at + 1] : []));
}

const CYCLE_MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The month whose column speaks for a day under the target's cycle; 0 where none is due yet. */
export function dueMonth(target: RawTarget, asOf: string): number {
  const cycle = CYCLE_MONTHS[target.cycle] ?? 1;
  return Math.floor(monthOf(asOf) / cycle) * cycle;
}

/** The columns that speak for a day: its month's, or the latest since the last month that was due; at the year's end the total too. */
function columnsOf(target: RawTarget, row: number, asOf: string): string[] {
  const month = monthOf(asOf);
  if (month === 12) return ['R', 'S'];
  const since = Math.max(dueMonth(target, asOf), 1);
  const columns = Array.from({ length: month - since + 1 }, (_, back) => 'GHIJKLMNOPQR'.charAt(month - 1 - back));
  return columns.filter((column) => !['', '—'].includes(rawText(MONTHLY, `${column}${row}`))).slice(0, 1);
}

/** What the monthly sheet says of a target as of a day: every cell that does. */
function readingsOf(target: RawTarget, asOf: string): (Reading | null)[] {
  return rowsNamed(ROW_NAMES[target.id]).flatMap((row) =>
    columnsOf(target, row, asOf).map((column) =>
      readingAt(MONTHLY, `${column}${row}`, rawText(MONTHLY, `E${row}`), target),
    ),
  );
}

/** What a target has come to as of a day; null where the cells say nothing, or do not agree. */
export function certainReading(target: RawTarget, asOf: string): Reading | null {
  const [first, ...rest] = readingsOf(target, asOf);
  if (first == null) return null;
  return rest.every((other) => other === null || other.value.eq(first.value)) ? first : null;
}

/** 责任科室 of a target's row; empty where there is none. */
export function officeOf(target: RawTarget): string {
  const [row] = rowsNamed(ROW_NAMES[target.id]);
  return row === undefined ? '' : rawText(MONTHLY, `U${row}`);
}
