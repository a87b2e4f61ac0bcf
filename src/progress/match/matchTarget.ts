import { once } from 'es-toolkit/function';
import { itemsOf, type Plan } from '../../plan/plan.js';
import { abbreviationOf } from './abbreviations.js';
import { bareWords, sameWords } from './bareWords.js';
import { matchClauses, type Match, type Scored } from './decideMatch.js';
import { distinctionsIn, stretchesInPlan } from './distinctions.js';
import { severalLeftOut } from './leftOut.js';
import { likenessIndex } from './likeness.js';
import { titleFinder, unitBeside, weigh, type Beside, type Place, type Title } from './matchContext.js';
import { namedTargets, type NamedTarget } from './namedTargets.js';
import { plainWords } from './plainWords.js';
import type { Residue } from './vocabulary.js';

export type { Match } from './decideMatch.js';
export type { Beside } from './matchContext.js';

/** The words alone must be this like, whatever stands beside them. */
const WORDS_ALONE = 0.55;
/** One character that the plan has not may be a slip; two are another thing. */
const FOREIGN = 0.1;
const MOST_FOREIGN = 1;
/** What ends in another word is another thing, unless nearly all of it is the target's. */
const OF_OTHER = 0.32;
/** What is no more than this of a name may be many things: 中小企业 of 科技型中小企业. */
const MOST_OF_NAME = 0.75;

/** Compares a row's words with the targets of a plan: by words and by what stands beside them, never by value. */
export type Matcher = (label: string, item: number | null, beside?: Beside) => Match;

/** Prepares the words of all targets once, and remembers what it was asked. */
export function targetMatcher(plan: Plan): Matcher {
  const clauses = itemsOf(plan).flatMap(({ tasks }) => tasks.map(({ quote }) => plainWords(quote)));
  const all = namedTargets(plan, clauses);
  const names: Name[] = all.flatMap((of) => of.names.map((name) => ({ of, ...name })));
  const stretchesOf = stretchesInPlan(clauses.map((clause) => bareWords(sameWords(clause))));
  const like = likenessIndex(
    names.map(({ bare }) => bare),
    WORDS_ALONE,
  );
  const known = new Map<string, Match>();
  const titleOf = titleFinder(plan);
  const titles = new Map<string, Title | null>();
  return (label, item, { under = null, ...beside } = {}) => {
    const title = under === null ? null : remembered(titles, under, titleOf);
    const unit = unitBeside(label, beside);
    const isMoney = (unit ?? beside.heading ?? '').endsWith('元');
    const place = { item, title, unit, isMoney };
    const key = `${item ?? ''}|${title?.chapter ?? ''}.${title?.item ?? ''}|${unit ?? ''}|${isMoney ? '元' : ''}|${label}`;
    return remembered(known, key, () => {
      const found = matchClauses(label, (words) => ranked(words, place));
      return found.kind === 'none' ? (abbreviationOf(label, place, all) ?? severalLeftOut(label, all) ?? found) : found;
    });
  };

  function ranked(label: string, place: Place): Scored[] {
    const plain = plainWords(label);
    const same = sameWords(plain);
    const bare = bareWords(same);
    const best = nearest(plain, bare);
    if (best.size === 0) return [];
    const distinctions = distinctionsIn(same);
    const ofMoney = place.isMoney ? distinctionsIn(`${same}额`) : distinctions;
    const stretches = once(() => stretchesOf(bare));
    const isOtherYear = yearsIn(plain).some((year) => year !== plan.year);
    const scored: Scored[] = [];
    for (const [of, { name, likeness }] of best) {
      if (plain !== name.plain && (isOtherYear || !of.isAbout(of.isMoney ? ofMoney : distinctions, stretches)))
        continue;
      const isSame = likeness === 1;
      const residue = of.residueOf(bare);
      const words = isSame ? 1 : likeness - excess(residue);
      if (words < WORDS_ALONE) continue;
      const weight = weigh(of.target, place, isSame);
      const isPart = name.bare.includes(bare) && bare.length <= MOST_OF_NAME * name.bare.length;
      scored.push({
        of,
        bare,
        score: words + weight.score,
        exact: isSame && !weight.isOtherItem,
        isUnsure: !isSame && (isPart || residue.isDoubled),
        unmarkedAmong: isSame || isMarked(bare, of) ? null : alike(of).map(({ target }) => target.id),
        evidence: [wordEvidence(name.plain, likeness), ...weight.reasons].join('，'),
      });
    }
    return scored.sort((a, b) => b.score - a.score);
  }

  /** The targets of one item that measure the same kind of thing. */
  function alike({ target, isMoney }: NamedTarget): NamedTarget[] {
    return all.filter(
      (other) => other.target.item === target.item && (isMoney ? other.isMoney : other.target.unit === target.unit),
    );
  }

  /** Of each target the name that words are most like. */
  function nearest(plain: string, bare: string): Map<NamedTarget, { name: Name; likeness: number }> {
    const best = new Map<NamedTarget, { name: Name; likeness: number }>();
    for (const { index, score } of like(bare)) {
      const name = names[index];
      if (name === undefined) continue;
      const likeness = plain === name.plain ? 1 : name.bare.includes(bare) ? partLikeness(name.bare, bare) : score;
      if (likeness > (best.get(name.of)?.likeness ?? WORDS_ALONE)) best.set(name.of, { name, likeness });
    }
    return best;
  }
}

function remembered<Value>(known: Map<string, Value>, key: string, make: (key: string) => Value): Value {
  const old = known.get(key);
  if (old !== undefined) return old;
  const value = make(key);
  known.set(key, value);
  return value;
}

/** Whether words have some of what all names of a target have. */
function isMarked(bare: string, { marks }: NamedTarget): boolean {
  return marks.length === 0 || marks.some((mark) => bare.includes(mark));
}

interface Name {
  of: NamedTarget;
  plain: string;
  bare: string;
}

function yearsIn(words: string): number[] {
  return (words.match(/(?:19|20)\d{2}(?=年)/g) ?? []).map(Number);
}

/** Of words that are a part of a name: their share of its pairs of characters. */
function partLikeness(name: string, words: string): number {
  return name === words ? 1 : (2 * (words.length - 1)) / (words.length + name.length - 2);
}

function wordEvidence(name: string, likeness: number): string {
  return likeness === 1 ? `名称与“${name}”一致` : `名称与“${name}”相近（${Math.round(likeness * 100)}%）`;
}

/** What words lose that say more than the plan does of the target. */
function excess({ foreign, isOfOther }: Residue): number {
  return (foreign > MOST_FOREIGN ? 1 : foreign * FOREIGN) + (isOfOther ? OF_OTHER : 0);
}
