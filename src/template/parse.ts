import Handlebars from 'handlebars';
import { InputError } from '../inputError.js';
import { withoutMark } from './escape.js';
import { helpers } from './helpers.js';
import type { Scope } from './partial.js';
import { rewrite } from './rewrite.js';
import { syntaxError } from './syntaxError.js';
import { internal } from './tree.js';

/** How a rewritten tree is compiled, here and now or by a build. */
export const compileOptions: CompileOptions = {
  // Values are escaped for Markdown by the printing helper, never for HTML.
  noEscape: true,
  compat: false,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries([...Object.values(internal), ...helpers.keys()].map((name) => [name, true])),
};

/**
 * The rewritten tree of a template. Windows line ends and a byte order mark are the editor's, not the author's, and the
 * mark of printed links is nobody's but the printer's.
 * @throws InputError `template` with file, line and column
 */
export function parseTemplate(source: string, scope: Scope): hbs.AST.Program {
  const text = withoutMark(source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  try {
    return rewrite(Handlebars.parse(text), scope);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw syntaxError(error, text, scope.file);
  }
}

/** A template's file, for messages. */
export function fileOfTemplate(name: string): string {
  return `${name}.md.hbs`;
}

/** The same of a partial that a rendering brings along. */
export function fileOfExtra(name: string): string {
  return `片段“${name}”`;
}
