import { targetsOf, type Plan, type Target } from '../../plan/plan.js';
import { conversionFactor, unitNamed, type Unit } from '../../plan/unit.js';
import { sameWords } from '../match/bareWords.js';
import { distinctionsIn, tellsApart } from '../match/distinctions.js';
import { plainWords } from '../match/plainWords.js';
import { remembering } from './proseMemory.js';
import { ACTS, AIM, LENT, NOISE, PLAIN } from './proseWords.js';

/** What a target's names tell of the words around its figure. */
export interface TargetWords {
  target: Target;
  unit: Unit | null;
  /** Whether words may stand beside a figure of the target at all: 市级 is not 省级, 利润 no revenue. */
  mayBe: (words: string) => boolean;
  /** Whether words tell of something done to things that the target's names do not; of an aim, or a share of it. */
  isAct: (words: string) => boolean;
  isAim: (words: string) => boolean;
  /** It counts what is new this year: what there is in all is another figure. */
  countsNew: boolean;
  /** Whether a text has any of the target's words at all. */
  isIn: (text: string) => boolean;
  /** What of the words the target's names and plain words do not explain, and how many of them are its own. */
  cover: (words: string) => Cover;
  /** It adds up over the year, while another of its item with the same unit is a level, or the reverse. */
  hasSibling: boolean;
}

/** How far a target's own words explain the words beside a figure. */
export interface Cover {
  /** Empty where all words are the target's own, or say nothing. */
  rest: string;
  /** Pairs of characters that stand in the target's names. */
  own: number;
  /** Those of them that at most one other target of the plan has, or none. */
  rare: number;
  unique: number;
}

/** Prepares the words of all targets once. */
export function targetWords(plan: Plan): ReadonlyMap<string, TargetWords> {
  const targets = targetsOf(plan);
  const pairsById = new Map(targets.map((target) => [target.id, new Set(namesOf(target).flatMap(pairsOf))]));
  const holders = new Map<string, number>();
  for (const pairs of pairsById.values()) for (const pair of pairs) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  const rank = (pair: string): readonly [string, number] => [pair, unsaid(pair) === '' ? 0 : (holders.get(pair) ?? 0)];
  const isOwnPlace = ownPlaces(plan);
  return new Map(
    targets.map((target) => {
      const names = namesOf(target);
      const pairs = new Map([...(pairsById.get(target.id) ?? [])].map(rank));
      const tells = tellsApart(target, names.map(sameWords), [sameWords(plainWords(target.quote))]);
      const metric = sameWords(plainWords(target.metric));
      const unit = unitNamed(target.unit);
      const [acts, aims] = [without(ACTS, names), without(AIM, names)];
      return [
        target.id,
        {
          target,
          unit,
          mayBe: remembering((words) =>
            tells(distinctionsIn(`${metric}，${sameWords(withoutPlace(words, isOwnPlace))}`)),
          ),
          isAct: remembering((words) => acts?.test(words) === true),
          isAim: remembering((words) => aims?.test(words) === true),
          countsNew: target.basis === 'flow' && unit?.dimension === 'counter' && /^(?:新(?!技术)|引进)/.test(metric),
          isIn: isAnyIn(names, pairs),
          cover: remembering((words) => coverOf(withoutPlace(words, isOwnPlace), pairs)),
          hasSibling: targets.some((other) => isSibling(target, other)),
        },
      ];
    }),
  );
}

/** Pairs of a name that no more targets than this have tell that a text may speak of it. */
const FEW = 3;

function isAnyIn(names: readonly string[], pairs: ReadonlyMap<string, number>): (text: string) => boolean {
  const told = names.flatMap((name) => {
    const own = pairsOf(name).filter((pair) => (pairs.get(pair) ?? 0) > 0);
    const few = own.filter((pair) => (pairs.get(pair) ?? 0) <= FEW);
    return few.length > 0 ? few : own.length > 0 ? own : pairsOf(name);
  });
  const sign = (one: string): string => one.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  // A name may have quotes and the like within.
  const words = [...new Set(told)].map((pair) => Array.from(pair, sign).join('[“”‘’"·、 ]?'));
  const isLatin = words.some((word) => /[a-z]/i.test(word));
  const any = new RegExp(words.join('|'), isLatin ? 'i' : '');
  return (text) => any.test(text);
}

function namesOf({ metric, aliases }: Target): string[] {
  return [metric, ...aliases].map(plainWords);
}

function pairsOf(words: string): string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}

/** The alternatives of a pattern that none of the names has; null where none is left. */
function without(pattern: RegExp, names: readonly string[]): RegExp | null {
  const left = pattern.source.split('|').filter((word) => !names.some((name) => new RegExp(word).test(name)));
  return left.length === 0 ? null : new RegExp(left.join('|'));
}

const PLACE = /[\p{Script=Han}]{2}[市县区]/gu;

/** Whether the plan's own words say that it is for this place; what they say of 高新区 is only told of it. */
function ownPlaces({ title, preamble, objective }: Plan): (place: string) => boolean {
  const words = `${title}${preamble}${objective}`;
  return (place) => (place.endsWith('市') ? words : title).includes(place);
}

function withoutPlace(words: string, isOwn: (place: string) => boolean): string {
  return words.replace(PLACE, (place) => (isOwn(place) ? '' : place));
}

function isSibling(a: Target, b: Target): boolean {
  const [unitA, unitB] = [unitNamed(a.unit), unitNamed(b.unit)];
  const alike = unitA !== null && unitB !== null && conversionFactor(unitA, unitB) !== null;
  return a.item === b.item && alike && (a.basis === 'stock') !== (b.basis === 'stock');
}

/** @param pairs of the target's names: how many targets have each, 0 for one that says nothing (新增) */
function coverOf(words: string, pairs: ReadonlyMap<string, number>): Cover {
  const signs = plainWords(words).replace(LENT, '发放').split('');
  const left = [...signs];
  let [own, rare, unique] = [0, 0, 0];
  for (const [at, sign] of signs.entries()) {
    const count = pairs.get(`${sign}${signs[at + 1] ?? ''}`);
    if (count === undefined) continue;
    left[at] = left[at + 1] = ' ';
    if (count > 0) own++;
    if (count === 1 || count === 2) rare++;
    if (count === 1) unique++;
  }
  const rest = unsaid(left.join(''));
  // 入单企业 says nothing, though 单企 stands in 培育清单企业.
  return { rest: rest === '' || unsaid(words) === '' ? '' : rest, own, rare, unique };
}

/** What is left of words without those that say nothing of what is counted. */
export function unsaid(words: string): string {
  return clean(words).replace(PLAIN, '').replace(/\s/g, '');
}

/** Words without times and such as 累计, to be compared with names. */
export function clean(words: string): string {
  return plainWords(words).replace(NOISE, '');
}
