import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What only these scripts have in them: the writer of .docx files, and the reader of workbook files. */
const MARKS = { drafting: 'wordprocessingml.document.main', sheetJs: 'SheetNames' } as const;
/** Words of the pane's own screens, which load as they are first shown. */
const PANE_MARKS = ['编发哪一篇', 'useContext'];

/** The scripts of a build, by their addresses. */
export class PaneScripts {
  readonly #texts = new Map<string, string>();

  constructor(readonly folder: string) {}

  /** Whether it belongs to the core alone. */
  isCore(url: string): boolean {
    if (!url.startsWith('http') || url.endsWith('/office.js')) return false;
    return !url.includes('/taskpane.') && !PANE_MARKS.some((mark) => this.#text(url).includes(mark));
  }

  /** How many of these hold a kind of code. */
  count(urls: readonly string[], kind: keyof typeof MARKS): number {
    return urls.filter((url) => this.#text(url).includes(MARKS[kind])).length;
  }

  /** Of all together. */
  gzipped(urls: readonly string[]): number {
    return urls.reduce((sum, url) => sum + gzipSync(this.#text(url), { level: 9 }).byteLength, 0);
  }

  #text(url: string): string {
    const known = this.#texts.get(url) ?? readFileSync(join(this.folder, new URL(url).pathname), 'utf8');
    this.#texts.set(url, known);
    return known;
  }
}
