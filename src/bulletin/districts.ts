import { maxBy, sortBy } from 'es-toolkit/array';
import { sumBy } from 'es-toolkit/math/sumBy';
import type { Report } from '../check/report.js';
import { targetsOf, type Target } from '../plan/plan.js';
import type { Reading, TargetRow } from '../progress/progress.js';
import type { DistrictTable, Value } from './content.js';
import { ranked } from './districtRanks.js';
import { fullWidthPunctuation } from './punctuation.js';
import { cellFigure, missing } from './readFigures.js';
import type { Scope } from './scope.js';

/** A target across the districts: more than one row where several tables of the day speak of it. */
interface Column {
  target: Target;
  rows: readonly TargetRow[];
}

/**
 * The table of districts as of the last day that counts; null where the workbook has none of that day. Several tables
 * of the day are one, where they are about the same districts as the first.
 */
export function districtTable({ plan, progress, report, asOf }: Scope): DistrictTable | null {
  const ofDay = progress.rows.filter((row) => row.parts.length > 0 && row.asOf === asOf);
  const [first] = ofDay;
  if (first === undefined) return null;
  const names = first.parts.map(({ name }) => name);
  const alike = ofDay.filter(
    ({ parts }) => parts.length === names.length && names.every((name) => parts.some((part) => part.name === name)),
  );
  const columns = targetsOf(plan)
    .map((target): Column => ({ target, rows: alike.filter((row) => row.target === target.id) }))
    .filter(({ rows }) => rows.length > 0);
  const inOrder = tellingFirst(
    columns,
    progress.rows.filter((row) => row.asOf !== null && row.asOf <= asOf),
  );
  return {
    metrics: inOrder.map(({ target }) => ({ name: fullWidthPunctuation(target.metric), unit: target.unit })),
    rows: ranked(
      names.map((name) => ({ name, values: inOrder.map((column) => partOf(column, name, asOf)) })),
      asOf,
    ),
    totals: inOrder.map((column) => totalOf(column, report, asOf)),
  };
}

/**
 * The column by which districts are ordered comes first: a target of the overall objective where there is one, and the
 * one that tells most of the districts apart, this year so far, so that issues order them alike; the others stay in the
 * plan's order.
 */
function tellingFirst(columns: readonly Column[], rows: readonly TargetRow[]): Column[] {
  const main = columns.filter(({ target }) => target.objectiveQuote !== null);
  const first = maxBy(main.length > 0 ? main : columns, ({ target }) =>
    sumBy(
      rows.filter((row) => row.target === target.id),
      distinctParts,
    ),
  );
  return sortBy([...columns], [(column) => column !== first]);
}

function distinctParts({ parts }: TargetRow): number {
  return new Set(parts.flatMap(({ reading }) => (reading.ok ? [reading.value] : []))).size;
}

function partOf({ target, rows }: Column, name: string, asOf: string): Value {
  const readings = rows.flatMap(({ parts }) =>
    parts.filter((part) => part.name === name).map(({ reading }) => reading),
  );
  return valueOf(readings, target, `${name} ${target.metric}`, asOf);
}

/** A total that its parts contradict is not printed. */
function totalOf({ target, rows }: Column, { findings }: Report, asOf: string): Value {
  const title = `合计 ${target.metric}`;
  const totals = rows.flatMap(({ total }) => total ?? []);
  const unsound = totals.find(({ source }) =>
    findings.some(
      (f) => f.rule === 'sum-mismatch' && f.what === 'parts' && f.sheet === source.sheet && f.cell === source.cell,
    ),
  );
  return unsound === undefined
    ? valueOf(totals, target, title, asOf)
    : missing(title, '各部分相加与合计不一致。', unsound.source);
}

/** The value of the first cell, where every cell that speaks of it has the same. */
function valueOf(readings: readonly Reading[], target: Target, title: string, asOf: string): Value {
  const [first] = readings;
  if (first?.ok !== true) return missing(title, '单元格里没有可以确定的数。', first?.source ?? null);
  if (!readings.every((reading) => reading.ok && reading.value === first.value)) {
    return missing(title, '几张表里的数不一致，不能确定用哪一个。', first.source);
  }
  return cellFigure(title, first, first.source, target, asOf);
}
