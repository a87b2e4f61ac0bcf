import { FIGURES, type Contents } from './columnContents.js';
import type { Heading, Role } from './heading.js';

/** Of these a table has one column each; several that say the same equally well are all kept. */
const SINGLE: readonly Role[] = ['planned', 'total', 'rate', 'status', 'unit', 'item', 'metric', 'task'];
/** Most of a column, and so little that it is none of its business. */
const MOST = 0.8;
const FEW = 0.25;

/** A column whose words and contents are weighed. */
export interface Column {
  heading: Heading;
  contents: Contents;
}

/** A heading whose role is told by the contents. */
export function renamed(heading: Heading, role: Role | null): Heading {
  return { ...heading, role, loose: true, period: null, wording: null };
}

/** Columns that are clearly worse than the best of their role lose it. */
export function dropWorse(columns: Map<number, Column>): void {
  for (const role of SINGLE) dropWorseOf(columns, role);
}

function dropWorseOf(columns: Map<number, Column>, role: Role): void {
  const rivals = [...columns].filter(([, { heading }]) => heading.role === role);
  if (rivals.length < 2) return;
  const most = Math.max(...rivals.map(([, { contents }]) => contents.distinct));
  const scores = rivals.map(([, column]) => scoreOf(column, role, most));
  const best = Math.max(...scores);
  rivals.forEach(([column, of], index) => {
    if ((scores[index] ?? 0) < best) columns.set(column, { ...of, heading: renamed(of.heading, null) });
  });
}

/** Words first; contents that cannot be the role's count against it. */
function scoreOf({ heading, contents }: Column, role: Role, most: number): number {
  const words = heading.loose === true ? 1 : 2;
  const { filled, distinct, share } = contents;
  if (filled === 0) return words;
  switch (role) {
    case 'planned':
    case 'total':
    case 'rate':
      return share(...FIGURES) < FEW && share('prose', 'words', 'date') > 0.5 ? words - 1 : words;
    case 'metric':
    case 'task':
      // 一级指标 stands over several of 二级指标; a column of numbers names nothing.
      return share(...FIGURES) >= MOST || distinct * 2 <= most ? words - 1 : words;
    default:
      return words;
  }
}
