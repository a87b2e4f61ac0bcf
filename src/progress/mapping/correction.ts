/**
 * What a person says of a workbook where it was taken for something else, or was in doubt. `table` counts the tables of the
 * sheet, `column` and `row` are the sheet's; all from 0. Words are those of a mapping: 累计完成, 9-2, 自动, 不读.
 */
export type Correction = { sheet: string } & (
  | { kind: 'column'; table: number; column: number; words: string }
  /** `label`: what the row is called now, so that it is noticed if it moves. */
  | { kind: 'row'; table: number; row: number; words: string; label: string }
  /** 4 or 4-5; a `table` behind the last one is a new one. */
  | { kind: 'header'; table: number; rows: string }
  /** The whole sheet is read, or not. */
  | { kind: 'sheet'; read: boolean }
);
