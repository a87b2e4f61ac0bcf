/** Screen readers read an alternative text in one go. */
const LENGTH = 500;

/**
 * An alternative text of full sentences: an opening one, then one for each list, as far as there is room.
 * @param lists how each begins, and its items; an empty list is left out, the last item that has room is followed by 等
 */
export function sentencesWithin(opening: string, lists: readonly (readonly [string, readonly string[]])[]): string {
  let text = opening;
  for (const [begins, items] of lists) {
    const sentence = longestSentence(begins, items, LENGTH - text.length);
    if (sentence === null) break;
    text += sentence;
  }
  return text;
}

/** Null where no item has room. */
function longestSentence(begins: string, items: readonly string[], room: number): string | null {
  if (items.length === 0) return '';
  const whole = `${begins}${items.join('，')}。`;
  if (whole.length <= room) return whole;
  for (let count = items.length - 1; count > 0; count--) {
    const part = `${begins}${items.slice(0, count).join('，')}等。`;
    if (part.length <= room) return part;
  }
  return null;
}
