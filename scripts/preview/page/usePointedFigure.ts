import { useEffect, useState, type RefObject } from 'react';

const FIGURE = '[data-figure]';
/** Milliseconds: a mouse that passes by means nothing, and one on its way to the card has not left. */
const COMES = 80;
const LEAVES = 250;

/** A figure that the mouse or the keyboard is at. */
export interface Pointed {
  id: string;
  /** Where it stands, in the window. */
  place: DOMRect;
}

/**
 * The figure of an area that is pointed at, until the mouse has left it and the card about it.
 * @param card over which the mouse may go
 */
export function usePointedFigure(
  area: RefObject<HTMLElement | null>,
  card: RefObject<HTMLElement | null>,
): { pointed: Pointed | null; forget: () => void } {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  useEffect(() => {
    const root = area.current;
    if (root === null) return;
    let timer = 0;
    const later = (wait: number, what: () => void): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(what, wait);
    };
    const show = (figure: Element): void => {
      const id = figure.getAttribute('data-figure');
      if (id !== null) setPointed({ id, place: figure.getBoundingClientRect() });
    };
    const figureAt = ({ target }: Event): Element | null =>
      target instanceof Element && root.contains(target) ? target.closest(FIGURE) : null;
    const over = (event: Event): void => {
      const figure = figureAt(event);
      const onCard = event.target instanceof Node && card.current?.contains(event.target) === true;
      if (figure !== null) later(COMES, () => show(figure));
      else if (onCard) window.clearTimeout(timer);
      else later(LEAVES, () => setPointed(null));
    };
    const focus = (event: Event): void => {
      const figure = figureAt(event);
      // A click focuses too, and has the mouse over the figure anyway.
      if (figure?.matches(':focus-visible') === true) show(figure);
    };
    const scrolled = (): void => setPointed(null);
    const { signal, abort } = abortable();
    document.addEventListener('pointerover', over, { signal });
    document.addEventListener(
      'click',
      (event) => {
        const figure = figureAt(event);
        if (figure !== null) show(figure);
      },
      { signal },
    );
    root.addEventListener('focusin', focus, { signal });
    root.addEventListener('focusout', () => later(LEAVES, () => setPointed(null)), { signal });
    document.addEventListener('wheel', scrolled, { signal, passive: true });
    return () => {
      abort();
      window.clearTimeout(timer);
    };
  }, [area, card]);
  return { pointed, forget: () => setPointed(null) };
}

function abortable(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
