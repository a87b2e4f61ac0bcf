import { useEffect, type RefObject } from 'react';

/** Makes an element that scrolls sideways a stop for Tab, so that the arrow keys scroll it; one that does not is none. */
export function useScrollStop(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    });
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [area]);
}
