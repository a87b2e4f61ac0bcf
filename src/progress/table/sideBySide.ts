import type { Header } from './header.js';
import { isEnough } from './header.js';
import type { Heading, Role } from './heading.js';
import type { Span } from './sheetRows.js';

/** Roles with which a table begins. */
const FIRST: ReadonlySet<Role | null> = new Set<Role>([
  'sequence',
  'chapter',
  'item',
  'metric',
  'task',
  'number',
  'date',
]);
const NAMES: readonly Role[] = ['metric', 'task', 'chapter', 'headline'];
const TELLS: readonly Role[] = ['planned', 'total', 'sum', 'period', 'progress', 'status', 'text', 'rate'];

/** Whether headings can be a table's by themselves: something that names its rows, and something that tells of them. */
export function isWhole(headings: readonly Heading[]): boolean {
  const has = (roles: readonly Role[]): boolean => headings.some(({ role }) => role !== null && roles.includes(role));
  return has(NAMES) && has(TELLS);
}

/** One of the tables that stand side by side under one header. */
export interface Part {
  span: Span;
  header: Header;
}

/**
 * Divides a header where a second table begins beside the first: where its headings begin anew with the same words, or behind
 * a blank column with others; each must be whole by itself.
 */
export function partsOf(header: Header, span: Span): Part[] {
  const all = [...header.headings];
  const starts = [0];
  for (let at = 1; at < all.length; at++) {
    const from = starts.at(-1) ?? 0;
    if (isStart(all, from, at)) starts.push(at);
  }
  return starts.map((from, index): Part => {
    const to = starts[index + 1] ?? all.length;
    const left = index === 0 ? span.left : (all[from]?.[0] ?? span.left);
    const right = to === all.length ? span.right : (all[to]?.[0] ?? span.right) - 1;
    return { span: { left, right }, header: { ...header, headings: new Map(all.slice(from, to)) } };
  });
}

function isStart(all: readonly (readonly [number, Heading])[], from: number, at: number): boolean {
  const entry = all[at];
  const before = all[at - 1];
  if (entry === undefined || before === undefined) return false;
  const [column, heading] = entry;
  if (!FIRST.has(heading.role)) return false;
  const left = all.slice(from, at);
  const isAnew = left.some(([, { text, role }]) => role === heading.role && text === heading.text);
  const isBehindBlank = column > before[0] + 1;
  if (!isAnew && !isBehindBlank) return false;
  const right = all.slice(at);
  return [left, right].every((part) => isWhole(part.map(([, one]) => one)) && isEnough(new Map(part)));
}
