import type { Inline } from './document.js';

/** What is read, without marks; a line break is `\n`. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'strong':
        case 'emphasis':
          return plainText(inline.children);
        case 'break':
          return '\n';
        default:
          return inline.text;
      }
    })
    .join('');
}
