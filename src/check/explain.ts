import { groupBy } from 'es-toolkit/array';
import { dayLabel, periodLabel } from '../plan/period.js';
import type { Target } from '../plan/plan.js';
import type {
  CellSource,
  Entry,
  Progress,
  Reading,
  TableReading,
  TargetRow,
  UnitOrigin,
} from '../progress/progress.js';
import { positionAt } from '../workbook/grid.js';
import { whyNot } from './explainMissing.js';
import { cellText, monthsOf, rowStep } from './explainSteps.js';
import { placeText } from './place.js';
import { CLASS_NAMES, promiseText, quantityText, UNDETERMINED_NAMES } from './format.js';
import type { Assessment, Report } from './report.js';
import { quoted } from './words.js';

/** The way from the cells to a target's value, a step a line; or why it has none. */
export interface Explanation {
  /** Target id. */
  target: string;
  /** The target, and what it stands at. */
  result: string;
  steps: readonly string[];
}

/** Explains every target of a report, in the plan's order. */
export function explain(progress: Progress, { asOf, assessments }: Report): Explanation[] {
  const rows = groupBy(progress.rows, ({ target }) => target);
  return assessments.map((assessment) => {
    const { target, entry } = assessment;
    const own = rows[target.id] ?? [];
    const steps =
      entry === null
        ? whyNot(assessment, own, progress, asOf)
        : [
            ...usedRows(own, entry).map(rowStep),
            ...cellSteps(entry, own, progress.tables, target),
            ...sumStep(entry, target),
          ];
    return { target: target.id, result: resultText(assessment), steps };
  });
}

function resultText({ target, entry, class: klass, why }: Assessment): string {
  const name = `${target.id} ${target.metric}（第${target.item}项，目标${promiseText(target)}）`;
  const judged = why === null ? CLASS_NAMES[klass] : UNDETERMINED_NAMES[why];
  if (entry === null) return `${name}：没有数，${judged}`;
  const value = quantityText(entry.value, target.unit, entry);
  return `${name}：截至${dayLabel(entry.asOf)}${value}，${judged}`;
}

/** The rows of which an entry's cells are. */
function usedRows(rows: readonly TargetRow[], { sources }: Entry): TargetRow[] {
  const used = new Set(sources.map(placeText));
  return rows.filter((row) => readingsOf(row).some(({ source }) => used.has(placeText(source))));
}

/** Each cell with the unit that its number has and where that is said, and what it is in the plan's unit. */
function cellSteps(
  entry: Entry,
  rows: readonly TargetRow[],
  tables: readonly TableReading[],
  { unit }: Target,
): string[] {
  return entry.sources.map((source) => {
    const place = placeText(source);
    const row = rows.find((one) => readingsOf(one).some((reading) => isOwn(reading, place)));
    const reading = row === undefined ? undefined : readingsOf(row).find((one) => isOwn(one, place));
    const of = row?.measure === 'increment' ? monthsOf(row).find((one) => isOwn(one.reading, place)) : undefined;
    const when = of === undefined ? '' : `${periodLabel(of.period)} `;
    const how = reading?.ok === true ? `，${unitStep(reading, unit)}` : '';
    const given = row === undefined ? '' : givenStep(source, tables[row.table]);
    return `读取：${when}${cellText(source)}${given}${how}`;
  });
}

/** A sum or a count stands in no cell: it is no reading of the first that it was made from. */
function isOwn(reading: Reading, place: string): boolean {
  return placeText(reading.source) === place && !(reading.ok && reading.made !== undefined);
}

/** What a mapping says that the cell's column is. */
function givenStep({ cell }: CellSource, table: TableReading | undefined): string {
  const heading = table?.columns.get(positionAt(cell).column);
  return heading?.given === true ? `，这一栏在设置中写明是${quoted(heading.text)}` : '';
}

const UNIT_ORIGINS: Readonly<Record<UnitOrigin, string>> = {
  cell: '单位写在单元格里',
  'unit-column': '单位取自计量单位栏',
  label: '单位取自指标名称的括号',
  heading: '单位取自表头',
  title: '单位取自表上方的说明',
  plan: '没有写单位，按工作要点的单位',
};

function unitStep(
  { value, conversion, unitFrom, span, source, ...precision }: Extract<Reading, { ok: true }>,
  planUnit: string,
): string {
  const stretch = span === null ? '' : `其中${quoted(source.text.slice(span.start, span.end))}，`;
  const unit = `${stretch}${UNIT_ORIGINS[unitFrom]}，读作${quantityText(value, planUnit, precision)}`;
  if (conversion === null || conversion.factor === '1') return unit;
  return `${unit}（由${conversion.fromUnit}换算，乘以${conversion.factor}）`;
}

function sumStep({ how, sources, value }: Entry, { unit }: Target): string[] {
  const result = quantityText(value, unit);
  if (how === 'counted') return [`数行：共${result}`];
  return how === 'summed' && sources.length > 1 ? [`相加：${sources.length}个单元格，共${result}`] : [];
}

function readingsOf({ earlier = [], periods, amounts, total, parts }: TargetRow): Reading[] {
  const named = [...earlier, ...periods, ...amounts, ...parts].map(({ reading }) => reading);
  return total === null ? named : [...named, total];
}
