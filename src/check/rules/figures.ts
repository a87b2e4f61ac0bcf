import { dayLabel, periodLabel, type IsoDate } from '../../plan/period.js';
import type { Reading, TargetRow } from '../../progress/progress.js';
import { overBy } from '../pace.js';
import { isKnown } from './rule.js';

/** A reading, and what of the row it is: 年度目标, 9月, 截至9月底, a district's name, 完成率. */
export interface Named {
  reading: Reading;
  what: string;
}

/**
 * The readings of a row's figures that are known by a day. Only those that are wanted are named: of a large workbook they
 * are few.
 */
export function figuresOf(row: TargetRow, asOf: IsoDate, isWanted: (reading: Reading) => boolean): Named[] {
  const isOver = overBy(asOf);
  const named: Named[] = [];
  for (const { period, reading } of row.periods) {
    if (isWanted(reading) && isOver(period)) named.push({ reading, what: periodLabel(period) });
  }
  if (!isKnown(row, asOf)) return named;
  if (row.total !== null && isWanted(row.total)) named.push({ reading: row.total, what: totalName(row) });
  for (const { name, reading } of row.parts) if (isWanted(reading)) named.push({ reading, what: name });
  return named;
}

function totalName({ asOf }: TargetRow): string {
  return asOf === null ? '累计' : `截至${dayLabel(asOf)}`;
}

/** The year's target as a row states it. */
export function plannedOf({ planned }: TargetRow): Named[] {
  return planned === null ? [] : [{ reading: planned, what: '年度目标' }];
}
