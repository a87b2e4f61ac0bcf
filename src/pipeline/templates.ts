import { compileTemplates } from '../template/compile.js';
import { openSetup, TITLE, type Setup } from './composing.js';

export { readableMarkdown } from '../template/readableMarkdown.js';

/** The files of a year; templates are Handlebars sources by name (`bulletins/monthly`). */
export type SetupFiles = Omit<Parameters<typeof openSetup>[0], 'templates'> & {
  templates: ReadonlyMap<string, string>;
};

/**
 * A year's setup with templates compiled now, where code may be made at run time: a browser page forbids that, and takes
 * `openSetup` with templates that its build has precompiled.
 * @throws InputError as `openSetup`, and `template` with file, line and column for the first that cannot be used
 */
export function compileSetup(files: SetupFiles): Setup {
  return openSetup({ ...files, templates: compileTemplates(files.templates, [TITLE]) });
}
