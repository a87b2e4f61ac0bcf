import type { Place } from '../../inputError.js';
import { unitNamed } from '../../plan/unit.js';
import { halfWidth } from '../number/halfWidth.js';
import type { Heading, Role } from '../table/heading.js';
import { mappingFault as fault } from './mapping.js';

/** Columns of which a figure is read, so that a unit counts. */
const OF_FIGURES: ReadonlySet<Role | null> = new Set<Role>(['planned', 'period', 'total', 'sum', 'rate']);
/** 累计完成（截至9月底）, （1—9月） and the like say when, not what it is measured in. */
const TIME = /[月年日季]|累计|当期|至今|目前/;

/**
 * What a mapping writes in brackets behind a figure's heading is a unit that is known, a time, or what the column's own heading
 * has in brackets as well.
 * @throws InputError `mapping` for a unit that is none: it would be passed over
 */
export function requireKnownUnit(given: Heading, own: Heading | undefined, place: Place): void {
  const known = new Set(bracketsIn(own?.text ?? ''));
  const isOfFigures = OF_FIGURES.has(given.role);
  if (!isOfFigures && given.role !== 'part') return;
  for (const words of bracketsIn(given.text)) {
    if (known.has(words) || unitNamed(words) !== null || TIME.test(words)) continue;
    if (!isOfFigures && given.unit !== 'unknown') continue;
    const advice = '可以写万元、亿元、%、家、项、个、人次等；不写单位的，请删去括号。';
    throw fault(place, `不认识“${given.text}”括号里的单位“${words}”。`, advice);
  }
}

function bracketsIn(text: string): string[] {
  const plain = halfWidth(text).replace(/\s/g, '');
  return [...plain.matchAll(/\((?:单位:)?((?:[^()]|\([^()]*\))*)\)/g)].map(([, words = '']) => words);
}

/** The heading, marked where the mapping gives it a unit that the column's own heading does not have. */
export function withGivenUnit(given: Heading, own: Heading | undefined): Heading {
  const nameOf = (unit: Heading['unit'] | undefined): string | undefined => (unit === 'unknown' ? unit : unit?.name);
  const isGiven = given.unit !== null && nameOf(given.unit) !== nameOf(own?.unit);
  return isGiven ? { ...given, unitGiven: true } : given;
}
