import Handlebars from 'handlebars';
import { fileOfExtra, fileOfTemplate } from './files.js';
import { compileOptions, parseTemplate } from './parse.js';
import type { Template, Templates } from './render.js';

/**
 * Templates ready for `render`, compiled on the spot; that needs `eval`, which a page may forbid (`openPrecompiled`).
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
    run: handlebars.compile<unknown>(parseTemplate(source, { file, partials }), compileOptions),
  });
  const compiledExtras = new Map<string, Template>();
  return {
    byName: new Map([...sources].map(([name, source]) => [name, compile(fileOfTemplate(name), source)])),
    compileExtra: (name, source) => {
      const key = JSON.stringify([name, source]);
      const template = compiledExtras.get(key) ?? compile(fileOfExtra(name), source);
      compiledExtras.set(key, template);
      return template;
    },
  };
}
