import { halfWidth } from '../number/halfWidth.js';
import type { Table } from './table.js';

/** What a table's headings are, whatever month or quarter they name: tables of one layout are filled from one form. */
export function layoutOf({ headings }: Table): string {
  return [...headings.values()]
    .map(({ text }) => halfWidth(text).replace(/\s/g, ''))
    .filter((text) => text !== '')
    .map((text) => text.replace(/(?:20\d{2}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?=月|季)/g, '#'))
    .join('|');
}
