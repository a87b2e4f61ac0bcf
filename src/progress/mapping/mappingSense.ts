import type { Place } from '../../inputError.js';
import { listRefusal } from '../../plan/countedList.js';
import { targetsOf, type Plan } from '../../plan/plan.js';
import { lettersOf } from '../../workbook/grid.js';
import { mappingFault as fault, type MappedTable } from './mapping.js';
import { UNREAD } from './mappingWords.js';
import { single, type Setting } from './setting.js';

/** What is said of a table agrees with itself and with the plan: its columns are its own, and its list can tell its target. */
export function requireSense(table: MappedTable, plan: Plan): void {
  const { columns, list } = table;
  for (const [column, { place }] of columns) requireWithin(table, column, place);
  if (list === null) return;
  if (list.sumColumn !== null) requireWithin(table, list.sumColumn, list.place);
  const target = targetsOf(plan).find(({ id }) => id === list.target);
  const refusal = target === undefined ? null : listRefusal(target, list.sumColumn !== null);
  if (target === undefined || refusal === null) return;
  const { id, metric, unit } = target;
  if (refusal === 'share') {
    const advice = '请删去“名单”，或改为数得出来的目标。';
    throw fault(list.place, `${id}（${metric}）是比率或增速，不能由名单数出。`, advice);
  }
  const advice = '请另写“合计列”，指明相加的是哪一列，如 合计列: D。';
  throw fault(list.place, `${id}（${metric}）的单位是${unit}，不能数名单的行数。`, advice);
}

function requireWithin({ span }: MappedTable, column: number, place: Place): void {
  if (span === null || (column >= span.left && column <= span.right)) return;
  const [own = '', left = '', right = ''] = [column, span.left, span.right].map(lettersOf);
  throw fault(place, `${own}列不在列范围${left}-${right}里。`, '请改正列的字母，或改列范围。');
}

/** The day of a table is of its year. */
export function requireSameYear({ year, asOf }: MappedTable, setting: Setting): void {
  if (asOf === null || Number(asOf.slice(0, 4)) === year) return;
  const advice = '请改正数据截至的日期；这张表是另一年的，请写“年份”。';
  throw fault(single(setting).place, `数据截至${asOf}，不在${year}年。`, advice);
}

/** 不读 with something to read it as says two things. */
export function requireNoUse({ as, places }: Setting): void {
  if (as !== '') throw fault(places.as, `写了“${UNREAD}”，又写了作为“${as}”。`, '请删去其中一个。');
}
