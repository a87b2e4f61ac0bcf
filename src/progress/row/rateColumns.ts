import { halfWidth } from '../number/halfWidth.js';
import { roleNamed, type Heading } from '../table/headingWords.js';
import type { Table } from '../table/table.js';
import { dayAt, periodAt } from '../time/timeWording.js';

/**
 * The columns of rates that stand right behind a period's figures and are theirs: 累计完成 and 完成率 under 截至6月底, and again
 * under 截至9月底. A single 完成率 behind the last month is the row's own, unless it stands under that period's heading.
 * @param periods columns of periods
 * @returns from a period's column to that of its rates
 */
export function rateColumns(
  { headings }: Pick<Table, 'headings'>,
  periods: readonly number[],
): ReadonlyMap<number, number> {
  const columns = [...headings.keys()].sort((a, b) => a - b);
  const found = new Map<number, number>();
  for (const column of periods) {
    const next = columns[columns.indexOf(column) + 1];
    const [own, beside] = [headings.get(column), next === undefined ? undefined : headings.get(next)];
    if (next === undefined || own === undefined || beside === undefined) continue;
    if (isRate(beside) && groupOf(beside) === groupOf(own)) found.set(column, next);
  }
  const [only, ...more] = found.values();
  const isOfRow = only !== undefined && more.length === 0 && headings.get(only)?.role === 'rate';
  return isOfRow ? new Map() : found;
}

/** 完成率, 9月底完成率; not 预计完成率. */
function isRate({ name, role }: Heading): boolean {
  if (role === 'rate') return true;
  if (role !== null) return false;
  const words = halfWidth(name).replace(/\s/g, '');
  const from = /^截[至止]到?/.exec(words)?.[0].length ?? 0;
  const end = Math.max(0, periodAt(words, from)?.end ?? 0, dayAt(words, from)?.end ?? 0);
  return roleNamed(words.slice(end))?.role === 'rate';
}

/** What stands above the lowest words. */
function groupOf({ text, name }: Heading): string {
  return text === name ? '' : text.slice(0, -name.length);
}
