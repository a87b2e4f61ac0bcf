/** How far ahead the two texts are searched for a place where they agree again. */
const REACH = 400;

/** The lines in which two texts differ, `-` before those that are gone and `+` before those that came; at most `most`. */
export function lineDiff(before: string, after: string, most: number): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const lines: string[] = [];
  let [left, right] = [0, 0];
  while (left < old.length || right < now.length) {
    if (old[left] === now[right]) {
      left += 1;
      right += 1;
      continue;
    }
    const [gone, came] = nextAgreement(old, now, left, right);
    lines.push(`@@ 第${left + 1}行`);
    lines.push(...old.slice(left, left + gone).map((line) => `- ${line}`));
    lines.push(...now.slice(right, right + came).map((line) => `+ ${line}`));
    left += gone;
    right += came;
  }
  return lines.length <= most ? lines : [...lines.slice(0, most), `…… 另有${lines.length - most}行`];
}

/** How many lines of each to pass until they agree again: the fewest in sum. */
function nextAgreement(old: readonly string[], now: readonly string[], left: number, right: number): [number, number] {
  for (let sum = 1; sum <= REACH; sum += 1) {
    for (let gone = 0; gone <= sum; gone += 1) {
      const came = sum - gone;
      const line = old[left + gone];
      if (line !== undefined && line === now[right + came]) return [gone, came];
    }
  }
  return [old.length - left, now.length - right];
}
