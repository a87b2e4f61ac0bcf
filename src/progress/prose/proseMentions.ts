import { targetsOf, type Plan } from '../../plan/plan.js';
import { plainWords } from '../match/plainWords.js';

/** A stretch of a text that is a name of a target. */
export interface Mention {
  /** UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
  /** Ids of the targets that are called so. */
  targets: readonly string[];
}

/** Signs that may stand within a name: “某某贷”, 高校·企业. */
const WITHIN: ReadonlySet<number> = new Set(
  Array.from(' \t\u00a0"\'“”‘’《》〈〉「」、·•_', (sign) => sign.charCodeAt(0)),
);

/** Finds the plan's metrics and aliases in a text (half-width), the longest at each place. */
export function mentionFinder(plan: Plan): (plain: string) => Mention[] {
  const owners = new Map<string, Set<string>>();
  for (const { id, metric, aliases } of targetsOf(plan)) {
    for (const name of [metric, ...aliases].map(plainWords)) owners.set(name, (owners.get(name) ?? new Set()).add(id));
  }
  const byStart = new Map<number, Map<number, Name[]>>();
  for (const [name, targets] of [...owners].sort(([a], [b]) => b.length - a.length)) {
    const [first, second] = [name.charCodeAt(0), name.charCodeAt(1)];
    const seconds = byStart.get(first) ?? new Map<number, Name[]>();
    byStart.set(first, seconds.set(second, [...(seconds.get(second) ?? []), { name, targets: [...targets] }]));
  }
  return (plain) => {
    const lower = plain.toLowerCase();
    const words = lower.length === plain.length ? lower : plain;
    const mentions: Mention[] = [];
    for (let at = 0; at < words.length; at++) {
      const seconds = byStart.get(words.charCodeAt(at));
      const names = seconds?.get(words.charCodeAt(after(words, at)));
      if (names === undefined) continue;
      for (const { name, targets } of names) {
        const last = lastOf(name, words, at);
        if (last === null) continue;
        mentions.push({ start: at, end: last + 1, targets });
        at = last;
        break;
      }
    }
    return mentions;
  };
}

interface Name {
  name: string;
  targets: readonly string[];
}

/** Offset of the next character that is no sign within a name. */
function after(words: string, at: number): number {
  let next = at + 1;
  while (WITHIN.has(words.charCodeAt(next))) next++;
  return next;
}

/** Offset of a name's last character where a text has the name at an offset, with signs within; null where it has not. */
function lastOf(name: string, words: string, at: number): number | null {
  let place = at;
  for (let index = 0; index < name.length; index++) {
    if (index > 0) place = after(words, place);
    if (words.charCodeAt(place) !== name.charCodeAt(index)) return null;
  }
  return place;
}
