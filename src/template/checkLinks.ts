import { memoize } from 'es-toolkit/function';
import { isLight, NO_DATA, type Figure } from '../bulletin/figure.js';
import type { Printable } from './printables.js';
import { linkStart } from './print.js';
import { PRINTED, type Rendered } from './rendered.js';

/** What the links of a text may print. */
export interface Expected extends Pick<Rendered, 'figures' | 'missing'> {
  /** Those of the content; its lights have no ids. */
  printables: readonly Printable[];
}

const MARK = new RegExp(PRINTED, 'g');
const ADDRESS = new RegExp(`${PRINTED}(figure|missing|light):(\\w+)\\)`, 'y');

/**
 * Whether the mark of printed links stands in a Markdown text only where `createPrinter` puts it: in links whose words are
 * those of what they name, escaped as it does it, each id once and in the order of the text.
 */
export function checkLinks(markdown: string, { figures, missing, printables }: Expected): boolean {
  const ids = { figure: figures.entries(), missing: missing.keys() };
  // The same words are met many times.
  const startOf = memoize(linkStart);
  const lights = printables.filter(isLight);
  /** The words that a link may have; null where its address is none that can come here. */
  const wordsOf = (type: string | undefined, id: string): readonly string[] | null => {
    switch (type) {
      case 'figure': {
        const next: readonly [string, Figure] | undefined = ids.figure.next().value;
        return next?.[0] === id ? [next[1].text] : null;
      }
      case 'missing':
        return ids.missing.next().value === id ? [NO_DATA] : null;
      case 'light':
        return lights.filter(({ light }) => light === id).map(({ text }) => text);
      default:
        return null;
    }
  };
  for (const { index } of markdown.matchAll(MARK)) {
    ADDRESS.lastIndex = index;
    const [, type, id = ''] = ADDRESS.exec(markdown) ?? [];
    if (wordsOf(type, id)?.some((words) => standsBefore(markdown, index, startOf(words))) !== true) return false;
  }
  // Nothing is left that is in the register and not in the text.
  return Object.values(ids).every((rest) => rest.next().done === true);
}

/** Whether a link begins so, and ends where its address begins; after an odd number of backslashes it would be none. */
function standsBefore(markdown: string, address: number, start: string): boolean {
  const at = address - start.length;
  if (at < 0 || !markdown.startsWith(start, at)) return false;
  let escapes = 0;
  while (markdown[at - 1 - escapes] === '\\') escapes += 1;
  return escapes % 2 === 0;
}
