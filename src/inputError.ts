/** Where a problem with the input lies; every field that is known is given. */
export interface Place {
  /** File name as the user gave it. */
  file?: string;
  sheet?: string;
  /** A1 address. */
  cell?: string;
  /** 1-based. */
  line?: number;
  /** 1-based. */
  column?: number;
  /** Path inside a YAML file, such as `chapters[0].items[2].title`. */
  path?: string;
}

/** Which input is at fault, and in what way: the code by which a program can tell the errors apart. */
export type InputProblem =
  | 'plan'
  | 'calendar'
  | 'letterhead'
  | 'mapping'
  | 'not-a-workbook'
  | 'damaged-workbook'
  | 'password'
  | 'empty-workbook'
  | 'no-table'
  | 'no-date'
  | 'no-figures'
  | 'ledger'
  | 'not-a-document'
  | 'no-provenance'
  | 'template'
  | 'file'
  | 'usage';

/**
 * Input with which the work cannot be done at all: the one error a stage throws on purpose, and the only one that
 * a shell shows to its user as it is. Everything less than that is a Finding.
 */
export class InputError extends Error {
  override readonly name = 'InputError';

  /**
   * @param problem what kind of input is at fault
   * @param what one Chinese sentence: what is wrong
   * @param place where
   * @param advice one Chinese sentence: what to do about it
   */
  constructor(
    readonly problem: InputProblem,
    readonly what: string,
    readonly place: Place,
    readonly advice: string,
  ) {
    const where = placeWords(place);
    super(`${where === '' ? '' : `${where}：`}${what}${advice}`);
  }
}

/** A place in words; empty where nothing is known. */
export function placeWords({ file, sheet, cell, line, column, path }: Place): string {
  return [
    file ?? '',
    line === undefined ? '' : `第${line}行${column === undefined ? '' : `第${column}列`}`,
    path === undefined ? '' : `（${path}）`,
    sheet === undefined ? '' : `工作表“${sheet}”`,
    cell === undefined ? '' : `单元格${cell}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
