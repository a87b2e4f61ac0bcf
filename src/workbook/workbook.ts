/** A cell that holds something. Positions are the grid's, 0-based. */
export interface Cell {
  /** The raw value; dates are serial numbers with a date format. Null where the cell holds an error. */
  value: string | number | boolean | null;
  /** As displayed, with its number format applied. */
  text: string;
  /** Number format, `General` where none is set. */
  format: string;
  /** `#REF!`, `#DIV/0!` …, null for a sound cell. */
  error: string | null;
}

/** A merged area; all four ends 0-based and inclusive. The top left cell holds what it shows. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One sheet, trimmed to the rows and columns that hold anything. */
export interface Grid {
  sheet: string;
  /** The sheet itself is hidden. */
  hidden: boolean;
  rowCount: number;
  columnCount: number;
  /** cells[row][column], null where empty; rows may be shorter than columnCount. */
  cells: readonly (readonly (Cell | null)[])[];
  merges: readonly Merge[];
  /** 0-based, ascending. */
  hiddenRows: readonly number[];
  hiddenColumns: readonly number[];
}

/** What a workbook file, or a host that has it open, holds. */
export interface Workbook {
  /** File name, for messages and provenance. */
  name: string;
  sheets: readonly Grid[];
  /** Serial dates count from 1904 (old Excel for Mac). */
  date1904: boolean;
}
