import { readFileSync, readdirSync } from 'node:fs';
import type { LintFault } from '../../../src/template/lint/fault.js';
import { lint } from '../../../src/template/lint/lint.js';

/** The shipped templates by name. */
export function shippedTemplates(): Map<string, string> {
  return new Map(
    ['bulletins', 'summaries', 'partials'].flatMap((folder) =>
      readdirSync(`templates/${folder}`).map((file): [string, string] => [
        `${folder}/${file.replace('.md.hbs', '')}`,
        readFileSync(`templates/${folder}/${file}`, 'utf8'),
      ]),
    ),
  );
}

/** Rules of what only names and types tell; headings and tables have tests of their own. */
const STRUCTURE = ['heading-skipped', 'table-rows', 'unknown-chart', 'unknown-directive', 'typed-figure'];

/** What is wrong with names and types in templates. */
export function faultsOf(templates: Readonly<Record<string, string>>, calendar: string | null = null): LintFault[] {
  const file = calendar === null ? null : { name: 'calendar.yaml', text: calendar };
  const faults = lint({ templates: new Map(Object.entries(templates)), calendar: file });
  return faults.filter(({ rule }) => !STRUCTURE.includes(rule));
}

/** Each fault as `rule line:column-endColumn`, with its file where it is another than the monthly template's. */
export function placesOf(faults: readonly LintFault[]): string[] {
  return faults.map(({ rule, file, line, column, endColumn }) => {
    const place = `${line}:${column}-${endColumn}`;
    return file === 'bulletins/monthly.md.hbs' ? `${rule} ${place}` : `${rule} ${file} ${place}`;
  });
}
