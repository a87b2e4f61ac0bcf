import type { ShownFault } from './shownFault.js';

/** How much of a long line is shown on either side of what is at fault. */
const AROUND = 60;

/** A line around what is at fault; at the end of a line, where nothing stands any more, a blank is marked. */
export function excerptOf({ column, endColumn, text }: NonNullable<ShownFault['at']>): {
  before: string;
  marked: string;
  after: string;
} {
  const [start, end] = [column - 1, Math.max(endColumn - 1, column)];
  const before = text.slice(0, start);
  const after = text.slice(end);
  const marked = text.slice(start, end);
  return {
    before: before.length > AROUND ? `…${before.slice(-AROUND)}` : before,
    marked: marked === '' ? '\u00a0' : marked.length > 2 * AROUND ? `${marked.slice(0, 2 * AROUND)}…` : marked,
    after: after.length > AROUND ? `${after.slice(0, AROUND)}…` : after,
  };
}
