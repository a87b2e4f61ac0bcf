import { addressOf } from '../../workbook/grid.js';
import { dateOfSerial, isDateFormat } from '../../workbook/numberFormat.js';
import type { Cell, Grid } from '../../workbook/workbook.js';
import { allInText } from '../time/asOf.js';
import type { Period } from '../../plan/period.js';
import { unitNamed, type Unit } from '../../plan/unit.js';
import { coveredPeriod } from '../time/coveredPeriod.js';
import { asOfInText, STRENGTHS, type AsOf } from '../time/dates.js';
import { districtNamed } from '../district/district.js';
import { halfWidth } from '../number/halfWidth.js';
import type { CellSource, StatedDay } from '../progress.js';

/** A cell above a table, as a line of words; a label and the cell beside it make one: 截止时间 | 2021/9/30. */
export interface Line {
  text: string;
  /** Of the last cell of the line. */
  source: CellSource;
  column: number;
  /** No other cell stands in its row. */
  alone: boolean;
}

/** What the lines above a table, and its sheet's name, say of it. */
export interface TableTitle {
  /** The year of a bare 3月. */
  year: number;
  /** The day as of which it stands. */
  asOf: AsOf | null;
  /** The one month, quarter or half-year that it is about, so that figures may count from that one's beginning only. */
  onePeriod: Period | null;
  /** 单位：万元、家: each counts where it measures what a target does. */
  units: readonly Unit[];
  /** 甲区, where it is about that one only. */
  district: string | null;
  /** The days of `as-of` and `period` that its own lines state. */
  statedDays: readonly StatedDay[];
}

/** A note under a table is no title of the next. */
const NOTE = /^\s*(注|说明|备注)\s*[:：\d]/;
/** How a line of particulars begins: 填报单位：…, 截止时间：…, 审核人：…. */
const PARTICULAR =
  /^\s*[（(]?\s*(?:填[报表]|制表|编制|报送|上报|审[核批]|复核|经办|签字|分管|主管|负责人|联系|电话|日期|时间|(?:金额)?单位|截[至止]|数据|统计)[^:：]{0,8}[:：]/;

/** Whether the filled cells of a row are a note or particulars, not data. */
export function isParticulars([first = '']: readonly string[]): boolean {
  return NOTE.test(first) || PARTICULAR.test(first);
}

/** Words that want what stands beside them. */
const LABEL = /^[^:：\d]{0,6}(?:截[至止](?:时间|日期|时点|到)?|时间|日期|时点|单位|期间|月份)\s*[:：]?\s*$/;

/** The lines that the filled cells of a row make. */
export function linesIn(grid: Grid, row: number, columns: readonly number[], date1904: boolean): Line[] {
  const lines: Line[] = [];
  let label = '';
  for (const column of columns) {
    const cell = grid.cells[row]?.[column];
    if (cell == null) continue;
    const words = wordsOf(cell, date1904);
    const source = { sheet: grid.sheet, cell: addressOf(row, column), text: cell.text };
    if (label !== '') lines.pop();
    lines.push({ text: label + words, source, column, alone: columns.length === 1 });
    label = label === '' && LABEL.test(words) ? words.replace(/\s*[:：]?\s*$/, '：') : '';
  }
  return lines;
}

/** A date is written out, whatever its format shows of it: 30-Sep-21. */
function wordsOf({ value, text, format }: Cell, date1904: boolean): string {
  if (typeof value !== 'number' || !isDateFormat(format) || /\d{4}\s*[年./-]\s*\d{1,2}/.test(text)) return text;
  const day = dateOfSerial(value, date1904);
  return day === null ? text : `${day.year}年${day.month}月${day.day}日`;
}

/** Reads the lines above a table. What they leave open is as in the table before it in the sheet, or as the sheet's name says. */
export function readTitle(
  above: readonly Line[],
  sheet: string,
  planYear: number,
  before: TableTitle | null,
): TableTitle {
  const own = above.filter(({ text }) => !NOTE.test(text)).reverse();
  const lines = own.map(({ text }) => text);
  const year = yearOf(lines, planYear) ?? before?.year ?? yearOf([sheet], planYear) ?? planYear;
  const stated = stands(lines, year);
  const inherited = before ?? stands([sheet], year);
  const units = unitsIn(lines);
  const isOwn = stated.asOf !== null && (stated.asOf.strength !== 'filed' || inherited.asOf === null);
  const surer = isOwn ? stated : inherited;
  return {
    year,
    asOf: surer.asOf,
    onePeriod: surer.onePeriod,
    units: units.length > 0 ? units : (before?.units ?? []),
    district: districtNamed(lines, sheet) ?? (lines.length > 0 ? null : (before?.district ?? null)),
    statedDays: own.flatMap(({ text, source }) =>
      allInText(text, year)
        .filter(({ strength }) => strength !== 'filed')
        .map(({ date, strength }) => ({ day: date, strength, source })),
    ),
  };
}

/** The day as of which the lines say that the table stands, of the surest line and then of the nearest. */
function stands(lines: readonly string[], year: number): Pick<TableTitle, 'asOf' | 'onePeriod'> {
  const found = lines.flatMap((line) => {
    const asOf = asOfInText(line, year);
    return asOf === null
      ? []
      : [{ asOf, onePeriod: asOf.strength === 'period' ? coveredPeriod(line, asOf.date, year) : null }];
  });
  const surest = STRENGTHS.flatMap((strength) => found.find(({ asOf }) => asOf.strength === strength) ?? []);
  return surest[0] ?? { asOf: null, onePeriod: null };
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
