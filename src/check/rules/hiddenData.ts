import type { Rule, RuleDoc } from './rule.js';

/** Hidden sheets, rows and columns that hold data: all of it was read, and a reader of the printed table knows nothing of it. */
export const hiddenData: Rule<'hidden-data'> = ({ progress }) =>
  progress.hidden.map(({ sheet, what, names }) => ({
    rule: 'hidden-data',
    severity: 'info',
    target: null,
    sheet,
    cell: null,
    what,
    names,
  }));

export const hiddenDataDoc: RuleDoc<'hidden-data'> = {
  what: '隐藏的工作表、行或列里有数据（一张表、一种情形提示一次）。',
  practice: '隐藏的也照读；只藏着序号、编号的列不提示。',
  example: {
    given: '“目标台账”第28行隐藏着，里面有数',
    finding: {
      rule: 'hidden-data',
      severity: 'info',
      target: null,
      sheet: '目标台账',
      cell: null,
      what: 'rows',
      names: '28',
    },
  },
};
