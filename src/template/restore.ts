import { isFigure, isMissing, type Figure, type Missing } from '../bulletin/figure.js';
import { InputError } from '../inputError.js';
import { checkLinks } from './checkLinks.js';
import { fileOfExtra, fileOfTemplate } from './files.js';
import type { NumberedText } from './numbered.js';
import type { Printable } from './printables.js';
import { asPrinted, blankFigure, missingAt, type AskedPlace } from './print.js';
import type { Rendered } from './rendered.js';
import { isThere } from './truth.js';

/**
 * How large a text may be that comes from an untrusted place, in UTF-16 units: ten times the longest summary. A page
 * parses it and draws it whole.
 */
export const MOST_RESTORED = 250_000;

/** What a rendering was asked for. */
export interface Asked {
  /** The template's file, for messages: `bulletins/monthly.md.hbs`. */
  file: string;
  /** Of the templates and of the partials that the rendering brought along: a tag may stand in any of them. */
  names: { templates: Iterable<string>; extras: Iterable<string> };
  /** What was given out, by number. */
  printables: readonly Printable[];
}

/**
 * The rendering that a text from an untrusted place stands for. Only the Markdown and numbers are taken from there: every
 * figure is an object of ours, and every link in the text says exactly what that object says. So whoever made the text
 * can put a figure in the wrong place, as any template can, but cannot make one up.
 *
 * @throws InputError `template` where anything in it is not as `render` would have it
 */
export function restoreRendered({ markdown, figures, missing }: NumberedText, asked: Asked): Rendered {
  if (markdown.length > MOST_RESTORED) throw tooLong(asked.file);
  const { templates, extras } = asked.names;
  const files = new Set([...[...templates].map(fileOfTemplate), ...[...extras].map(fileOfExtra)]);
  const restored = {
    figures: byId('f', figures, (number) => figureAt(number, asked)),
    missing: byId('m', missing, (from) => missingOf(from, files, asked)),
  };
  if (!checkLinks(markdown, { ...restored, printables: asked.printables })) throw forged(asked.file);
  return { markdown, ...restored };
}

/** In the order of ids, which begin at 1. */
function byId<From, To>(letter: string, list: readonly From[], make: (from: From) => To): Map<string, To> {
  return new Map(list.map((from, index) => [`${letter}${index + 1}`, make(from)]));
}

function figureAt(number: number, { printables, file }: Asked): Figure {
  const figure = printables[number];
  if (!isFigure(figure) || !isThere(figure)) throw forged(file);
  return asPrinted(figure);
}

function missingOf(from: number | AskedPlace, files: ReadonlySet<string>, { printables, file }: Asked): Missing {
  if (typeof from !== 'number') {
    if (files.has(from.file)) return missingAt(from);
    throw forged(file);
  }
  const value = printables[from];
  if (isMissing(value)) return value;
  if (isFigure(value) && !isThere(value)) return blankFigure(value);
  throw forged(file);
}

function forged(file: string): InputError {
  return new InputError(
    'template',
    '模板交回的文字与数据对不上，没有采用。',
    { file },
    '请不要再用这套模板，换回原来的，并把它交给维护人员检查。',
  );
}

function tooLong(file: string): InputError {
  return new InputError(
    'template',
    `生成的文字超过${MOST_RESTORED}个字。`,
    { file },
    '请检查模板里的循环和片段是否重复过多。',
  );
}
