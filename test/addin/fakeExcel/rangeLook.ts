import { isUnbounded } from './area.js';
import type { Batch } from './batch.js';
import { ClientObject } from './clientObject.js';
import type { Readers } from './clientObject.js';
import { invalidArgument } from './officeError.js';
import type { RangeTarget } from './rangeTarget.js';
import type { CellStyle } from './storedSheet.js';

export type FindRange = () => RangeTarget;

/** What a new workbook's cells look like. */
export const PLAIN: CellStyle = {
  bold: false,
  fontColor: '#000000',
  fillColor: '#FFFFFF',
  wrapText: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
};
const COLOUR = /^(?:#[0-9A-F]{6}|[a-z]+)$/i;

/** What the range's cells have in common; null where they differ, which Office.js's own types do not say either. */
export function common<T>(values: readonly T[], otherwise: T): T {
  const [first = otherwise] = values;
  return values.every((value) => value === first) ? first : (null as T);
}

export function styleOf<K extends keyof CellStyle>({ sheet, area }: RangeTarget, name: K): CellStyle[K] {
  const cells = [...sheet.cellsIn(area)];
  const styles = cells.map(({ cell }) => cell.style[name] ?? PLAIN[name]);
  const isFull = cells.length === area.rowCount * area.columnCount;
  return common(isFull ? styles : [...styles, PLAIN[name]], PLAIN[name]);
}

export function setStyle<K extends keyof CellStyle>({ sheet, area }: RangeTarget, name: K, value: CellStyle[K]): void {
  if (isUnbounded(area)) {
    for (const { cell } of sheet.cellsIn(area)) cell.style[name] = value;
    return;
  }
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      sheet.ensureCell(row, column).style[name] = value;
    }
  }
}

export abstract class RangeLook<Values extends object> extends ClientObject<RangeTarget, Values> {
  constructor(batch: Batch, kind: string, find: FindRange, readers: Readers<RangeTarget, Values>) {
    super(batch, kind, { find, by: 'property' }, readers);
  }

  protected change<K extends keyof Values & string>(
    name: K,
    value: Values[K],
    write: (target: RangeTarget) => void,
  ): void {
    const location = `${this.kind}.${name}`;
    const checked = (target: RangeTarget): void => {
      this.batch.session.mayWrite(target.sheet, location);
      if (/color/i.test(name) && !COLOUR.test(String(value))) throw invalidArgument(location, String(value));
      write(target);
    };
    this.command(name, checked, value, { [name]: value } as unknown as Partial<Values>);
  }
}
