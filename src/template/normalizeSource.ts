import { withoutMark } from './escape.js';

/**
 * A template's text as it is read: Windows line ends and a byte order mark are the editor's, not the author's, and the
 * mark of printed links is nobody's but the printer's.
 */
export function normalizeSource(source: string): string {
  return withoutMark(source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
}
