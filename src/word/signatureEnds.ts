import { textWidth } from './textWidth.js';

/**
 * How far from the right organ and date end, in characters: the organ two, the date so that it begins two further in than
 * the organ; where the date is the longer, it is the date that ends two from the right (GB/T 9704—2012, 7.3.5.2).
 */
export function signatureEnds(organ: string, date: string): { organ: number; date: number } {
  const longer = textWidth(date) - textWidth(organ);
  return longer > 0 ? { organ: 4 + longer, date: 2 } : { organ: 2, date: Math.max(0, -longer) };
}
