import { PRINTED, type Rendered } from './rendered.js';

/** The address of a printed link: `](figure:f1)` with the mark of printed links. */
const ADDRESS = new RegExp(`\\]\\(${PRINTED}[^)]*\\)`, 'g');

/**
 * The Markdown of a rendering as a person reads and compares it: a printed figure is `[38家]`, without its id, so that
 * one figure more changes one line and not all; a line break inside a value is ↵; and no more than one empty line stands
 * between two paragraphs, none before the first, since Markdown does not tell them apart.
 */
export function readableMarkdown({ markdown }: Pick<Rendered, 'markdown'>): string {
  const lines = markdown
    .replace(ADDRESS, ']')
    .replaceAll('\u2028', '↵')
    .replace(/\n(?:[ \t]*\n){2,}/g, '\n\n');
  return `${lines.trim()}\n`;
}
