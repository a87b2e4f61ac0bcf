import { createContext, use } from 'react';
import type { FigureBook } from './figureBook.js';

export const BookContext = createContext<FigureBook>(new Map());

/** The figures of the document that is shown. */
export function useFigureBook(): FigureBook {
  return use(BookContext);
}
