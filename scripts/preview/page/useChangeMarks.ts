import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { changedBlocks } from './changedBlocks.js';
import type { Shown } from './usePreview.js';

/** What is compared: headings, paragraphs, items, rows and charts of the sheets. */
const BLOCKS = 'h2, h3, h4, h5, h6, p, tr, svg';

/** How a block that changed is marked, for two seconds. */
const MARK: Keyframe[] = [
  { backgroundColor: '#fff4ce', outline: '2px solid #c19c00', outlineOffset: '2px' },
  { backgroundColor: '#fff4ce', outline: '2px solid #c19c00', outlineOffset: '2px', offset: 0.7 },
  { backgroundColor: 'transparent', outline: '2px solid transparent', outlineOffset: '2px' },
];

/** What the last refresh changed on the page. */
export interface PageChanges {
  count: number;
  removed: number;
  /** The first block that changed; null where there is none. */
  first: Element | null;
}

/**
 * Marks for a moment the blocks that are others than before, when the same document is shown anew.
 * @returns what was changed last; null where the document is shown for the first time
 */
export function useChangeMarks(area: RefObject<HTMLElement | null>, shown: Shown | null): PageChanges | null {
  const before = useRef<{ key: string; texts: string[]; shown: Shown } | null>(null);
  const [changes, setChanges] = useState<{ of: Shown; changes: PageChanges } | null>(null);
  useLayoutEffect(() => {
    if (area.current === null || shown === null || before.current?.shown === shown) return;
    const blocks = [...area.current.querySelectorAll(BLOCKS)];
    const texts = blocks.map(textOf);
    const last = before.current;
    before.current = { key: shown.key, texts, shown };
    if (last?.key !== shown.key) return;
    const { changed, removed } = changedBlocks(last.texts, texts);
    const marked = changed.flatMap((index) => blocks[index] ?? []);
    for (const block of marked) block.animate(MARK, { duration: 2000 });
    setChanges({ of: shown, changes: { count: marked.length, removed, first: marked[0] ?? null } });
  }, [area, shown]);
  return changes !== null && changes.of === shown ? changes.changes : null;
}

/** What a block says, without the numbers of the comments in it: those change when another is added before them. */
function textOf(block: Element): string {
  if (block.querySelector('sup') === null) return block.textContent;
  const copy = document.createElement('div');
  copy.append(block.cloneNode(true));
  for (const number of copy.querySelectorAll('sup')) number.remove();
  return copy.textContent;
}
