import type { Target } from '../../plan/plan.js';
import type { Reading } from '../../progress/progress.js';
import { quantityText } from '../format.js';
import type { Finding } from '../report.js';
import { figuresOf, placed, plannedOf, rowsWithTargets, type Rule } from './rule.js';

/** A unit that is not the plan's: converted (said once a row), or impossible to convert. */
export const unitMismatch: Rule = (context) =>
  rowsWithTargets(context).flatMap(({ row, target }): Finding[] => {
    const readings = [...plannedOf(row), ...figuresOf(row, context.asOf)].map(({ reading }) => reading);
    return [
      ...readings.flatMap((reading) => impossible(target, reading)),
      ...readings.flatMap((reading) => converted(target, reading)).slice(0, 1),
    ];
  });

function impossible(target: Target, reading: Reading): Finding[] {
  if (reading.ok || reading.doubt !== 'unit') return [];
  return [{ ...facts(target, reading), severity: 'error', converted: null }];
}

/** 项 for 个 is another word, not another size, and nothing to speak of. */
function converted(target: Target, reading: Reading): Finding[] {
  if (!reading.ok || reading.conversion === null || reading.conversion.factor === '1') return [];
  const to = quantityText(reading.value, target.unit, reading.approximate);
  return [{ ...facts(target, reading), severity: 'info', converted: { from: reading.conversion.fromUnit, to } }];
}

function facts({ id, metric, unit }: Target, { source }: Reading) {
  return { rule: 'unit-mismatch', ...placed(id, source), metric, text: source.text, unit } as const;
}
