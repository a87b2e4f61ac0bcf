import { expectedOf, PERCENT, POINTS, type Expected } from './formulas.js';
import { equals, roundsTo } from './numbers.js';
import type { FigureRecord } from './provenancePart.js';
import { targetOfTitle } from './rawPlan.js';
import { certainReading } from './rawTargets.js';
import type { DraftedFile } from './year.js';

/** What is wrong with a derived figure; empty where nothing is. */
export function derivedFaults(figure: FigureRecord, file: DraftedFile): string[] {
  try {
    const expected = expectedOf(figure, file);
    if (expected === null) return [`no formula is known for “${figure.title}”`];
    return [...valueFaults(figure, expected), ...inputFaults(figure)];
  } catch (error) {
    return [`${figure.title}: ${String(error)}`];
  }
}

function valueFaults({ title, text, value, unit }: FigureRecord, expected: Expected): string[] {
  const faults: string[] = [];
  if (!equals(value, expected.value)) faults.push(`${title} is ${expected.value.toFixed()}, the part says ${value}`);
  if (unit !== expected.unit) faults.push(`${title} is in ${expected.unit}, the part says ${unit}`);
  // Without its unit only where that follows in the sentence or stands in the column's heading, see unitFaults.
  const about = text.startsWith('约');
  if (about !== (expected.approximate === true)) faults.push(`${title} is printed as ${text}: 约 is lost or made up`);
  const number = text.slice(about ? 1 : 0, text.endsWith(unit) ? text.length - unit.length : undefined);
  const shown = expected.unit === PERCENT ? expected.value : expected.value.abs();
  const lines = unit === POINTS ? expected.lines?.filter((line) => line.gte(0)) : expected.lines;
  const right = lines == null ? number === shown.toFixed() : roundsTo(number, shown, lines);
  if (!right) faults.push(`${title} is ${expected.value.toFixed(4)}, printed as ${text}`);
  return faults;
}

/** An input that names cells says what they hold. */
function inputFaults({ title, asOf, inputs }: FigureRecord): string[] {
  return inputs.flatMap(({ name, value, sources }) => {
    const target =
      targetOfTitle(name)?.target ?? (/(累计完成|本期累计)$/.test(name) ? targetOfTitle(title)?.target : undefined);
    if (target === undefined || value === '' || sources.every(({ from }) => from === 'plan')) return [];
    const reading = asOf === null ? null : certainReading(target, asOf);
    if (reading === null) return [`${title}: nothing certain for ${name}`];
    const cited = sources.some((source) => source.from === 'cell' && source.cell === reading.cell);
    return cited && equals(value, reading.value)
      ? []
      : [`${title}: ${name} is ${reading.value.toFixed()} in ${reading.cell}`];
  });
}
