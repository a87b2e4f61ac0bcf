const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
};

/** A comma or a colon between digits (1,234 and 10:30), and the colon of an address (https://), stay as they are. */
const STAYS = /(?<=\d)[,:](?=\d)|:(?=\/\/)/;
const MARKS = new RegExp(`${STAYS.source}|(?<mark>[,;:()?!])`, 'g');

/** Printed prose takes full-width punctuation, one mark for one. */
export function fullWidthPunctuation(text: string): string {
  return text.replace(MARKS, (kept, mark: string | undefined) =>
    mark === undefined ? kept : (FULL_WIDTH[mark] ?? mark),
  );
}
