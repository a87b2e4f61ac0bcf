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
  return paired(
    text.replace(MARKS, (kept, mark: string | undefined) => (mark === undefined ? kept : (FULL_WIDTH[mark] ?? mark))),
  );
}

/** Straight quotation marks open and close in turn; one without its fellow may be anything (5" pipes) and stays. */
function paired(text: string): string {
  let count = 0;
  const turned = text.replace(/"/g, () => (count++ % 2 === 0 ? '“' : '”'));
  return count % 2 === 0 ? turned : text;
}
