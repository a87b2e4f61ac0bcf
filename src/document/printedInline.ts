import { PRINTED } from '../template/rendered.js';
import type { Inline } from './document.js';

/** What stands for a line break inside a value. */
export const LINE_SEPARATOR = '\u2028';

/** What was printed, by id. */
export interface Printed {
  figures: { has: (id: string) => boolean };
  missing: { has: (id: string) => boolean };
}

/**
 * What a link shows by its address (`figure:f1`, `missing:m1`, `light:green`, each after `PRINTED`); null where the
 * address is none of these, names nothing that was printed, or was written by hand.
 */
export function printedInline(url: string, text: string, { figures, missing }: Printed): Inline | null {
  if (!url.startsWith(PRINTED)) return null;
  const address = url.slice(PRINTED.length);
  switch (address) {
    case 'light:green':
      return { type: 'light', light: 'green', text };
    case 'light:yellow':
      return { type: 'light', light: 'yellow', text };
    case 'light:red':
      return { type: 'light', light: 'red', text };
  }
  const at = address.indexOf(':');
  const type = address.slice(0, at);
  const id = address.slice(at + 1);
  const known = (type === 'figure' && figures.has(id)) || (type === 'missing' && missing.has(id));
  return known ? { type, id, text: text.replaceAll(LINE_SEPARATOR, '\n') } : null;
}
