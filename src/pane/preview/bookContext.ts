import { createContext, use } from 'react';
import type { FigureBook } from './figureBook.js';

export const BookContext = createContext<FigureBook>(new Map());

/** The figures of the document that is shown. */
export function useFigureBook(): FigureBook {
  return use(BookContext);
}

/** Whether a figure says in a tooltip where it comes from; a page that shows its card at once has no need of it. */
export const HintsContext = createContext(true);
