import type { Parts } from '../zipPackage.js';

/** Changes the text of a part that docx has written; where there is no such part, nothing. */
export function rewrite(parts: Parts, name: string, change: (xml: string) => string): void {
  const xml = parts[name];
  if (typeof xml === 'string') parts[name] = change(xml);
}
