import type { Reading } from '../progress.js';

/** Of several columns of a role the one that holds a value; two that hold different ones are no certain answer. */
export function onlyReading(readings: readonly Reading[]): Reading | null {
  const values = readings.filter((reading) => reading.ok);
  const [first] = values;
  if (first === undefined) return readings.find((one) => !one.ok && one.doubt !== 'missing') ?? readings[0] ?? null;
  if (values.every(({ value }) => value === first.value)) return first;
  const among = [...new Set(values.map(({ source }) => source.text))];
  return { ok: false, doubt: 'ambiguous', among, source: first.source };
}
