import { once } from 'es-toolkit/function';
import type { Charts } from '../chart.js';
import type { DistrictTable } from '../content.js';
import type { Scope } from '../scope.js';
import type { Assessed } from '../standing.js';
import { completionChart } from './completion.js';
import { courseChart } from './course.js';
import { districtChart } from './districts.js';

/**
 * The charts that a document may show; null where there is nothing certain to draw.
 * @param assessed every target, in the plan's order
 */
export function chartsOf(scope: Scope, assessed: readonly Assessed[], districts: DistrictTable | null): Charts {
  // Made when a template asks for them: most kinds show none.
  const completion = once(() => completionChart(scope, assessed));
  const course = once(() => courseChart(scope));
  const ofDistricts = once(() => districtChart(scope, districts));
  return {
    get completion() {
      return completion();
    },
    get course() {
      return course();
    },
    get districts() {
      return ofDistricts();
    },
  };
}
