import { groupBy } from 'es-toolkit/array';
import Handlebars from 'handlebars';
import { fileOfExtra, fileOfTemplate } from './files.js';
import { compileOptions, parseTemplate } from './parse.js';

/** A partial that renderings bring along. */
export interface Extra {
  /** As templates call it: `title`. */
  name: string;
  source: string;
}

/**
 * The same templates as `compileTemplates` makes, as the source of a JavaScript expression for a build: its value is a
 * `PrecompiledTemplates`.
 *
 * @param extras every partial that a rendering may bring along
 * @throws InputError `template` with file, line and column for the first template that cannot be used
 */
export function precompileTemplates(sources: ReadonlyMap<string, string>, extras: readonly Extra[]): string {
  const partials = new Set([...sources.keys(), ...extras.map(({ name }) => name)]);
  const template = (file: string, source: string): string => {
    // Handlebars' types promise an object; it is the source of one.
    const spec = Handlebars.precompile(parseTemplate(source, { file, partials }), compileOptions) as unknown as string;
    return `{file:${JSON.stringify(file)},spec:${spec}}`;
  };
  const byName = [...sources].map(([name, source]) => [name, template(fileOfTemplate(name), source)] as const);
  const extraSpecs = Object.entries(groupBy(extras, ({ name }) => name)).map(([name, same]) => {
    const patterns = new Map(same.map(({ source }) => [source, template(fileOfExtra(name), source)]));
    return [name, recordSource(patterns)] as const;
  });
  return `{byName:${recordSource(byName)},extras:${recordSource(extraSpecs)}}`;
}

/** The keys are computed ones, so that `__proto__` is a key like any other. */
function recordSource(entries: Iterable<readonly [key: string, source: string]>): string {
  return `{${[...entries].map(([key, source]) => `[${JSON.stringify(key)}]:${source}`).join(',\n')}}`;
}
