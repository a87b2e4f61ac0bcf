import Big from 'big.js';
import { endOf, type IsoDate } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import { precisionOfSum } from '../number/precision.js';
import type { CellSource, PeriodReading, Reading, TargetRow, UnmatchedRow } from '../progress.js';
import { bareRow } from '../row/bareRow.js';
import { standingOf } from '../row/standing.js';
import { isTooLarge } from '../number/sumScale.js';

/** What a district says of targets, in a table of its own or in rows of one table. */
export interface DistrictRows {
  name: string;
  rows: readonly TargetRow[];
}

/** Of what districts' figures may be added up: no rate or growth, nor a list that is there or is not. */
const ADDS_UP: ReadonlySet<Target['basis']> = new Set(['flow', 'stock', 'per-quarter']);

/** The targets as districts are read for: a small one may do little, so that no size is too small beside the city's target. */
export function ofDistricts(targets: ReadonlyMap<string, Target>): Map<string, Target> {
  return new Map([...targets].map(([id, target]) => [id, { ...target, value: '0' }]));
}

/** The city's rows with the districts' figures as their parts, where every district has one for the same day. */
export function withParts(city: readonly TargetRow[], districts: readonly DistrictRows[]): TargetRow[] {
  return city.map((row) => {
    const total = row.parts.length > 0 ? null : standingOf(row);
    if (total === null) return row;
    const parts = partsOf(row.target, row.asOf, districts).flatMap(({ name, row: own }) => {
      const reading = standingOf(own);
      return reading === null ? [] : [{ name, reading }];
    });
    return parts.length === districts.length && parts.length > 1 ? { ...row, total, parts } : row;
  });
}

/**
 * Sums of districts for the city, of targets whose amounts add up and of which every district has exactly one row of a day.
 * A figure that is in doubt in one district leaves the sum in doubt, with its cell.
 * @param what what was added up, in words: 张县区表
 */
export function sumsOf(
  districts: readonly DistrictRows[],
  targets: ReadonlyMap<string, Target>,
  what: string,
): TargetRow[] {
  if (districts.length < 2) return [];
  const rows = districts.flatMap((district) => district.rows);
  const ids = new Set(rows.map(({ target }) => target));
  const days = new Set(rows.map(({ asOf }) => asOf));
  return [...ids].flatMap((id) => {
    const target = targets.get(id);
    if (target === undefined || !ADDS_UP.has(target.basis)) return [];
    return [...days].flatMap((day) => {
      const parts = partsOf(id, day, districts);
      return parts.length === districts.length ? sumOf(parts, target, what) : [];
    });
  });
}

/** Says of each target that only districts have, and that could not be added up, at its first row. */
export function notSummed(districts: readonly DistrictRows[], ofCity: readonly TargetRow[]): UnmatchedRow[] {
  const known = new Set(ofCity.map(({ target }) => target));
  const first = new Map<string, CellSource>();
  for (const { target, label } of districts.flatMap(({ rows }) => rows))
    if (!known.has(target) && !first.has(target)) first.set(target, label);
  return [...first].map(([target, label]) => ({ label, candidates: [], notSummed: target }));
}

interface Part {
  name: string;
  row: TargetRow;
}

/** The one row that each district has of a target and a day; none of a district that has two. */
function partsOf(target: string, day: IsoDate | null, districts: readonly DistrictRows[]): Part[] {
  return districts.flatMap(({ name, rows }) => {
    const [row, ...more] = rows.filter((one) => one.target === target && one.asOf === day);
    return row === undefined || more.length > 0 ? [] : [{ name, row }];
  });
}

function sumOf(parts: readonly Part[], target: Target, what: string): TargetRow[] {
  const [first] = parts;
  if (first === undefined) return [];
  const rows = parts.map(({ row }) => row);
  const isAlike = rows.every(
    ({ measure, periods }) => measure === first.row.measure && endsOf(periods) === endsOf(first.row.periods),
  );
  if (!isAlike) return [];
  const totals = rows.flatMap(({ total }) => total ?? []);
  const periods = first.row.periods.map(({ period }, at): PeriodReading => ({
    period,
    reading: sum(
      rows.flatMap((row) => row.periods[at]?.reading ?? []),
      target,
    ),
  }));
  // What else one district's row says (office, state, rates, earlier sheets) is not the city's.
  const { from, score, table, label, asOf, measure } = first.row;
  return [
    bareRow({
      ...{ target: target.id, from, score, table, label, asOf, measure },
      evidence: `${first.row.evidence}，由${parts.length}${what}相加`,
      periods,
      total: totals.length === rows.length ? sum(totals, target) : null,
      parts: parts.flatMap(({ name, row: { total } }) => (total === null ? [] : [{ name, reading: total }])),
    }),
  ];
}

function endsOf(periods: readonly PeriodReading[]): string {
  return periods.map(({ period }) => endOf(period)).join(' ');
}

/** Whether what districts have done of a target can be added up. */
export function addsUp({ basis }: Target): boolean {
  return ADDS_UP.has(basis);
}

/** The sum of readings; the first in doubt where there is one. What does not apply to a district adds nothing. */
export function sum(readings: readonly Reading[], target: Target): Reading {
  const doubt = readings.find((reading) => !reading.ok && reading.doubt !== 'not-applicable');
  const sure = readings.filter((reading) => reading.ok);
  const [first] = sure;
  if (doubt !== undefined) return doubt;
  if (first === undefined)
    return readings[0] ?? { ok: false, doubt: 'missing', source: { sheet: '', cell: '', text: '' } };
  const value = sure.reduce((total, one) => total.plus(one.value), new Big(0));
  if (isTooLarge(value, target)) return { ok: false, doubt: 'scale', source: first.source };
  return {
    ...first,
    value: value.toFixed(),
    ...precisionOfSum(sure),
    conversion: sure.find(({ conversion }) => conversion !== null)?.conversion ?? null,
    asText: sure.some(({ asText }) => asText),
    made: { how: 'summed', from: sure.map(({ source }) => source) },
  };
}
