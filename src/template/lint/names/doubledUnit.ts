import type { Refusal } from '../../refusal.js';
import { writtenAs } from '../../expression.js';
import type { Place } from './scope.js';
import { bare } from './type.js';

/** What a rate and a difference of rates are printed with; a count is printed without its 项. */
const PRINTED = ['%', '个百分点'];

/** A unit that is written after a figure which is printed with it: 41.7%%. Null where there is none. */
export function doubledUnit(
  { type }: Place,
  tag: hbs.AST.MustacheStatement,
  next: hbs.AST.Statement | undefined,
): Refusal | null {
  const there = bare(type);
  if (there.type !== 'figure' || next?.type !== 'ContentStatement') return null;
  const unit = PRINTED.find((one) => one === there.unit);
  if (unit === undefined) return null;
  const after = (next as hbs.AST.ContentStatement).value.replace(/^[ \t]+/, '').normalize('NFKC');
  if (!after.startsWith(unit)) return null;
  const written = writtenAs(tag.path);
  return {
    rule: 'doubled-unit',
    at: tag,
    what: `“{{${written}}}”印出来已经带着“${unit}”，后面又写了一个。`,
    advice: `请删去后面的“${unit}”。`,
  };
}
