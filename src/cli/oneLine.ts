/** A text on one line: every run of white space, line ends among it, becomes a space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** A text on one line, cut between characters after the first `length` of them, with …… where something is left out. */
export function shortened(text: string, length: number): string {
  const characters = Array.from(oneLine(text));
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length).join('')}……`;
}
