import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the focus in a list of which the line that was worked on goes away: it moves to the line that takes its place, or, where
 * none is left, to `after`.
 */
export function useKeptFocus(
  count: number,
  after: RefObject<HTMLElement | null>,
): { list: RefObject<HTMLUListElement | null>; onFocus: (event: { target: EventTarget }) => void } {
  const list = useRef<HTMLUListElement>(null);
  const last = useRef<number | null>(null);
  const before = useRef(count);
  useEffect(() => {
    const isFewer = count < before.current;
    before.current = count;
    const at = last.current;
    if (!isFewer || at === null || document.activeElement !== document.body) return;
    const lines = [...(list.current?.children ?? [])].filter((one) => one instanceof HTMLElement);
    const next = lines[Math.min(at, lines.length - 1)] ?? after.current;
    next?.focus();
  }, [count, after]);
  return {
    list,
    onFocus: ({ target }) => {
      const lines = [...(list.current?.children ?? [])];
      const at = lines.findIndex((line) => target instanceof Node && line.contains(target));
      last.current = at < 0 ? null : at;
    },
  };
}
