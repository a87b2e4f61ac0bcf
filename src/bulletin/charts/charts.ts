import type { Charts } from '../chart.js';
import type { DistrictTable } from '../content.js';
import { lazily } from '../lazily.js';
import type { Scope } from '../scope.js';
import type { Assessed } from '../standing.js';
import { completionChart } from './completion.js';
import { courseChart } from './course.js';
import { districtChart } from './districts.js';

/**
 * The charts that a document may show; null where there is nothing certain to draw.
 * @param assessed every target, in the plan's order
 */
export function chartsOf(scope: Scope, assessed: readonly Assessed[], districts: () => DistrictTable | null): Charts {
  return lazily(
    {},
    {
      completion: () => completionChart(scope, assessed),
      course: () => courseChart(scope),
      districts: () => districtChart(scope, districts()),
    },
  );
}
