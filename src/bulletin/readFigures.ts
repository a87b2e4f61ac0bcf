import { promiseText, quantityText } from '../check/format.js';
import type { IsoDate } from '../plan/period.js';
import type { Item, Target, Task } from '../plan/plan.js';
import { EXACT, type Precision } from '../progress/number/precision.js';
import type { CellSource, Entry, NewsSource, Passage } from '../progress/progress.js';
import type { Missing, PassageFigure, ReadFigure } from './figure.js';
import { fullWidthPunctuation } from './punctuation.js';
import { fromCell, fromNews, fromPlan } from './sources.js';

/** 30家以上, from the plan's own words. */
export function promiseFigure(target: Target): ReadFigure {
  return {
    kind: 'read',
    title: `${target.metric} 年度目标`,
    text: promiseText(target),
    asOf: null,
    value: target.value,
    unit: target.unit,
    source: fromPlan(target),
    conversion: null,
    ...EXACT,
  };
}

/** The number of an item of the plan. */
export function itemFigure(number: number, title: string): ReadFigure {
  return {
    kind: 'read',
    title: '要点条目',
    text: String(number),
    asOf: null,
    value: String(number),
    unit: '',
    source: { from: 'plan', id: String(number), quote: title },
    conversion: null,
    ...EXACT,
  };
}

/** What an entry and a reading both say of their value. */
type CellValue = Pick<Entry, 'value' | 'conversion' | keyof Precision>;

/** 38: a value that stands in one cell, in the unit of its target, which is not printed with it. */
export function cellFigure(
  title: string,
  { value, approximate, bound, conversion }: CellValue,
  source: CellSource,
  { unit }: Target,
  asOf: IsoDate,
): ReadFigure {
  const text = quantityText(value, '', { approximate, bound });
  return { kind: 'read', title, text, asOf, value, unit, source: fromCell(source), conversion, approximate, bound };
}

/** What a target's own value goes by, wherever it is printed. */
export function valueTitle({ metric }: Pick<Target, 'metric'>): string {
  return `${metric} 累计完成`;
}

/** 38家: the same for a target's own value, with its unit. */
export function readFigure(target: Target, entry: Entry, source: CellSource): ReadFigure {
  const text = quantityText(entry.value, target.unit, entry);
  return { ...cellFigure(valueTitle(target), entry, source, target, entry.asOf), text };
}

/** A clause of the plan; as prose it takes full-width punctuation. */
export function taskFigure({ number }: Item, { id, quote }: Task): PassageFigure {
  return {
    kind: 'passage',
    title: `第${number}项任务`,
    text: fullWidthPunctuation(quote),
    asOf: null,
    source: { from: 'plan', id, quote },
    start: 0,
    end: quote.length,
  };
}

/** A dated note with full-width punctuation, without the stop at its end: the template sets its own. */
export function passageFigure(
  title: string,
  { source, start, end, date }: Pick<Passage, 'start' | 'end' | 'date'> & { source: NewsSource },
): PassageFigure {
  const words = source.text.slice(start, end).replace(/[\s。；;.，,、！!]+$/, '');
  const asOf = date === 'invalid' ? null : date;
  return {
    kind: 'passage',
    title,
    text: fullWidthPunctuation(words),
    asOf,
    source: fromNews(source),
    start,
    end: start + words.length,
  };
}

/** A stretch of a cell as it stands: words take the punctuation of the page, a number or an error value has none. */
export function stretchFigure(title: string, source: CellSource, stretch: Stretch, asOf: IsoDate): PassageFigure {
  const words = source.text.slice(stretch.start, stretch.end);
  const text = /\p{Script=Han}/u.test(words) ? fullWidthPunctuation(words) : words;
  return { kind: 'passage', title, text, asOf, source: fromCell(source), ...stretch };
}

/** Offsets into a text, end exclusive. */
type Stretch = Pick<PassageFigure, 'start' | 'end'>;

/** The whole text of a cell or of a clip's field, likewise without the stop at its end. */
export function wholePassage(title: string, source: NewsSource, date: IsoDate): PassageFigure {
  const start = source.text.length - source.text.trimStart().length;
  return passageFigure(title, { source, start, end: source.text.length, date });
}

/** A value that could not be had for certain. */
export function missing(title: string, reason: string, source: CellSource | null): Missing {
  return { kind: 'missing', title, reason, source: source === null ? null : fromCell(source) };
}
