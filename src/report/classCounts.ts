import { CLASS_NAMES } from '../check/format.js';
import type { Report } from '../check/report.js';

/** How many targets there are of each class: 超额完成3个，已完成5个 … */
export function classCounts({ assessments }: Report): string {
  return Object.values(CLASS_NAMES)
    .map((name) => `${name}${assessments.filter((assessment) => CLASS_NAMES[assessment.class] === name).length}个`)
    .join('，');
}
