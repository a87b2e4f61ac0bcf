import Handlebars from 'handlebars';
import { InputError } from '../inputError.js';
import { helpers } from './helpers.js';
import { normalizeSource } from './normalizeSource.js';
import type { Scope } from './partial.js';
import { templateError } from './place.js';
import { rewrite } from './rewrite.js';
import { syntaxError } from './syntaxError.js';
import { tooLarge } from './tooLarge.js';
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
 * The rewritten tree of a template.
 * @throws InputError `template` with file, line and column
 */
export function parseTemplate(source: string, scope: Scope): hbs.AST.Program {
  const text = normalizeSource(source);
  const excess = tooLarge(text);
  if (excess !== null) throw templateError(excess.what, { file: scope.file, ...excess }, excess.advice);
  try {
    return rewrite(Handlebars.parse(text), scope);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw syntaxError(error, text, scope.file);
  }
}
