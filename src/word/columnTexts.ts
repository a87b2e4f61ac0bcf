import type { Align, Inline } from '../document/document.js';
import { textWidth } from './textWidth.js';

/** How the texts of a column stand. */
export type ColumnAlign = NonNullable<Align>;

/** A number with its sign and unit. */
const NUMBER = /^[-+−±]?\d[\d,.]*\s?(%|％|‰|[\p{Script=Han}]{0,5})$/u;
/** What stands in a column of numbers where there is none. */
const NO_NUMBER = /^(|—|-|\/|暂无数据)$/;
/** A column that counts the rows; its numbers are names, not quantities. */
const ORDINAL = '序号';
/** A column of texts no longer than this stands centred. */
const SHORT = 5;

/** What the template says, otherwise numbers right, short texts centred, long ones left. */
export function columnAlign(align: Align, head: string, cells: readonly string[]): ColumnAlign {
  if (align !== null) return align;
  if (head === ORDINAL) return 'center';
  if (cells.some((cell) => NUMBER.test(cell)) && cells.every((cell) => NUMBER.test(cell) || NO_NUMBER.test(cell))) {
    return 'right';
  }
  return cells.every((cell) => textWidth(cell) <= SHORT) ? 'center' : 'left';
}

/**
 * A head that needs several lines has its unit, （万元）, on the last, unless that takes a line more.
 * @param room characters on a line
 */
export function unitBelow(cell: readonly Inline[], room: number): readonly Inline[] {
  const last = cell.at(-1);
  if (cell.length !== 1 || last?.type !== 'text') return cell;
  const [, name = '', unit = ''] = /^(.+)(（[^（）]{1,5}）)$/.exec(last.text) ?? [];
  const lines = (text: string): number => Math.ceil(textWidth(text) / Math.floor(room));
  if (unit === '' || lines(name) + 1 > lines(last.text)) return cell;
  return [{ type: 'text', text: name }, { type: 'break' }, { type: 'text', text: unit }];
}
