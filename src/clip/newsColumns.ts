import type { TableReading } from '../progress/progress.js';
import type { Role } from '../progress/table/headingWords.js';

/** What a row of news has of a clip. */
export type NewsRole = Extract<Role, 'date' | 'item' | 'headline' | 'text' | 'origin'>;

/** A column of the sheet 工作动态. */
export interface NewsColumn {
  /** As it is written there. */
  heading: string;
  /** Null for one that nothing is known for: it stays blank. */
  role: NewsRole | null;
}

/** The columns into which rows are pasted, from left to right without a gap. */
export interface NewsColumns {
  /** Name of the sheet; null where no workbook is open. */
  sheet: string | null;
  /** Column of the sheet (0-based) at which they begin. */
  first: number;
  columns: readonly NewsColumn[];
}

/** The columns of the sheet 工作动态 as it is made anew. */
export const STANDARD_COLUMNS: NewsColumns = {
  sheet: null,
  first: 0,
  columns: [
    { heading: '日期', role: 'date' },
    { heading: '要点条目', role: 'item' },
    { heading: '标题', role: 'headline' },
    { heading: '内容', role: 'text' },
    { heading: '来源', role: 'origin' },
  ],
};

const ROLES: ReadonlySet<unknown> = new Set<NewsRole>(['date', 'item', 'headline', 'text', 'origin']);

/** The columns of a workbook's own table of news, the first where there are several; null where it has none. */
export function newsColumns(tables: readonly TableReading[]): NewsColumns | null {
  const table = tables.find(({ use }) => use === 'news');
  if (table === undefined) return null;
  const places = [...table.columns.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  // Of two columns of one role the first is read, and so it is the one to fill.
  const filled = new Set<NewsRole>();
  const columns = Array.from({ length: last - first + 1 }, (_, at): NewsColumn => {
    const heading = table.columns.get(first + at);
    const role = newsRole(heading?.role);
    if (role === null || filled.has(role)) return { heading: heading?.name ?? '', role: null };
    filled.add(role);
    return { heading: heading?.name ?? '', role };
  });
  return { sheet: table.sheet, first, columns };
}

function newsRole(role: Role | null | undefined): NewsRole | null {
  return isNewsRole(role) ? role : null;
}

function isNewsRole(role: unknown): role is NewsRole {
  return ROLES.has(role);
}
