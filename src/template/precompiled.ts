import Handlebars from 'handlebars/runtime.js';
import { InputError } from '../inputError.js';
import type { Template, Templates } from './render.js';

/** A template as `precompileTemplates` wrote it. */
export interface PrecompiledTemplate {
  /** For messages: `bulletins/monthly.md.hbs`. */
  file: string;
  /** What Handlebars' runtime takes; its own affair. */
  spec: unknown;
}

/** What a module made by `precompileTemplates` exports. */
export interface PrecompiledTemplates {
  byName: Readonly<Record<string, PrecompiledTemplate>>;
  /** Partials that a rendering brings along, by name and source. */
  extras: Readonly<Record<string, Readonly<Record<string, PrecompiledTemplate>>>>;
}

/** Templates ready for `render`, from a build; nothing is compiled any more, so that a page can do without `eval`. */
export function openPrecompiled({ byName, extras }: PrecompiledTemplates): Templates {
  return {
    byName: new Map(Object.entries(byName).map(([name, template]) => [name, opened(template)])),
    compileExtra: (name, source) => {
      const found = entryOf(entryOf(extras, name) ?? {}, source);
      if (found === null) throw notBuilt(name, source);
      return opened(found);
    },
  };
}

function opened({ file, spec }: PrecompiledTemplate): Template {
  return { file, run: Handlebars.template(spec) };
}

/** An entry of the record's own: a title may be called `constructor`. */
function entryOf<T>(record: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}

function notBuilt(name: string, source: string): InputError {
  return new InputError(
    'template',
    `这个页面里没有编好的片段“${name}”：${source}`,
    { file: 'calendar.yaml' },
    '标题在生成页面时已经固定。改了编发计划或模板后，请维护人员重新运行 npm run build，再发布一次。',
  );
}
