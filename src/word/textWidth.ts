/** Width of a text in characters (em): Latin letters and digits are half as wide as Chinese characters. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u0250' ? 0.5 : 1;
  return width;
}
