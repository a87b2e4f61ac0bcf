import { code, table } from './table.js';
import { variablesOf } from './partialVariables.js';

/** A comment that is a template's first line. */
const OPENING = /^\{\{!\s*(.*?)\s*\}\}\n/;

/** What a partial says of itself in the comment on its first line; null where there is none. */
export function aboutPartial(source: string): string | null {
  return OPENING.exec(source)?.[1] ?? null;
}

/**
 * The table of the partials that templates share.
 * @param templates sources by name; partials are those in the folder `partials`
 */
export function partialTable(templates: ReadonlyMap<string, string>): string {
  const rows = [...templates]
    .filter(([name]) => name.startsWith('partials/'))
    .map(([name, source]) => [
      code(name.replace('partials/', '')),
      aboutPartial(source) ?? '',
      variablesOf(name, templates).map(code).join(' '),
    ]);
  return table(['片段', '印什么', '用到的变量'], rows);
}
