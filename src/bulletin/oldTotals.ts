import { isoDate, partsOf, type IsoDate } from '../plan/period.js';
import type { PassageFigure } from './figure.js';

/** A note as it is printed. */
export interface Note {
  text: PassageFigure;
  /** The day of a total since January that is older than the last month, 8月26日; otherwise null. */
  known: string | null;
}

/** Words of a total or of a period that was over then. */
const TOTAL = /累计|合计|共计|总计|突破|达到(?=\d)|前[一二三]季度|上半年/;

/**
 * A total of an earlier month stands beside the newer figure of its target: it is printed with its day, so that the two do
 * not contradict each other.
 */
export function withOldTotalsDated(notes: readonly PassageFigure[], asOf: IsoDate): Note[] {
  const { year, month } = partsOf(asOf);
  const lastMonth = isoDate(year, month, 1);
  return notes.map((text) => {
    if (text.asOf === null || text.asOf >= lastMonth || !TOTAL.test(text.text)) return { text, known: null };
    const day = partsOf(text.asOf);
    return { text, known: `${day.month}月${day.day}日` };
  });
}
