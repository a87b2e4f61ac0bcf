import type { Content } from '../../src/bulletin/content.js';
import { examplesIn } from './examples.js';
import { helperTable } from './helperTable.js';
import { partialTable } from './partialTable.js';
import { variableTables } from './variables.js';

/** What the generated chapters are made of. */
export interface ReadmeSources {
  /** Contents of a year, from which the examples are. */
  contents: readonly Content[];
  /** Handlebars by name. */
  templates: ReadonlyMap<string, string>;
}

/**
 * templates/README.md with its generated chapters made anew; all else is as it was.
 * @param text the file as it is, with a mark before and after each generated chapter
 */
export function templatesReadme(text: string, { contents, templates }: ReadmeSources): string {
  const chapters = {
    变量: variableTables(examplesIn(contents)),
    助手: helperTable(),
    片段: partialTable(templates),
  };
  return Object.entries(chapters).reduce((whole, [name, chapter]) => replaced(whole, name, chapter), text);
}

function replaced(text: string, name: string, chapter: string): string {
  const before = `<!-- ${name}：以下由 npm run templates-doc 生成，请勿手改 -->\n`;
  const after = `<!-- ${name}：生成到此 -->\n`;
  const [from, to] = [text.indexOf(before), text.indexOf(after)];
  if (from < 0 || to < from) throw new Error(`templates/README.md has no place for “${name}”: ${before.trim()}`);
  return `${text.slice(0, from)}${before}\n${chapter}\n\n${text.slice(to)}`;
}
