import { PRINTED } from '../template/rendered.js';
import type { Inline } from './document.js';
import { printedInline, type Printed } from './printedInline.js';
import { shortRows } from './tableRows.js';

/** A link that a template printed. */
export interface PrintedLink {
  inline: Inline;
  /** Its text; a line break is U+2028. */
  text: string;
  /** As it stands in the Markdown. */
  written: string;
}

/** Markdown in which a single character stands for each printed link, and for the cells of a plain table row. */
export interface Shortened {
  markdown: string;
  /** A piece of its text in order, with the links in place of the characters that stand for them. */
  pieces: (text: string) => (string | PrintedLink)[];
  /** The cells of a row by its text; null where it was left as it is. */
  cellsOf: (text: string) => string[] | null;
}

/** Plane 16, for private use: neither letter nor mark to Markdown. */
const FIRST = 0x100000;
const MOST = 0xfffe;
const PLACEHOLDER = /([\u{100000}-\u{10fffd}])/u;
/** A character of the text's own in these planes, or a reference to one: none of ours could be told from it. */
const OCCUPIED = /[\u{f0000}-\u{10ffff}]|&#(?:x(?:f|10)[0-9a-f]{4}|\d{6,7});/iu;

/** What a template prints (`escapeMarkdown`): marks after a backslash, spaces at an end as references. */
const ESCAPED = /\\([!-/:-@[-`{-~])|&#(\d{1,5});/g;
const TEXT = /(?:[^\p{Cc}!-/:-@[-`{-~]|[%,/?'"@.-]|\\[!-/:-@[-`{-~]|&#\d{1,5};)*/u.source;
/** What a directive may be called, and what stands in its braces: a character in place of a link would be a name there. */
const NAMES = String.raw`::(?:[^\s\p{P}\p{S}]|[-_])*(?:\[|\{[^}\n]*)|\]\{[^}\n]*`;
/**
 * A mark after a backslash or a place for names, which open no link; or a link with only what a template prints between
 * its brackets.
 */
const LINK = new RegExp(
  `\\\\[!-/:-@[-\`{-~]|${NAMES}|\\[(${TEXT})\\]\\((${PRINTED}(?:figure|missing|light):\\w+)\\)`,
  'gu',
);

/**
 * Takes printed links out of the parser's way: it needs longer for the hundreds of a bulletin than for all the rest.
 * What looks like one and names nothing that was printed is left to it. Lines stay where they are.
 */
export function shortened(markdown: string, printed: Printed): Shortened {
  const links: PrintedLink[] = [];
  if (OCCUPIED.test(markdown)) return { markdown, pieces: (text) => [text], cellsOf: () => null };
  const short = markdown.replace(LINK, (written: string, escaped: string | undefined, address: string | undefined) => {
    if (escaped === undefined || address === undefined || links.length === MOST) return written;
    const text = unescaped(escaped);
    const inline = printedInline(address, text, printed);
    if (inline === null) return written;
    links.push({ inline, text, written });
    return String.fromCodePoint(FIRST + links.length - 1);
  });
  const { markdown: shortest, withRows, cellsOf } = shortRows(short);
  const linkOf = (piece: string): PrintedLink | undefined => links[(piece.codePointAt(0) ?? 0) - FIRST];
  return {
    markdown: shortest,
    pieces: (text) =>
      withRows(text)
        .split(PLACEHOLDER)
        .map((piece) => linkOf(piece) ?? piece),
    cellsOf,
  };
}

function unescaped(text: string): string {
  return text.replace(ESCAPED, (_, mark?: string, code?: string) => mark ?? String.fromCharCode(Number(code)));
}
