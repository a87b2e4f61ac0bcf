import type { NamedTarget } from './namedTargets.js';

/** What a row's words were found to speak of. */
export type Match =
  | { kind: 'one'; target: string; score: number; evidence: string }
  | { kind: 'several'; candidates: readonly string[] }
  | { kind: 'none' };

/** What words and their surroundings come to for one target. */
export interface Scored {
  of: NamedTarget;
  bare: string;
  score: number;
  /** The same words, and no other item's number. */
  exact: boolean;
  /** The words are but a part of a name, or say twice what it says once. */
  isUnsure: boolean;
  /**
   * Null where the words have what marks the target. Otherwise the ids of targets of its item that measure the like: 科技贷款 may
   * be 科创贷 as well as 质押贷款.
   */
  unmarkedAmong: readonly string[] | null;
  evidence: string;
}

// These limits, and those of matchTarget.ts, are such that the table of labels in the tests holds.

/** From this score on a row is taken for a target; below it is a finding. */
const BAR = 0.62;
/** Two targets closer together than this cannot be told apart. */
const MARGIN = 0.08;

/** Whether a row was taken for its target only just, so that a person should look at it. */
export function isNearBar(score: number): boolean {
  return score <= BAR + MARGIN;
}

/**
 * Decides of what a row's words speak. A label of several clauses may speak of several targets (新引进10支，总数达到60支), or
 * of one in one of them.
 * @param ranked scores words, best first
 */
export function matchClauses(label: string, ranked: (words: string) => readonly Scored[]): Match {
  const whole = ranked(label);
  const match = decide(whole);
  if (whole[0]?.exact === true || !/[,，;；。、\n和及]/.test(label)) return match;
  const clauses = label.split(/[,，;；。、\n]|(?<=\S{4})[和及](?=\S{4})/).filter((clause) => clause.trim().length > 3);
  if (clauses.length < 2) return match;
  const each = clauses.map(ranked).map((all) => ({ match: decide(all), exact: all[0]?.exact === true }));
  const found = new Set([match, ...each.map((one) => one.match)].flatMap((one) => targetIn(one)));
  if (found.size > 1) return { kind: 'several', candidates: [...found].sort() };
  return match.kind === 'none' ? (each.find(({ exact }) => exact)?.match ?? match) : match;
}

function targetIn(match: Match): string[] {
  return match.kind === 'one' ? [match.target] : [];
}

function decide(ranked: readonly Scored[]): Match {
  const told = ranked.filter((one) => ranked.every((other) => !isMarked(other, one) || isMarked(one, other)));
  const [best] = told;
  if (best === undefined || best.score < BAR) return { kind: 'none' };
  const rivals = told.filter((one) => {
    // The target's own name beats what is only like it.
    if (best.exact) return one.exact && one.score === best.score;
    return one.score > best.score - MARGIN || isMarked(one, best);
  });
  if (rivals.length > 1) return { kind: 'several', candidates: rivals.map(({ of }) => of.target.id) };
  if (best.isUnsure) return { kind: 'none' };
  const { unmarkedAmong: among } = best;
  if (among !== null) return among.length > 1 ? { kind: 'several', candidates: among } : { kind: 'none' };
  return { kind: 'one', target: best.of.target.id, score: Math.min(1, best.score), evidence: best.evidence };
}

/** Whether the words have what all names of their target have and none of another's: 示范户, not 示范村. */
function isMarked({ of, bare }: Scored, other: Scored): boolean {
  if (of === other.of) return false;
  return [...of.marks].some((mark) => bare.includes(mark) && other.of.names.every((name) => !name.bare.includes(mark)));
}
