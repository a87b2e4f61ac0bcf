import { bareWords, sameWords } from './bareWords.js';
import type { Match } from './decideMatch.js';
import { distinctionsIn } from './distinctions.js';
import type { Place } from './matchContext.js';
import type { NamedTarget } from './namedTargets.js';
import { plainWords } from './plainWords.js';

/** 科小, 引智, 对接会: so few characters are no name of their own. */
const SHORTEST = 2;
const LONGEST = 5;
/** A list is not meant where nothing says so: 转化 beside 清单. */
const LISTED = /清单|编制|名录|库/;
/** Less sure than words that are like a name. */
const SCORE = 0.7;

/**
 * Finds the target that an abbreviation is of, in a row that gives the item's number and a unit: 科小 in 家 under the 9th item.
 * Its characters must stand in a name in their order, and in the names of no other target of the item in that unit may
 * any of them stand but the last, which is often a common one: 高企 is certain, but 贷款 may be 质押贷款 and 科创贷.
 * @returns null where it abbreviates none
 */
export function abbreviationOf(
  label: string,
  { item, unit, isMoney }: Place,
  all: readonly NamedTarget[],
): Match | null {
  if (item === null || unit === null) return null;
  const same = sameWords(plainWords(label));
  const words = bareWords(same).replace(/^[一二三四五六七八九十百千万]+[个项家户张支]/, '');
  if (words.length < SHORTEST || words.length > LONGEST) return null;
  const distinctions = distinctionsIn(isMoney ? `${words}额` : words);
  const measured = all.filter((one) => one.target.item === item && one.target.unit === unit);
  const possible = measured.filter((one) => one.isAbout(distinctions, () => []) && mayBeMeant(words, one));
  const found = possible.filter(({ names }) => names.some(({ bare }) => isWithin(words, bare)));
  const [only] = found;
  if (only === undefined) return null;
  const near = possible.filter((one) => one === only || shares(words, one));
  if (near.length > 1) return { kind: 'several', candidates: near.map(({ target }) => target.id) };
  const evidence = `“${label.trim()}”是“${only.target.metric}”的简称，要点条目同为第${item}项，计量单位同为${unit}`;
  return { kind: 'one', target: only.target.id, score: SCORE, evidence };
}

function mayBeMeant(words: string, { names }: NamedTarget): boolean {
  return LISTED.test(words) || !names.every(({ plain }) => LISTED.test(plain));
}

/** Whether all characters of words stand in a name, in their order. */
function isWithin(words: string, name: string): boolean {
  let at = 0;
  for (const sign of words) {
    const found = name.indexOf(sign, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

function shares(words: string, { names }: NamedTarget): boolean {
  return Array.from(words.slice(0, -1)).some((sign) => names.some(({ bare }) => bare.includes(sign)));
}
