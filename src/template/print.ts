import { isFigure, isLight, isMissing, NO_DATA, type Figure, type Missing } from '../bulletin/figure.js';
import { escapeMarkdown, printedText } from './escape.js';
import { templateError, type TagPlace } from './place.js';
import { PRINTED } from './rendered.js';
import { isThere } from './truth.js';

/** Prints values into one text and keeps a register of the figures and the missing values in it. */
export interface Printer {
  /** The Markdown of a value; throws an InputError for one that is neither a text nor a figure. */
  print: (value: unknown, place: TagPlace) => string;
  /** Every figure printed so far, by id (`f1`, `f2` …), in the order of printing, its text as the page has it. */
  figures: ReadonlyMap<string, Figure>;
  /** Every missing value so far, by id (`m1`, `m2` …). */
  missing: ReadonlyMap<string, Missing>;
}

/** A printer for one rendering: ids begin at 1. */
export function createPrinter(): Printer {
  const figures = new Map<string, Figure>();
  const missing = new Map<string, Missing>();

  const printFigure = (figure: Figure): string => {
    const id = `f${figures.size + 1}`;
    figures.set(id, asPrinted(figure));
    return link(figure.text, `figure:${id}`);
  };
  const printMissing = (value: Missing): string => {
    const id = `m${missing.size + 1}`;
    missing.set(id, value);
    return link(NO_DATA, `missing:${id}`);
  };
  const print = (value: unknown, place: TagPlace): string => {
    if (isMissing(value)) return printMissing(value);
    if (!isThere(value)) return printMissing(isFigure(value) ? blankFigure(value) : withoutValue(value, place));
    if (typeof value === 'string') return escapeMarkdown(value);
    if (isFigure(value)) return printFigure(value);
    if (isLight(value)) return link(value.text, `light:${value.light}`);
    throw unprintable(value, place);
  };
  return { print, figures, missing };
}

function link(text: string, address: string): string {
  return `${linkStart(text)}${PRINTED}${address})`;
}

/** What stands before the address of a link that prints a text. */
export function linkStart(text: string): string {
  return `[${escapeMarkdown(text)}](`;
}

/** The figure with its text as the page has it; the same one where that is no other. */
export function asPrinted(figure: Figure): Figure {
  const text = printedText(figure.text);
  return text === figure.text ? figure : { ...figure, text };
}

/** A place in a template that asks for a value, and what it got: none of this name, none for now, or only blanks. */
export interface AskedPlace extends TagPlace {
  got: 'nothing' | 'null' | 'blanks';
}

/** Of missing values that are none of the content's: the figure or the place that each was made for. */
const origins = new WeakMap<Missing, Figure | AskedPlace>();

/** What a missing value was made for by `missingAt` or `blankFigure`; null for one of the content. */
export function originOf(value: Missing): Figure | AskedPlace | null {
  return origins.get(value) ?? null;
}

function withoutValue(value: unknown, place: TagPlace): Missing {
  return missingAt({ ...place, got: value === undefined ? 'nothing' : value === null ? 'null' : 'blanks' });
}

/** What nobody gave: whoever reads the document is told which template asked, and what its author can do. */
export function missingAt({ file, line, column, written, got }: AskedPlace): Missing {
  const asked = `模板“${file}”第${line}行第${column}列要印“${written}”`;
  const decide = `没有时不写就用 {{#if ${written}}}，写别的话就用 {{没有时写 ${written} "……"}}。`;
  const reason =
    got === 'nothing'
      ? `${asked}，数据里没有这个变量，请先检查模板里的变量名。`
      : `${asked}，这个值${got === 'null' ? '这里没有' : '是空白'}；${decide}`;
  const value: Missing = { kind: 'missing', title: written, reason, source: null, ofTemplate: true };
  origins.set(value, { file, line, column, written, got });
  return value;
}

/** Words of a cell that holds blanks only. */
export function blankFigure(figure: Figure): Missing {
  const source = figure.kind === 'derived' ? null : figure.source;
  const value: Missing = { kind: 'missing', title: figure.title, reason: '单元格里只有空格，没有内容。', source };
  origins.set(value, figure);
  return value;
}

/** A number without its cell must not reach the page, and a list or an object has no text of its own. */
function unprintable(value: unknown, place: TagPlace): Error {
  if (typeof value === 'number' || typeof value === 'bigint') {
    return templateError(
      `“${place.written}”是一个没有出处的数，不能直接打印。`,
      place,
      '请改用带出处的指标值；列表中的序号请写 {{序号 @index}} 或 {{中文序号 @index}}。',
    );
  }
  if (typeof value === 'boolean') {
    return templateError(`“${place.written}”是“是或否”，不能打印。`, place, '请用 {{#if}} 写出两种情况各自的文字。');
  }
  if (Array.isArray(value)) {
    return templateError(`“${place.written}”是一个列表，不能整个打印。`, place, '请用 {{#each}} 逐项打印。');
  }
  return templateError(
    `“${place.written}”是一组数据，不能整个打印。`,
    place,
    '请写出要打印其中的哪一项，如 {{x.name}}。',
  );
}
