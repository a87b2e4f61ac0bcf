import { partition } from 'es-toolkit/array';
import { dayLabel } from '../../plan/period.js';
import { drawnValue, type Chart } from '../chart.js';
import type { DistrictTable, Value } from '../content.js';
import type { Figure } from '../figure.js';
import type { Scope } from '../scope.js';
import { sentencesWithin } from './description.js';

/** A district with its value of the first metric. */
interface Bar {
  name: string;
  value: Figure | null;
}

/** Fewer bars are told in a sentence. */
const LEAST = 2;

/** The districts by the first metric of their table, in its order; those without a certain value have no bar. */
export function districtChart({ asOf }: Scope, table: DistrictTable | null): Chart | null {
  const [metric] = table?.metrics ?? [];
  if (table === null || metric === undefined) return null;
  const bars = table.rows.map(({ name, values }): Bar => ({ name, value: certain(values[0]) }));
  const [known, unknown] = partition(bars, ({ value }) => value !== null);
  if (known.length < LEAST) return null;
  return {
    name: 'districts',
    title: `各地${metric.name}`,
    description: sentencesWithin(`条形图，截至${dayLabel(asOf)}各地${metric.name}，由多到少排列。`, [
      ['依次为', known.flatMap(({ name, value }) => (value === null ? [] : [`${name}${value.text}${metric.unit}`]))],
      ['没有可以确定的数的有', unknown.map(({ name }) => name)],
    ]),
    unit: metric.unit,
    categories: bars.map(({ name }) => name),
    series: [{ name: metric.name, role: 'bars', points: bars.map(({ value }) => value) }],
  };
}

function certain(value: Value | undefined): Figure | null {
  return value === undefined || value.kind === 'missing' || drawnValue(value) === null ? null : value;
}
