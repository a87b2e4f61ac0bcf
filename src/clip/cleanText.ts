import { joinedLines } from './joinedLines.js';

/** Marks that show nothing: of width nothing, of direction, soft hyphens, byte order marks. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** The joiner, but for one between two parts of an emoji, which falls apart without it. */
const JOINER = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Control characters but the tab and the line feed. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;

/** Characters without a meaning of their own; half an emoji has become U+FFFD, as it is printed. */
const NONCHARACTER = /\p{Noncharacter_Code_Point}/gu;

/** What stands for an indent at the beginning of a paragraph: two wide spaces, or four of the others. */
const INDENT = /^(?:\u3000[^\S\n]*\u3000|[^\S\n\u3000]{4})/;

/** An indent in the middle of a line, behind the end of a sentence: there the page had a paragraph. */
const LOST_BREAK = /([。！？；”）])(?:\u3000{2}|\u00a0{4})[^\S\n]*(?=\S)/g;

/**
 * A text as it was copied from a page, as paragraphs: one a line, without blank lines, indents and marks that show
 * nothing; blanks within a line are one space, and a sentence that was broken over lines is whole again. All other
 * characters stay as they are, in order.
 */
export function cleanText(text: string): string {
  const lines = shown(text).replace(LINE_BREAK, '\n').replace(LOST_BREAK, '$1\n\u3000\u3000').split('\n');
  return joinedLines(lines.map((line) => ({ text: oneSpaced(line), isIndented: INDENT.test(line) }))).join('\n');
}

/** The same of what is one line: a headline, the name of a site. */
export function cleanLine(text: string): string {
  return oneSpaced(shown(text).replace(LINE_BREAK, '\n'));
}

/** Without what no page shows; line breaks are left. */
function shown(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_BREAK, '\n')
    .replace(UNSEEN, '')
    .replace(JOINER, '')
    .replace(CONTROL, '')
    .replace(NONCHARACTER, '');
}

function oneSpaced(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}
