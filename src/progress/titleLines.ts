import { unitNamed, type Unit } from '../plan/unit.js';
import { asOfInText, STRENGTHS, type AsOf } from './dates.js';
import { districtNamed } from './district.js';
import { halfWidth } from './halfWidth.js';

/** What the lines above a table, and its sheet's name, say of it. */
export interface TableTitle {
  /** The year of a bare 3月. */
  year: number;
  /** The day as of which it stands. */
  asOf: AsOf | null;
  /** It is about one month or quarter, so that figures may count from that one's beginning only. */
  onePeriod: boolean;
  /** 单位：万元、家: each counts where it measures what a target does. */
  units: readonly Unit[];
  /** 船山区, where it is about that one only. */
  district: string | null;
}

/** A note under a table is no title of the next. */
const NOTE = /^\s*(注|说明|备注)\s*[:：\d]/;
/** How a line of particulars begins: 填报单位：…, 截止时间：…, 审核人：…. */
const PARTICULAR =
  /^\s*[（(]?\s*(?:填[报表]|制表|编制|报送|上报|审[核批]|负责人|联系|电话|日期|时间|(?:金额)?单位|截[至止]|数据|统计)[^:：]{0,8}[:：]/;
const SINCE_JANUARY = /累计|截[至止]|前[二三两]|1月?\s*[-—–~～至到]|上半年|[一1]季度|全年|(?<!\d)1月/;

/** Whether the filled cells of a row are a note or particulars, not data. */
export function isParticulars([first = '']: readonly string[]): boolean {
  return NOTE.test(first) || PARTICULAR.test(first);
}

/** Reads the lines above a table. What they leave open is as in the table before it in the sheet, or as the sheet's name says. */
export function readTitle(
  above: readonly string[],
  sheet: string,
  planYear: number,
  before: TableTitle | null,
): TableTitle {
  const lines = above.filter((line) => !NOTE.test(line)).reverse();
  const year = yearOf(lines, planYear) ?? before?.year ?? yearOf([sheet], planYear) ?? planYear;
  const own = stands(lines, year);
  const inherited = before ?? stands([sheet], year);
  const units = unitsIn(lines);
  const surer = own.asOf === null || (own.asOf.strength === 'filed' && inherited.asOf !== null) ? inherited : own;
  return {
    year,
    asOf: surer.asOf,
    onePeriod: surer.onePeriod,
    units: units.length > 0 ? units : (before?.units ?? []),
    district: districtNamed(lines, sheet) ?? (lines.length > 0 ? null : (before?.district ?? null)),
  };
}

/** The day as of which the lines say that the table stands, of the surest line and then of the nearest. */
function stands(lines: readonly string[], year: number): Pick<TableTitle, 'asOf' | 'onePeriod'> {
  const found = lines.flatMap((line) => {
    const asOf = asOfInText(line, year);
    return asOf === null
      ? []
      : [{ asOf, onePeriod: asOf.strength === 'period' && !SINCE_JANUARY.test(halfWidth(line)) }];
  });
  const surest = STRENGTHS.flatMap((strength) => found.find(({ asOf }) => asOf.strength === strength) ?? []);
  return surest[0] ?? { asOf: null, onePeriod: false };
}

/** The year that the lines are about: one that stands alone (2020年完成情况) before one of a date; the plan's if it is among them. */
function yearOf(lines: readonly string[], year: number): number | null {
  const alone = lines.flatMap((line) =>
    [...halfWidth(line).matchAll(/(?<!\d)((?:19|20)\d{2})\s*年(?!\s*\d{1,2}\s*[月.])|^\s*(20\d{2})\s*$/g)].map(
      ([, named, whole]) => Number(named ?? whole),
    ),
  );
  const dated = lines.flatMap((line) => {
    const found = asOfInText(line, null);
    return found === null || found.strength === 'filed' ? [] : [Number(found.date.slice(0, 4))];
  });
  const years = alone.length > 0 ? alone : dated;
  return years.includes(year) ? year : (years[0] ?? null);
}

function unitsIn(lines: readonly string[]): Unit[] {
  const words = lines.flatMap(
    (line) => /(?<![填报主送责任牵头])单位\s*[:：]\s*([^\s；;）)]+)/.exec(line)?.[1]?.split(/[、,，和及/]/) ?? [],
  );
  return words.flatMap((word) => unitNamed(word) ?? []);
}
