import type { Inline } from './document.js';

/** What stands in a light's colour before its word. */
export const LIGHT_MARK = '●';

/** What is read, without formats; a line break is `\n`. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'strong':
        case 'emphasis':
          return plainText(inline.children);
        case 'break':
          return '\n';
        case 'light':
          return `${LIGHT_MARK}${inline.text}`;
        default:
          return inline.text;
      }
    })
    .join('');
}
