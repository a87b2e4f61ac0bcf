import { DIRECTIVES } from '../../directives.js';
import type { TextWrong } from './fixedText.js';

const NUMERALS = '一二三四五六七八九十';
const NUMBERED = new RegExp(`^(#{2,5}[ \\t]+)((?:第?[${NUMERALS}]+[、.．章节]|[（(][${NUMERALS}]+[）)]、?))`);

/** Marks of headings and directives that Markdown does not take for one, and numbers that a heading gets by itself. */
export function lineMarks(line: string): TextWrong[] {
  return [wideHashes(line), wideSpace(line), emptyHeading(line), ownNumber(line), strayDirective(line)].filter(
    (found) => found !== null,
  );
}

function wideHashes(line: string): TextWrong | null {
  const found = /^[ \t]{0,3}([#＃]*＃[#＃]*)/.exec(line);
  if (found === null) return null;
  const [all, marks = ''] = found;
  const right = '#'.repeat(marks.length);
  const what = `“${marks}”是全角的，印出来不是标题。`;
  return mark(all.length - marks.length, marks.length, what, `请改用半角的“${right} ”（后面空一格）。`);
}

function wideSpace(line: string): TextWrong | null {
  const found = /^[ \t]{0,3}(#{1,6})[\u3000\u00a0]/.exec(line);
  if (found === null) return null;
  const what = '“#”后面是全角空格，印出来不是标题。';
  return mark(found[0].length - 1, 1, what, '请改为半角空格。');
}

function emptyHeading(line: string): TextWrong | null {
  const found = /^[ \t]{0,3}(#{1,6})[ \t]*$/.exec(line);
  if (found === null) return null;
  return mark(0, line.length, '标题是空的，会印出一个只有序号的标题。', '请写上标题，或删去这一行。');
}

function ownNumber(line: string): TextWrong | null {
  const found = NUMBERED.exec(line);
  if (found === null) return null;
  const [, marks = '', number = ''] = found;
  const what = `标题的序号由程序编排，这里再写“${number}”就重复了。`;
  return { ...mark(marks.length, number.length, what, `请删去“${number}”。`), severity: 'warning' };
}

/** One colon instead of two, or a directive that does not stand at the start of its line. */
function strayDirective(line: string): TextWrong | null {
  const found = /(?<!:)(:+)([^\s:：[\]{}]+)(?=\[)/.exec(line);
  if (found === null) return null;
  const [, colons = '', name = ''] = found;
  const known = [...DIRECTIVES.keys()].findLast((one) => name === one);
  const isStart = line.slice(0, found.index).trim() === '';
  if (known === undefined || (isStart && colons.length > 1)) return null;
  const written = `${colons}${known}`;
  const what = isStart ? `“${written}”的冒号是1个，会照原样印出来。` : `“${written}”不在行首，会照原样印出来。`;
  const advice = isStart ? '请写两个冒号（按语、附件写三个）。' : '请让它另起一行，写在行首。';
  return mark(found.index, written.length, what, advice);
}

function mark(at: number, length: number, what: string, advice: string): TextWrong {
  return { rule: 'stray-mark', severity: 'error', at, length, what, advice };
}
