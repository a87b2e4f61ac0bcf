import * as WORDS from './proseWords.js';

/** What the words before a figure say of it, and of those that follow in the sentence. */
export interface Hints {
  now: boolean;
  done: boolean;
  ofYear: boolean;
  promised: boolean;
  past: boolean;
  compared: boolean;
  part: boolean;
  batch: boolean;
  inTurn: boolean;
  next: boolean;
  /** The figure is not what there is, but by how much it differs. */
  difference: boolean;
  /** Of one period, a total, surely a total since January, the whole of the city. */
  ofPeriod: boolean;
  total: boolean;
  surely: boolean;
  whole: boolean;
  /** What was added to what there is. */
  isNew: boolean;
}

/** Asked once of each distinct wording: hundreds of paragraphs share them. */
export function hintsIn(words: string): Hints {
  const compared = WORDS.COMPARED.test(words);
  return {
    now: WORDS.NOW.test(words),
    done: /完成|实现/.test(words),
    ofYear: /\d{4}年/.test(words),
    promised: WORDS.PROMISED.test(words) && !words.includes('已'),
    past: WORDS.PAST.test(words),
    compared,
    part: WORDS.PART.test(words),
    batch: WORDS.BATCH.test(words),
    inTurn: WORDS.IN_TURN.test(words),
    next: WORDS.NEXT.test(words),
    difference: !WORDS.LEVEL_REACHED.test(words) && (compared || WORDS.DIFFERENCE.test(words)),
    ofPeriod: WORDS.OF_PERIOD.test(words),
    total: WORDS.TOTAL.test(words),
    surely: WORDS.TOTAL_SURELY.test(words),
    whole: WORDS.WHOLE.test(words),
    isNew: WORDS.NEW_ONES.test(words),
  };
}
