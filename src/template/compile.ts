import Handlebars from 'handlebars';
import { InputError } from '../inputError.js';
import { withoutMark } from './escape.js';
import { helpers } from './helpers.js';
import type { Template, Templates } from './render.js';
import type { Scope } from './partial.js';
import { rewrite } from './rewrite.js';
import { syntaxError } from './syntaxError.js';
import { internal } from './tree.js';

const options: CompileOptions = {
  // Values are escaped for Markdown by the printing helper, never for HTML.
  noEscape: true,
  compat: false,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries([...Object.values(internal), ...helpers.keys()].map((name) => [name, true])),
};

/**
 * Templates ready for `render`.
 *
 * @param sources Handlebars by name: `bulletins/monthly`, `partials/lag`; a partial is named as here: `{{> partials/lag}}`
 * @param extras names of the partials that each rendering brings along, such as the calendar's title pattern
 * @throws InputError `template` with file, line and column for the first template that cannot be used
 */
export function compileTemplates(sources: ReadonlyMap<string, string>, extras: readonly string[] = []): Templates {
  const partials = new Set([...sources.keys(), ...extras]);
  const handlebars = Handlebars.create();
  const compile = (file: string, source: string): Template => ({
    file,
    run: handlebars.compile<unknown>(parse(source, { file, partials }), options),
  });
  const compiledExtras = new Map<string, Template>();
  return {
    byName: new Map([...sources].map(([name, source]) => [name, compile(`${name}.md.hbs`, source)])),
    compileExtra: (name, source) => {
      const key = JSON.stringify([name, source]);
      const template = compiledExtras.get(key) ?? compile(`片段“${name}”`, source);
      compiledExtras.set(key, template);
      return template;
    },
  };
}

/**
 * The rewritten tree of a template. Windows line ends and a byte order mark are the editor's, not the author's, and the
 * mark of printed links is nobody's but the printer's.
 */
function parse(source: string, scope: Scope): hbs.AST.Program {
  const text = withoutMark(source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  try {
    return rewrite(Handlebars.parse(text), scope);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw syntaxError(error, text, scope.file);
  }
}
