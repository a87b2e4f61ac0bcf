/** A stretch of a text between two stops. */
export interface Clause {
  /** Offsets into the text, end exclusive. */
  start: number;
  end: number;
  sentence: number;
  /** In brackets. */
  aside: boolean;
  /** The stop before it, empty for the first. */
  sign: string;
}

/**
 * Splits a text (half-width) at its stops.
 * @param whole stretches that are not to be split, as names and figures may have stops: 培训、咨询等服务, 台(套)
 */
export function clausesOf(plain: string, whole: readonly { start: number; end: number }[]): Clause[] {
  const clauses: Clause[] = [];
  let [start, sentence, depth, before] = [0, 0, 0, ''];
  for (const { index, 0: sign } of plain.matchAll(/[，。;！!？?：:、()【】[\]\n\r]/g)) {
    if (whole.some((one) => index >= one.start && index < one.end)) continue;
    if (index > start) clauses.push({ start, end: index, sentence, aside: depth > 0, sign: before });
    [start, before] = [index + 1, sign];
    if (/[([【]/.test(sign)) depth++;
    else if (/[)\]】]/.test(sign)) depth = Math.max(0, depth - 1);
    else if (/[。;！!？?\n\r]/.test(sign)) [sentence, depth] = [sentence + 1, 0];
  }
  if (plain.length > start) clauses.push({ start, end: plain.length, sentence, aside: depth > 0, sign: before });
  return clauses;
}
