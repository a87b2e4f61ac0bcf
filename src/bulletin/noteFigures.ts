import type { IsoDate } from '../plan/period.js';
import type { Passage } from '../progress/progress.js';
import { isOver } from './deadlines.js';
import type { PassageFigure } from './figure.js';
import { passageFigure } from './readFigures.js';

/** Notes as prose prints them, a line of the cell each, so that every line takes a stop. */
export function noteFigures(title: string, passages: readonly Passage[]): PassageFigure[] {
  return figuresOf(title, passages, /[^\r\n]+/g);
}

/**
 * Measures, a sentence each, without those whose own day is over.
 * @param year of times that name none
 */
export function measureFigures(
  title: string,
  passages: readonly Passage[],
  year: number,
  asOf: IsoDate,
): PassageFigure[] {
  return figuresOf(title, passages, /[^\r\n。；;]+/g).filter(({ text }) => !isOver(text, year, asOf));
}

function figuresOf(title: string, passages: readonly Passage[], stretch: RegExp): PassageFigure[] {
  return passages
    .flatMap((passage) => stretchesOf(passage, stretch).map((part) => passageFigure(title, part)))
    .filter(({ text }) => text !== '');
}

/** The parts of a passage that the pattern matches, blanks around them left out. */
function stretchesOf(passage: Passage, pattern: RegExp): Passage[] {
  const whole = passage.source.text.slice(passage.start, passage.end);
  return [...whole.matchAll(pattern)].map(({ 0: text, index }) => ({
    ...passage,
    start: passage.start + index + text.length - text.trimStart().length,
    end: passage.start + index + text.length,
  }));
}
