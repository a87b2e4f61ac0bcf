import { lineDiff } from '../../documents/lineDiff.js';

/** Longer lines are marked from their first difference to their last: comparing every character would take too long. */
const MOST_CHARACTERS = 1500;
const MOST_LINES = 60;

/**
 * In what two texts differ, line by line; where a line was changed, the characters that went and came stand in 【】.
 * Empty where they are the same.
 */
export function textDiff(before: string, after: string): string[] {
  const lines = lineDiff(before, after, MOST_LINES);
  const shown: string[] = [];
  for (let at = 0; at < lines.length;) {
    const gone = runOf(lines, at, '- ');
    const came = runOf(lines, at + gone.length, '+ ');
    if (gone.length + came.length === 0) {
      shown.push(lines[at] ?? '');
      at += 1;
      continue;
    }
    const pairs = gone.map((line, index) => marked(line, came[index] ?? null));
    shown.push(...pairs.map(([old]) => `- ${old}`));
    shown.push(...came.map((line, index) => `+ ${pairs[index]?.[1] ?? line}`));
    at += gone.length + came.length;
  }
  return shown;
}

function runOf(lines: readonly string[], from: number, sign: string): string[] {
  const rest = lines.slice(from);
  const end = rest.findIndex((line) => !line.startsWith(sign));
  return rest.slice(0, end < 0 ? rest.length : end).map((line) => line.slice(sign.length));
}

/** Two lines with what differs in 【】; lines that have little in common are left as they are. */
function marked(before: string, after: string | null): [string, string | null] {
  if (after === null) return [before, null];
  const [old, now] = [Array.from(before), Array.from(after)];
  const start = old.findIndex((character, at) => character !== now[at]);
  const head = start < 0 ? old.length : start;
  const most = Math.min(old.length, now.length) - head;
  let tail = 0;
  while (tail < most && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const [oldMiddle, nowMiddle] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  const same = commonOf(oldMiddle, nowMiddle);
  if ((head + tail + same.length) * 3 < Math.max(old.length, now.length)) return [before, after];
  const wrap = (middle: readonly string[], kept: (pair: readonly [number, number]) => number): string =>
    [...old.slice(0, head), withMarks(middle, new Set(same.map(kept))), ...old.slice(old.length - tail)].join('');
  return [wrap(oldMiddle, ([at]) => at), wrap(nowMiddle, ([, at]) => at)];
}

function withMarks(characters: readonly string[], kept: ReadonlySet<number>): string {
  const text = characters.map((character, at) => (kept.has(at) ? character : `【${character}】`)).join('');
  return text.replaceAll('】【', '');
}

/** Positions of the longest common subsequence. */
function commonOf(old: readonly string[], now: readonly string[]): (readonly [number, number])[] {
  if (old.length > MOST_CHARACTERS || now.length > MOST_CHARACTERS) return [];
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (left: number, right: number): number => lengths[left * width + right] ?? 0;
  for (let left = old.length - 1; left >= 0; left -= 1) {
    for (let right = now.length - 1; right >= 0; right -= 1) {
      const longest =
        old[left] === now[right] ? at(left + 1, right + 1) + 1 : Math.max(at(left + 1, right), at(left, right + 1));
      lengths[left * width + right] = longest;
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let left = 0, right = 0; left < old.length && right < now.length;) {
    if (old[left] === now[right]) pairs.push([left++, right++]);
    else if (at(left + 1, right) >= at(left, right + 1)) left += 1;
    else right += 1;
  }
  return pairs;
}
