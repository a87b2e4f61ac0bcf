import { bareWords, sameWords } from './bareWords.js';
import type { Match } from './decideMatch.js';
import type { NamedTarget } from './namedTargets.js';
import { plainWords } from './plainWords.js';

/** What is done to bring a list about is said before or behind it. */
const MAKING = /^(?:编制|制订|制定|建立)|(?:编制|制订|制定|建立)$/g;
/** Shorter words are the beginning and end of many things. */
const SHORTEST = 5;
/** Of the beginning, and of the end. */
const LEAST = 2;

/**
 * Finds the targets of whose names words are the beginning and the end, and what would tell them apart is left out:
 * “十四五”清单 of “十四五”重大科技成果转化清单 and “十四五”重点科技企业培育清单. That of one target alone is not sure enough to be it.
 * @returns null where they are not the names of several
 */
export function severalLeftOut(label: string, all: readonly NamedTarget[]): Match | null {
  const words = bareWords(sameWords(plainWords(label))).replace(MAKING, '');
  if (words.length < SHORTEST) return null;
  const candidates = all.filter(({ names }) => names.some(({ bare }) => isAround(words, bare)));
  return candidates.length > 1 ? { kind: 'several', candidates: candidates.map(({ target }) => target.id) } : null;
}

function isAround(words: string, name: string): boolean {
  if (name.length <= words.length) return false;
  for (let at = LEAST; at <= words.length - LEAST; at++) {
    if (name.startsWith(words.slice(0, at)) && name.endsWith(words.slice(at))) return true;
  }
  return false;
}
