import type { Hints } from './proseHints.js';

/** What words have said of all that follows in their sentence; of what comes next, in the note. */
export interface Scope {
  sentence: number;
  promised: boolean;
  aimed: boolean;
  past: boolean;
  part: boolean;
  inTurn: boolean;
  next: boolean;
}

/** At the beginning of a sentence. */
export function opened(sentence: number, next: boolean): Scope {
  return { sentence, promised: false, aimed: false, past: false, part: false, inTurn: false, next };
}

/** After words of the sentence. */
export function advanced(scope: Scope, hints: Hints): Scope {
  return {
    sentence: scope.sentence,
    promised: (scope.promised && !hints.now) || hints.promised,
    aimed: scope.aimed && !hints.now && !hints.done,
    past: (scope.past && !hints.now && !hints.ofYear) || (hints.past && !hints.compared),
    part: scope.part || hints.part,
    // 各开展1次，累计3次
    inTurn: (scope.inTurn && !hints.surely) || hints.inTurn,
    next: scope.next || hints.next,
  };
}
