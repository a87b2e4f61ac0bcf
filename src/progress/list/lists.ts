import { targetsOf, type Plan, type Target } from '../../plan/plan.js';
import { districtOfList, isPartOf } from '../district/district.js';
import { linesAbove } from '../table/linesAbove.js';
import { listColumns, sumColumnOf } from './listColumns.js';
import type { UnmatchedRow } from '../progress.js';
import { hasRoles, sourceAt, type Table } from '../table/table.js';

/** A target that may be counted of a list. */
type Listed = Target & { list: NonNullable<Target['list']> };

/** Words that make of a list one of candidates, or of those that were struck off. */
const OTHER_LIST = /培育|申[报请]|推荐|拟|储备|后备|意向|潜力|种子|撤销|取消|未通过|注销|淘汰|到期/;

/**
 * Tells the lists of which the plan says that a target is counted: their title, or else their sheet, has the list's words.
 * One district's list is none of the city's.
 */
export function listFinder(plan: Plan): (table: Table) => Table['list'] {
  const listIn = anyListFinder(plan);
  return (table) => {
    const list = listIn(table);
    return list === null || table.mapped !== null || districtIn(table, plan) === null ? list : null;
  };
}

/** Says once of each list of one district that it is left out, at its title. */
export function listsOfDistricts(tables: readonly Table[], plan: Plan): UnmatchedRow[] {
  const listIn = anyListFinder(plan);
  return tables.flatMap((table): UnmatchedRow[] => {
    const district = table.list === null && listIn(table) !== null ? districtIn(table, plan) : null;
    const [column = table.span.left] = table.headings.keys();
    const label = linesAbove(table)[0] ?? sourceAt(table, table.at(table.header.first, column));
    return district === null ? [] : [{ label, candidates: [], district }];
  });
}

function districtIn(table: Table, plan: Plan): string | null {
  const district = table.district ?? districtOfList(linesAbove(table).map(({ text }) => text));
  return district !== null && isPartOf(plan, district) ? district : null;
}

function anyListFinder(plan: Plan): (table: Table) => Table['list'] {
  const listed = targetsOf(plan).filter((target): target is Listed => target.list !== null);
  return (table) => {
    if (table.list !== null || table.mapped !== null || isOfTargets(table)) return table.list;
    const target = targetOf(table, listed);
    if (target === null || listColumns(table.headings) === null) return null;
    const sumColumn = sumColumnOf(table.headings, target.list);
    return target.list.sum !== null && sumColumn === null ? null : { target: target.id, sumColumn };
  };
}

/** A table of targets or tasks may bear a list's name, and is none. */
function isOfTargets(table: Table): boolean {
  const named = hasRoles(table, 'metric') || hasRoles(table, 'task');
  return named && (['planned', 'period', 'progress', 'total'] as const).some((role) => hasRoles(table, role));
}

function targetOf(table: Table, listed: readonly Listed[]): Listed | null {
  const titles = [...linesAbove(table).map(({ text }) => text), table.grid.sheet].map((title) =>
    title.normalize('NFKC').replace(/\s/g, ''),
  );
  if (titles.some((title) => OTHER_LIST.test(title))) return null;
  for (const title of titles) {
    const target = targetOfTitle(title, listed);
    if (target !== undefined) return target;
  }
  return null;
}

/** The target with the longest words that a title has; null where two fit equally, undefined where none does. */
function targetOfTitle(title: string, listed: readonly Listed[]): Listed | null | undefined {
  const [best, next] = listed
    .map((target) => ({ target, length: longestIn(title, target.list.titles) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  if (best === undefined) return undefined;
  return best.length === next?.length ? null : best.target;
}

function longestIn(title: string, titles: readonly string[]): number {
  return Math.max(0, ...titles.filter((words) => title.includes(words)).map((words) => words.length));
}
