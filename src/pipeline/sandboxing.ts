/** What a page needs to have templates run elsewhere: what is given out with a content, and how the answer is checked. */
export { fileOfTemplate } from '../template/files.js';
export { printablesIn, type Printable } from '../template/printables.js';
export { restoreRendered } from '../template/restore.js';
