/** The most that is kept of each, in UTF-16 units. */
export const LONGEST = { headline: 300, text: 20_000, summary: 1_000, source: 100, address: 2_000, html: 3_000_000 };

/** The most frames of a page that are kept; what holds an article has few. */
export const MOST_FRAMES = 40;

/** The text up to a length; cut between two characters, never inside of one. */
export function cutTo(text: string, longest: number): string {
  return text.length <= longest ? text : text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}
