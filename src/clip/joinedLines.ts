/** A line of a copied text, its blanks already single. */
export interface CopiedLine {
  text: string;
  /** It began with an indent, so that a paragraph begins there. */
  isIndented: boolean;
}

/** With which a sentence, or a statement of a list, ends. */
const END = /[。！？!?；;：:…”’"』」）)】》]$|[A-Za-z]\.$/;

/** After these a sentence goes on, however short the line is. */
const GOES_ON = /[，、,（(“‘《【「『—]$/;

/** With which a paragraph begins: 一、 （一） 1. 2） ① ● 第一章 */
const BEGINS =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．)）](?!\d)|[①-⑳●■◆▲★·•▪]|第[一二三四五六七八九十\d]{1,3}[章节条]|[一二三四五六七八九]是)/;

/** Lines narrower than this (in half-width characters) are names, headings and dates: nobody breaks a page so narrow. */
const NARROWEST = 24;

/** A line that was broken because it was full is about as wide as the widest. */
const FULL = 0.85;

/**
 * The lines with those made one that were broken only because a page or a mail was as wide as that: the break is in
 * the middle of a sentence, the line is full, and the lines that follow bring the sentence to its end. Blank lines
 * part paragraphs and are left out.
 */
export function joinedLines(lines: readonly CopiedLine[]): string[] {
  const full = FULL * widest(lines);
  const paragraphs: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const last = endOfParagraph(lines, at, full);
    const text = joined(lines.slice(at, last + 1).map((line) => line.text));
    if (text !== '') paragraphs.push(text);
    at = last + 1;
  }
  return paragraphs;
}

/** The last line of the paragraph that begins with a line. */
function endOfParagraph(lines: readonly CopiedLine[], first: number, full: number): number {
  // A break after a full line counts only where the sentence ends in the end: a list of long names never does.
  let certain = first;
  for (let at = first; at + 1 < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    const next = lines[at + 1];
    if (next === undefined || next.text === '' || next.isIndented || BEGINS.test(next.text)) break;
    const goesOn = GOES_ON.test(text);
    const isFull = !END.test(text) && width(text) >= Math.max(full, NARROWEST);
    if (!goesOn && !isFull) break;
    if ((goesOn && certain === at) || END.test(next.text)) certain = at + 1;
  }
  return certain;
}

/** Words of letters and digits that stood on two lines are two. */
function joined(lines: readonly string[]): string {
  return lines.map((line, at) => (isLatin(line.at(0)) && isLatin(lines[at - 1]?.at(-1)) ? ` ${line}` : line)).join('');
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[\dA-Za-z]/.test(character);
}

function widest(lines: readonly CopiedLine[]): number {
  return lines.reduce((most, { text }) => Math.max(most, width(text)), 0);
}

/** In half-width characters; a Chinese one takes two. */
function width(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at) < 0x2e80 ? 1 : 2;
  return sum;
}
