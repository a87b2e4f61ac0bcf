/** What takes a page needs to know of a capture; small, as the worker of the extension loads it each time that it wakes. */
export { LONGEST, MOST_FRAMES } from '../clip/limits.js';
export type { Capture, CapturedFrame } from '../clip/clip.js';
