import { KINDS_OF } from '../../../bulletin/content/contentShape.js';
import { isShipped, SHIPPED_KINDS } from '../../../plan/calendar.js';
import { calledHelper, callRefusals, pathRefusals } from '../../expression.js';
import { takesAt } from '../../helpers/helper.js';
import { ifMissing } from '../../helpers/ifMissing.js';
import type { Refusal } from '../../refusal.js';
import { argumentMisfit } from './misfit.js';
import { NOWHERE, resolvePath } from './resolve.js';
import type { Place, Scope } from './scope.js';
import { bare, FLAG, INDEX, NOTHING, TEXT, UNKNOWN, type Type } from './type.js';

/** Told of each fault; `warning` for one that does not stop anybody. */
export type Report = (refusal: Refusal, severity?: 'warning') => void;

/** What a variable, a literal or a call is; its faults are reported. */
export function evaluate(node: hbs.AST.Expression, scope: Scope, report: Report, isCondition = false): Place {
  if (node.type === 'PathExpression') return evaluatePath(node as hbs.AST.PathExpression, scope, report, isCondition);
  if (node.type === 'SubExpression') {
    const call = node as hbs.AST.SubExpression;
    for (const refusal of callRefusals(call)) report(refusal);
    return evaluateArguments(call, scope, report);
  }
  return valueOf(LITERALS[node.type] ?? UNKNOWN);
}

/** What comes of a call, whose own faults are reported by who asks; those of its arguments are reported here. */
export function evaluateArguments(
  call: hbs.AST.SubExpression | hbs.AST.MustacheStatement,
  scope: Scope,
  report: Report,
): Place {
  const helper = calledHelper(call);
  const places = call.params.map((param, n) => {
    const takes = helper === undefined ? null : takesAt(helper, n);
    // What is printed instead is decided there.
    const place = evaluate(param, scope, report, takes === 'condition' || (helper === ifMissing && n === 0));
    const misfit = helper === undefined || takes === null ? null : argumentMisfit(takes, place.type, param, helper);
    if (misfit !== null) report(misfit);
    return place;
  });
  const [left, right] = places.map(({ type }) => bare(type).type);
  if (helper?.name === 'eq' && isUnlike(left, right)) report(unlike(call));
  return valueOf(helper === undefined ? UNKNOWN : helper.yields === 'flag' ? FLAG : TEXT);
}

const LITERALS: Readonly<Record<string, Type>> = {
  StringLiteral: TEXT,
  BooleanLiteral: FLAG,
  NumberLiteral: INDEX,
  NullLiteral: NOTHING,
  UndefinedLiteral: NOTHING,
};

function evaluatePath(path: hbs.AST.PathExpression, scope: Scope, report: Report, isCondition: boolean): Place {
  const refusals = pathRefusals(path);
  for (const refusal of refusals) report(refusal);
  if (refusals.length > 0) return NOWHERE;
  const { place, refusal } = resolvePath(path, scope);
  if (refusal !== null) report(refusal);
  const name = rootFieldOf(place);
  if (!isCondition && name !== null && scope.absent.has(name)) report(absent(path, name), 'warning');
  return place;
}

/** The field of the whole that a place belongs to; null for the whole itself and for what is given by name. */
export function rootFieldOf({ identity }: Place): string | null {
  return /^@\.([^.[]+)/.exec(identity)?.[1] ?? null;
}

/** The fields of the whole that a condition asks for; its faults are told elsewhere. */
export function askedFields(params: readonly hbs.AST.Expression[], scope: Scope): Set<string> {
  const asked = params.flatMap((param): (string | null)[] => {
    if (param.type === 'SubExpression') return [...askedFields((param as hbs.AST.SubExpression).params, scope)];
    return param.type === 'PathExpression'
      ? [rootFieldOf(resolvePath(param as hbs.AST.PathExpression, scope).place)]
      : [];
  });
  return new Set(asked.filter((name) => name !== null));
}

/** Identities of what is there where a condition holds: itself, or each of `(and a b)`. */
export function holdingIn(param: hbs.AST.Expression, scope: Scope): string[] {
  if (param.type === 'PathExpression') return [resolvePath(param as hbs.AST.PathExpression, scope).place.identity];
  if (param.type !== 'SubExpression') return [];
  const call = param as hbs.AST.SubExpression;
  return calledHelper(call)?.name === 'and' ? call.params.flatMap((one) => holdingIn(one, scope)) : [];
}

function absent(path: hbs.AST.PathExpression, name: string): Refusal {
  const kinds = KINDS_OF[name]?.map((kind) => (isShipped(kind) ? SHIPPED_KINDS[kind] : kind)) ?? [];
  return {
    rule: 'unknown-variable',
    at: path,
    what: `这种简报没有“${name}”，这里什么也印不出来，或者印成“暂无数据”。`,
    advice: `只有${kinds.join('、')}才有；请改用别的变量，或写在 {{#if ${name}}} 里。`,
  };
}

function valueOf(type: Type): Place {
  return { type, identity: '?', maybe: false };
}

/** Texts, truth values and numbers can each be compared with their like alone. */
function isUnlike(left: string | undefined, right: string | undefined): boolean {
  const comparable = ['text', 'flag', 'index'];
  return left !== right && comparable.includes(left ?? '') && comparable.includes(right ?? '');
}

function unlike(call: hbs.AST.SubExpression | hbs.AST.MustacheStatement): Refusal {
  return {
    rule: 'wrong-argument',
    at: call,
    what: '比较的两边不是同一类东西，不能比较。',
    advice: '两边都要是文字；固定的文字加引号，“是或否”直接用 {{#if 变量}} 判断。',
  };
}
