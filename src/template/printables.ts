import { isFigure, isLight, isMissing, type Figure, type LightMark, type Missing } from '../bulletin/figure.js';

/** What a template prints as a link: the program's own statement, with its provenance or its colour. */
export type Printable = Figure | Missing | LightMark;

/** Every figure, missing value and light of a content, each object once; its place in the list is its number. */
export function printablesIn(content: object): Printable[] {
  const printables: Printable[] = [];
  const seen = new Set<unknown>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (isFigure(value) || isMissing(value) || isLight(value)) printables.push(value);
    else for (const part of Object.values(value)) walk(part);
  };
  walk(content);
  return printables;
}
