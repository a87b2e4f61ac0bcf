import { copiesField, lineField } from './fields.js';

/**
 * What no workbook has and a person adds to an issue. Null where nothing is said: then the calendar's entry says, then
 * the letterhead, and what nobody says is not printed.
 */
export interface Details {
  /** 按语, before the title. */
  note: string | null;
  /** 编辑. */
  editor: string | null;
  /** 审核. */
  reviewer: string | null;
  /** 签发. */
  signer: string | null;
  /** 密级 or 内部资料. */
  classification: string | null;
  /** 共印…份. */
  copies: number | null;
}

/** Where nothing is said. */
export const NO_DETAILS: Details = {
  note: null,
  editor: null,
  reviewer: null,
  signer: null,
  classification: null,
  copies: null,
};

const line = lineField.nullable().default(null);

/** The fields of `Details` in a YAML file. */
export const detailsFields = {
  note: line,
  editor: line,
  reviewer: line,
  signer: line,
  classification: line,
  copies: copiesField.nullable().default(null),
};

/** The first of several that says something, field by field. */
export function mergedDetails(...given: readonly Details[]): Details {
  const first = <K extends keyof Details>(key: K): Details[K] =>
    given.map((details) => details[key]).find((value) => value !== null) ?? NO_DETAILS[key];
  return {
    note: first('note'),
    editor: first('editor'),
    reviewer: first('reviewer'),
    signer: first('signer'),
    classification: first('classification'),
    copies: first('copies'),
  };
}
