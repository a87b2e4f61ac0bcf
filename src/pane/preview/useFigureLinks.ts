import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { Document } from '../../document/document.js';

const FIGURE = '[data-figure]';

/** Where the arrow keys lead from a place among so many; null for any other key. */
export function nextPlace(key: string, place: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(place + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(place - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * Makes the figures of a preview links that a mouse and a keyboard follow: one of them can be reached by Tab, the others
 * from it by the arrow keys, as there are hundreds of them. Listening once for all of them costs nothing for each.
 */
export function useFigureLinks(
  sheets: RefObject<HTMLElement | null>,
  document: Document,
  onFigure: (id: string) => void,
): void {
  const follow = useEffectEvent((figure: Element) => {
    const id = figure.getAttribute('data-figure');
    if (id !== null) onFigure(id);
  });
  useEffect(() => {
    const root = sheets.current;
    if (root === null) return;
    let reachable: Element | null = null;
    const makeReachable = (figure: Element | undefined): void => {
      if (figure === undefined) return;
      reachable?.setAttribute('tabindex', '-1');
      figure.setAttribute('tabindex', '0');
      reachable = figure;
    };
    makeReachable(root.querySelector(FIGURE) ?? undefined);

    let current: Element | null = null;
    const enter = (figure: Element): void => {
      current?.removeAttribute('aria-current');
      figure.setAttribute('aria-current', 'true');
      current = figure;
      follow(figure);
    };
    const click = ({ target }: Event): void => {
      const figure = target instanceof Element ? target.closest(FIGURE) : null;
      if (figure !== null) enter(figure);
    };
    const focus = ({ target }: Event): void => {
      if (target instanceof Element && target.matches(FIGURE)) makeReachable(target);
    };
    const press = (event: KeyboardEvent): void => {
      const { target, key } = event;
      if (!(target instanceof Element) || !target.matches(FIGURE)) return;
      if (key === 'Enter' || key === ' ') {
        event.preventDefault();
        enter(target);
        return;
      }
      const figures = [...root.querySelectorAll<HTMLElement | SVGElement>(FIGURE)];
      const next = nextPlace(
        key,
        figures.findIndex((figure) => figure === target),
        figures.length,
      );
      if (next === null) return;
      event.preventDefault();
      figures[next]?.focus();
    };
    root.addEventListener('click', click);
    root.addEventListener('focusin', focus);
    root.addEventListener('keydown', press);
    return () => {
      root.removeEventListener('click', click);
      root.removeEventListener('focusin', focus);
      root.removeEventListener('keydown', press);
      reachable?.setAttribute('tabindex', '-1');
      current?.removeAttribute('aria-current');
    };
  }, [sheets, document]);
}
