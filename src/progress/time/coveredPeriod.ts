import { endOf, type IsoDate, type Period } from '../../plan/period.js';
import { halfWidth } from '../number/halfWidth.js';
import { periodAt } from './timeWording.js';

/** Words with which a line says that its figures count from January, whatever month it names. */
const SINCE_JANUARY = /累计|截[至止]|前[二三两]|1月?\s*[-—–~～至到]|上半年|全年/;

/** The one month, quarter or half-year that ends on a day and is all that a line speaks of (2021年9月, 三季度); null for 1—9月. */
export function coveredPeriod(line: string, end: IsoDate, year: number): Period | null {
  const plain = halfWidth(line);
  if (SINCE_JANUARY.test(plain)) return null;
  for (let at = 0; at < plain.length; at++) {
    const found = periodAt(plain, at);
    if (found === null || found.sinceJanuary) continue;
    const period: Period = { kind: found.kind, year: found.year ?? year, index: found.index };
    if (endOf(period) === end) return period;
  }
  return null;
}
