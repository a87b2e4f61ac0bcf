/** A text on one line, cut where it is long. */
export function shortened(text: string, longest: number): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest).join('')}…`;
}
