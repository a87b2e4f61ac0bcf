import { isFigure, isLight, isMissing, NO_DATA, type Figure, type Missing } from '../bulletin/figure.js';
import { escapeMarkdown, printedText } from './escape.js';
import { templateError, type TagPlace } from './place.js';
import { PRINTED } from './rendered.js';

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
    const text = printedText(figure.text);
    figures.set(id, text === figure.text ? figure : { ...figure, text });
    return link(figure.text, `figure:${id}`);
  };
  const printMissing = (value: Missing): string => {
    const id = `m${missing.size + 1}`;
    missing.set(id, value);
    return link(NO_DATA, `missing:${id}`);
  };
  const print = (value: unknown, place: TagPlace): string => {
    if (typeof value === 'string') return escapeMarkdown(value);
    if (isFigure(value)) return printFigure(value);
    if (isMissing(value)) return printMissing(value);
    if (isLight(value)) return link(value.text, `light:${value.light}`);
    if (value === undefined || value === null) return printMissing(withoutValue(place));
    throw unprintable(value, place);
  };
  return { print, figures, missing };
}

function link(text: string, address: string): string {
  return `[${escapeMarkdown(text)}](${PRINTED}${address})`;
}

function withoutValue({ file, line, column, written }: TagPlace): Missing {
  return {
    kind: 'missing',
    title: written,
    reason: `模板“${file}”第${line}行第${column}列用到“${written}”，数据里没有这个值。`,
    source: null,
  };
}

/** A number without its cell must not reach the page, and a list or an object has no text of its own. */
function unprintable(value: unknown, place: TagPlace): Error {
  if (typeof value === 'number' || typeof value === 'bigint') {
    return templateError(
      `“${place.written}”是一个没有出处的数，不能直接打印。`,
      place,
      '请改用带出处的指标值；列表中的序号请写 {{number @index}} 或 {{chinese @index}}。',
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
