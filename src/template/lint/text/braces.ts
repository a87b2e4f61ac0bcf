import { contentShape } from '../../../bulletin/content/contentShape.js';
import type { Shape } from '../../../bulletin/content/shape.js';
import type { TextWrong } from './fixedText.js';

/** Two braces, of any width: no tag has them, for a tag is no fixed text. */
const DOUBLE = /[{｛]{2,}([^{}｛｝]*)[}｝]{2,}|[{｛]{2,}|[}｝]{2,}/g;
/** One brace or bracket around a name, as other programs write their fields; after `]` it is a directive's option. */
const SINGLE = /(?<!\])[$#]?[{｛【<《]\s*((?:\.\.\/)*[A-Za-z][\w]*(?:\.[A-Za-z]\w*)*)\s*[}｝】>》]/g;
/** Variables that are written so that they are printed as they stand. */
export function strayBraces(line: string): TextWrong[] {
  const doubles = [...line.matchAll(DOUBLE)].map(({ 0: found, 1: inside, index }) => ({
    ...wrong(found, index),
    ...(inside === undefined ? half(found) : whole(found, inside.trim())),
  }));
  if (doubles.length > 0) return doubles;
  return [...line.matchAll(SINGLE)].flatMap(({ 0: found, 1: name = '', index }) =>
    VARIABLES.has(name.split('.')[0] ?? '') ? [{ ...wrong(found, index), ...whole(found, name) }] : [],
  );
}

function wrong(found: string, at: number): Pick<TextWrong, 'rule' | 'severity' | 'at' | 'length'> {
  return { rule: 'stray-mark', severity: 'error', at, length: found.length };
}

function whole(found: string, name: string): Pick<TextWrong, 'what' | 'advice'> {
  return {
    what: `“${found}”不是变量的写法，会照原样印出来。`,
    advice: `变量请用两对半角花括号：{{${name}}}。`,
  };
}

function half(found: string): Pick<TextWrong, 'what' | 'advice'> {
  const isEnd = /[}｝]/.test(found);
  return {
    what: `这里多了“${found}”，会照原样印出来。`,
    advice: isEnd
      ? '请删去它，或在前面补上半角的“{{”；注释里有花括号的，请写作 {{!-- … --}}。'
      : '请改用半角的“{{”，并在后面写上“}}”。',
  };
}

/** First parts of all variables of the contract, wherever they are there. */
const VARIABLES: ReadonlySet<string> = new Set(namesIn(contentShape));

function namesIn(shape: Shape): string[] {
  if (shape.type === 'optional' || shape.type === 'list') return namesIn(shape.of);
  if (shape.type !== 'group') return [];
  return Object.entries(shape.fields).flatMap(([name, field]) => [name, ...namesIn(field)]);
}
