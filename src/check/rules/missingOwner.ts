import { grouped } from '../../progress/grouped.js';
import type { CellSource } from '../../progress/progress.js';
import { placeText } from '../place.js';
import type { FindingOf } from '../report.js';
import { placed, type Rule, type RuleContext, type RuleDoc } from './rule.js';

/** A sheet with more empty cells than this has not been filled in at all: that is said once. */
const ONE_BY_ONE = 10;

interface Ownerless {
  blank: CellSource;
  label: CellSource;
  target: string | null;
}

/** A task or a target's row with nobody in its column of 责任科室. */
export const missingOwner: Rule<'missing-owner'> = (context) =>
  [...grouped(ownerless(context), ({ blank }) => blank.sheet).values()].flatMap((ofSheet) => {
    const told = ofSheet.length > ONE_BY_ONE ? ofSheet.slice(0, 1) : ofSheet;
    const count = ofSheet.length > ONE_BY_ONE ? ofSheet.length : 1;
    return told.map(({ blank, label, target }): FindingOf<'missing-owner'> => {
      const at = placed(count === 1 ? target : null, blank);
      return { rule: 'missing-owner', severity: 'warning', ...at, label: label.text, count };
    });
  });

/** Each empty cell once: the row of a task may be a target's as well. */
function ownerless({ rows, progress }: RuleContext): Ownerless[] {
  const byCell = new Map<string, Ownerless>();
  const note = (blank: CellSource | null, label: CellSource, target: string | null): void => {
    if (blank === null) return;
    const key = placeText(blank);
    if (!byCell.has(key)) byCell.set(key, { blank, label, target });
  };
  rows.forEach(({ row }) => note(row.officeBlank, row.label, row.target));
  progress.tasks.forEach(({ officeBlank, label }) => note(officeBlank, label, null));
  return [...byCell.values()];
}

export const missingOwnerDoc: RuleDoc<'missing-owner'> = {
  what: '表里有责任科室（责任单位、牵头单位）一栏，这一行却空着。',
  practice: '没有责任科室，简报里的“请…说明原因”就没有着落。一张表空得多时只提示一次；没有这一栏的表不提示。',
  example: {
    given: 'H24 空着，这一栏是“责任科室”',
    finding: {
      rule: 'missing-owner',
      severity: 'warning',
      target: '26-1',
      sheet: '目标台账',
      cell: 'H24',
      label: '推广三农新技术新成果',
      count: 1,
    },
  },
};
