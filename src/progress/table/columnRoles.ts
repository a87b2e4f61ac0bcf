import { FIGURES, type Contents } from './columnContents.js';
import { isDone, type Heading, type Role } from './heading.js';
import { dropWorse, renamed, type Column } from './rivalColumns.js';
import type { Span } from './sheetRows.js';

/** Most of a column, half of it, and so little that it is none of its business. */
const MOST = 0.8;
const HALF = 0.5;
const FEW = 0.25;

/**
 * What each column is for, by its heading and by what stands in it: 完成情况 with figures is what was done, with paragraphs
 * it is told; 目标 with sentences is what is to be done; a column of units is one, whatever its heading says.
 * Of several columns of one role those go that are clearly worse; near rivals stay, and where they differ no figure is certain.
 */
export function rolesOf(
  headings: ReadonlyMap<number, Heading>,
  contents: (column: number) => Contents,
  { left, right }: Span,
): Map<number, Heading> {
  const given = [...headings];
  const weighed = new Map<number, Column>();
  for (const [column, heading] of headings) {
    const of = contents(column);
    const others = (...roles: Role[]): boolean =>
      given.some(([other, { role: one }]) => other !== column && one !== null && roles.includes(one));
    const isNamedBeside = (): boolean =>
      given.some(([beside, one]) => beside !== column && isBareName(one) && isOfNames(contents(beside)));
    const role = roleByContents(heading, of, others, isNamedBeside);
    const named = role === heading.role ? heading : renamed(heading, role);
    // Tasks among the rows have no target in figures.
    const isInFigures = of.share(...FIGURES) >= (role === 'planned' ? HALF : MOST);
    const inFigures = isInFigures ? { inFigures: true } : {};
    weighed.set(column, { heading: { ...named, ...inFigures }, contents: of });
  }
  dropWorse(weighed);
  const found = new Map([...weighed].map(([column, { heading }]) => [column, heading]));
  for (let column = left; column <= right; column++) {
    if (!headings.has(column) && isUnits(contents(column))) found.set(column, UNITS_WITHOUT_HEADING);
  }
  return found;
}

const UNITS_WITHOUT_HEADING: Heading = { text: '', name: '', role: 'unit', unit: null, period: null, wording: null };

function isUnits({ filled, share }: Contents): boolean {
  return filled > 1 && share('unit') >= MOST;
}

/**
 * The role of one column.
 * @param has whether the words of another column give one of the roles
 * @param isNamedBeside whether the bare names of a table stand in another column
 */
function roleByContents(
  heading: Heading,
  contents: Contents,
  has: (...roles: Role[]) => boolean,
  isNamedBeside: () => boolean,
): Role | null {
  const { role, text } = heading;
  const { filled, share } = contents;
  if (filled === 0) return role;
  const figures = share(...FIGURES);
  const isTold = share('prose') > 0.5 && figures < FEW;
  const isState = share('state') >= MOST;
  switch (role) {
    case null:
      if (isUnits(contents) && !has('unit')) return 'unit';
      if (isBareName(heading) && isOfNames(contents) && !has('metric', 'task'))
        return has('planned') || (has('unit') && has('total', 'period')) ? 'metric' : null;
      return isUnnamedTotal(heading, figures) && has('planned') && !has('total', 'sum', 'period', 'progress')
        ? 'total'
        : null;
    case 'unit':
      // 单位 alone may be who is responsible.
      return share('office') > 0.5 ? (has('office') ? null : 'office') : role;
    case 'chapter':
      return share('words', 'prose') >= MOST && !has('metric', 'task', 'item') && !isNamedBeside() ? 'task' : role;
    case 'item':
      return share('words', 'prose') >= MOST && !has('metric', 'task') && !isNamedBeside() ? 'task' : role;
    case 'metric':
    case 'task':
      if (isUnits(contents)) return has('unit') ? null : 'unit';
      return figures >= MOST && has('metric', 'task', 'item') && /目标|任务|指标/.test(text) ? 'planned' : role;
    case 'planned':
      if (share('unit') >= MOST) return has('unit') ? null : 'unit';
      if (!isTold && !isOfWords(contents)) return role;
      return has('metric', 'task') ? null : 'task';
    case 'period':
      return isTold ? 'progress' : role;
    case 'total':
      if (isUnits(contents)) return has('unit') ? null : 'unit';
      if (isState && has('period', 'sum', 'total', 'progress')) return has('status') ? null : 'status';
      return isTold && /情况|进展|完成$/.test(heading.name) ? 'progress' : role;
    case 'progress':
      if (isState && has('total', 'sum', 'period', 'planned')) return has('status') ? role : 'status';
      return figures >= MOST && !has('total', 'sum', 'period') ? (isPercent(contents) ? 'rate' : 'total') : role;
    case 'rate':
      if (!isProgressWord(heading)) return role;
      return share('amount') > 0.5 && !has('total', 'sum', 'period') ? 'total' : roleOfProgressWord(contents);
    case 'pace':
      return isState && !has('status') ? 'status' : role;
    default:
      return role;
  }
}

/** 名称 beside 年度目标, 基本信息/内容. */
function isBareName({ role, name }: Heading): boolean {
  return role === null && /^(?:名称|简称|内容|项目内容|项)$/.test(name.replace(/\s/g, ''));
}

/** Names; one such as 百户清单 looks like a figure. */
function isOfNames({ share }: Contents): boolean {
  return share('prose', 'words') >= MOST;
}

/** Names, none of them a figure: 任务目标 beside 年度目标. */
function isOfWords(contents: Contents): boolean {
  return isOfNames(contents) && contents.share(...FIGURES) === 0;
}

/** 成交额（万元） beside a target: what was done, though the heading does not say so. */
function isUnnamedTotal({ text, unit, period }: Heading, figures: number): boolean {
  return (
    figures >= MOST &&
    period === null &&
    unit !== null &&
    isDone(text) &&
    !/权重|分[值数]?|基数|当月|本[月季期]|资金|经费|预算|投[入资]|电话/.test(text)
  );
}

function isProgressWord({ name }: Heading): boolean {
  return /进度/.test(name) && !/率|比|%|％/.test(name);
}

/** 完成进度, 目标进度, 进度: a rate, what is told of it, or, where it is the same in all rows, the time that has passed. */
function roleOfProgressWord(contents: Contents): Role {
  if (contents.share('state') >= MOST) return 'status';
  if (contents.share(...FIGURES) < FEW) return 'progress';
  return contents.filled > 2 && contents.distinct === 1 ? 'pace' : 'rate';
}

function isPercent({ share }: Contents): boolean {
  return share('percent') >= MOST;
}
