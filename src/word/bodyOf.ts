import type { Block, Document } from '../document/document.js';

/** The blocks of a document: what stands before its title (按语) and what under it. */
export function bodyOf({ blocks }: Document): { notes: readonly Block[]; text: readonly Block[] } {
  const start = blocks.findIndex((block) => block.type !== 'note');
  const notes = start === -1 ? blocks : blocks.slice(0, start);
  return { notes, text: blocks.slice(notes.length) };
}
