/** Markdown in which a single character stands for what is between the first and the last line of a plain table row. */
export interface ShortRows {
  markdown: string;
  /** A piece of its text with the rows as they were. */
  withRows: (text: string) => string;
  /** Texts of a row's cells; null where the text is anything else than such a character. */
  cellsOf: (text: string) => string[] | null;
}

/** Plane 15, for private use. */
const FIRST = 0xf0000;
const MOST = 0xfffe;
const PLACEHOLDER = /[\u{f0000}-\u{ffffd}]/gu;

/** A line of dashes that parts a table's head from its rows, and the lines under it that begin as rows do, to their end. */
const BODY = /^(\|(?: *:?-+:? *\|)+\n)((?:\|.*(?:\n|$))+)(?= *\n|:::|(?![^]))/gm;
/** Another such line: what is above it may be a head. */
const DASHES = /^[ :|-]*-[ :|-]*$/m;
/** A row with no marks but such as stand for themselves. */
const ROW = /^\|(?:(?:[^\p{Cc}!-/:-@[-`{-~]|[%,/?'"@.-])*\|)+$/gmu;

/** Takes plain rows out of the parser's way, whose time for a table goes by its cells; lines stay where they are. */
export function shortRows(markdown: string): ShortRows {
  const rows: string[] = [];
  const hidden = (row: string): string => {
    if (rows.length === MOST) return row;
    rows.push(row.slice(1, -1));
    return `|${String.fromCodePoint(FIRST + rows.length - 1)}|`;
  };
  const rowOf = (character: string): string | undefined => rows[(character.codePointAt(0) ?? 0) - FIRST];
  return {
    markdown: markdown.replace(BODY, (_, dashes: string, body: string) =>
      DASHES.test(body) ? dashes + body : dashes + body.replace(ROW, hidden),
    ),
    withRows: (text) => text.replace(PLACEHOLDER, (character) => rowOf(character) ?? character),
    cellsOf: (text) => {
      const row = text.length === 2 ? rowOf(text) : undefined;
      return row === undefined ? null : row.split('|').map((cell) => cell.replace(/^ +| +$/g, ''));
    },
  };
}
