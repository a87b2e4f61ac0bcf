import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LintFault } from '../../../../src/template/lint/fault.js';
import { parseAll } from '../../../../src/template/lint/parsed.js';
import { structureFaults } from '../../../../src/template/lint/structure/structureFaults.js';

/** Faults of templates that all can be parsed. */
export function faultsOf(sources: ReadonlyMap<string, string>): LintFault[] {
  const { templates, faults } = parseAll(sources);
  assert.deepEqual(faults, []);
  return structureFaults(templates);
}

/** Faults of one bulletin, and of partials beside it, as `file:line:column rule words`. */
export function lintBulletin(source: string, partials: Readonly<Record<string, string>> = {}): string[] {
  const named = Object.entries(partials).map(([name, text]) => [`partials/${name}`, text] as const);
  return faultsOf(new Map([['bulletins/x', source], ...named])).map(brief);
}

/** The same of a bulletin that has its title already; the first line of `source` is line 1 all the same. */
export function lintBody(source: string, partials: Readonly<Record<string, string>> = {}): string[] {
  return lintBulletin(`{{> partials/titled}}${source}`, { ...partials, titled: '# {{> title}}\n\n' });
}

export function brief({ file, line, column, endColumn, rule, what }: LintFault): string {
  return `${file.replace('.md.hbs', '')}:${line}:${column}-${endColumn} ${rule} ${what}`;
}

/** The templates that come with the program, by name. */
export function shippedTemplates(): Map<string, string> {
  const root = path.resolve(import.meta.dirname, '../../../../templates');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md.hbs'));
  return new Map(
    files.map((file) => [
      file.slice(0, -'.md.hbs'.length).split(path.sep).join('/'),
      readFileSync(path.join(root, file), 'utf8'),
    ]),
  );
}
