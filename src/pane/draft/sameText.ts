import type { Composed } from '../../pipeline/composing.js';

/** Where figures come from may change without a word of the text: a row was put in above. */
const ORIGINS = new Set(['source', 'inputs', 'formula']);

/** Whether two documents print the same, comments and charts included. */
export function sameText(a: Composed, b: Composed): boolean {
  return printed(a) === printed(b);
}

function printed({ fileName, document: { masthead, title, blocks, remarks } }: Composed): string {
  const said = [fileName, masthead, title, blocks, [...remarks]];
  return JSON.stringify(said, (key, value: unknown) => (ORIGINS.has(key) ? undefined : value));
}
