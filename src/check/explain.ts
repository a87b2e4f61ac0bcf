import { groupBy } from 'es-toolkit/array';
import { dayLabel, endOf, periodLabel } from '../plan/period.js';
import type { Target } from '../plan/plan.js';
import type {
  CellSource,
  Conflict,
  Doubt,
  Entry,
  Progress,
  Reading,
  TargetRow,
  UnitOrigin,
} from '../progress/progress.js';
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
        ? withoutValue(target, own, progress, asOf)
        : [...usedRows(own, entry).map(rowStep), ...cellSteps(entry, own, target), ...sumStep(entry, target)];
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

function rowStep({ label, evidence, score }: TargetRow): string {
  return `认定：${cellText(label)}，${evidence}，把握${Math.round(score * 100)}%`;
}

/** Each cell with the unit that its number has and where that is said, and what it is in the plan's unit. */
function cellSteps(entry: Entry, rows: readonly TargetRow[], { unit }: Target): string[] {
  const readings = new Map(rows.flatMap(readingsOf).map((reading) => [placeText(reading.source), reading]));
  return entry.sources.map((source) => {
    const reading = readings.get(placeText(source));
    const how = reading?.ok === true ? `，${unitStep(reading, unit)}` : '';
    return `读取：${cellText(source)}${how}`;
  });
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

/** What was found for a target that has no value: its rows and their doubts, two values that differ, rows that are like it. */
function withoutValue(target: Target, rows: readonly TargetRow[], progress: Progress, asOf: string): string[] {
  const conflicts = progress.conflicts.filter((one) => one.target === target.id && one.asOf <= asOf);
  const similar = progress.unmatched.filter(({ candidates }) => candidates.includes(target.id));
  return [
    ...rows.flatMap((row) => [rowStep(row), ...doubtSteps(row, asOf)]),
    ...conflicts.map((conflict) => conflictStep(conflict, target)),
    ...similar.map(({ label, candidates }) => `未定：${cellText(label)}，同时像${candidates.join('、')}`),
    ...(rows.length === 0 && similar.length === 0 ? ['工作簿里没有找到讲这个目标的行、名单或文字'] : []),
  ];
}

function conflictStep({ asOf, claims }: Conflict, { unit }: Target): string {
  const values = claims.map(({ value, sources }) => {
    const cells = sources.map(placeText).join('、');
    return `${quantityText(value, unit)}（${cells}）`;
  });
  return `未采用：截至${dayLabel(asOf)}有不一致的数，${values.join('，')}`;
}

const DOUBTS: Readonly<Record<Doubt, string>> = {
  missing: '没有填',
  'not-applicable': '填的是不适用',
  'cell-error': '是错误值',
  unreadable: '读不出数',
  ambiguous: '不止一个数，或不能确定是哪一个',
  unit: '单位不能换算',
  scale: '与目标相差上千倍',
};

/** The last cells of a row, up to the day, that hold something but no certain value. */
function doubtSteps(row: TargetRow, asOf: string): string[] {
  const { periods, total, measure } = row;
  if (measure === null && periods.some(({ reading }) => reading.ok))
    return ['未采用：看不出各期的数是累计数还是当期数'];
  const due = periods.filter(({ period }) => endOf(period) <= asOf).at(-1);
  const last = due === undefined ? [] : [{ reading: due.reading, what: periodLabel(due.period) }];
  const figures = [...last, ...(total === null ? [] : [{ reading: total, what: '累计' }])];
  return figures.flatMap(({ reading, what }) => {
    if (reading.ok) return [];
    const among = reading.among === undefined ? '' : `（${reading.among.join('、')}）`;
    return [`未采用：${what} ${cellText(reading.source)}，${DOUBTS[reading.doubt]}${among}`];
  });
}

function readingsOf({ periods, amounts, total, parts }: TargetRow): Reading[] {
  const named = [...periods, ...amounts, ...parts].map(({ reading }) => reading);
  return total === null ? named : [...named, total];
}

function cellText(source: CellSource): string {
  return `${placeText(source)} ${quoted(source.text)}`;
}

function placeText({ sheet, cell }: CellSource): string {
  return `${sheet}!${cell}`;
}
