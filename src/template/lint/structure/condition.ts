import { helpers } from '../../helpers.js';
import { resolve, type Scope } from './scope.js';
import { assuming, type World, type Worlds } from './worlds.js';

/** What `{{#if}}` asks. */
export type Condition =
  | { kind: 'known'; holds: boolean }
  /** `written`: as the template has it, for messages. */
  | { kind: 'open'; key: string; written: string }
  | { kind: 'not' | 'and' | 'or'; of: readonly Condition[] };

type Open = Extract<Condition, { kind: 'open' }>;

/** By which an `eq` with a literal is keyed. */
const EQUALS = ' == ';

/** The condition that an expression is, by what its names mean. */
export function conditionOf(node: hbs.AST.Expression, scope: Scope): Condition {
  if (node.type === 'SubExpression') return conditionOfCall(node as hbs.AST.SubExpression, scope);
  const { id, truth } = resolve(node, scope);
  return truth === null ? { kind: 'open', key: id, written: writtenOf(node) } : { kind: 'known', holds: truth };
}

function conditionOfCall(call: hbs.AST.SubExpression, scope: Scope): Condition {
  const helper = helpers.get(writtenOf(call.path))?.name;
  if (helper === 'not' || helper === 'and' || helper === 'or') {
    return { kind: helper, of: call.params.map((param) => conditionOf(param, scope)) };
  }
  const values = call.params.map((param) => resolve(param, scope));
  // The literal last, so that two of them for the same variable are seen to exclude each other.
  const sides = values.toSorted(
    (a, b) => Number(a.truth !== null) - Number(b.truth !== null) || (a.id < b.id ? -1 : 1),
  );
  const key = helper === 'eq' ? sides.map(({ id }) => id).join(EQUALS) : resolve(call, scope).id;
  return { kind: 'open', key, written: `(${[call.path, ...call.params].map(writtenOf).join(' ')})` };
}

/** An expression as a template has it. */
export function writtenOf(node: hbs.AST.Expression): string {
  if (node.type === 'StringLiteral') return `'${(node as hbs.AST.StringLiteral).value}'`;
  if (node.type === 'SubExpression') return `(${writtenOf((node as hbs.AST.SubExpression).path)} …)`;
  return 'original' in node ? String(node.original) : '';
}

/** Worlds in which a condition holds, and those in which it does not. */
export function split(worlds: Worlds, condition: Condition): { yes: World[]; no: World[] } {
  const parts: { yes: World[]; no: World[] } = { yes: [], no: [] };
  const rest = [...worlds];
  for (let world = rest.pop(); world !== undefined; world = rest.pop()) {
    const answer = answerOf(condition, world);
    if (typeof answer === 'boolean') parts[answer ? 'yes' : 'no'].push(world);
    else rest.push(assuming(world, answer.key, true), assuming(world, answer.key, false));
  }
  return parts;
}

/** Whether a condition holds in a world, or what would have to be known first. */
function answerOf(condition: Condition, world: World): boolean | Open {
  switch (condition.kind) {
    case 'known':
      return condition.holds;
    case 'open':
      return knownOf(condition.key, world) ?? condition;
    case 'not': {
      const [answer = false] = condition.of.map((one) => answerOf(one, world));
      return typeof answer === 'boolean' ? !answer : answer;
    }
    case 'and':
    case 'or': {
      const decisive = condition.kind === 'or';
      const answers = condition.of.map((one) => answerOf(one, world));
      if (answers.includes(decisive)) return decisive;
      return answers.find((answer) => typeof answer !== 'boolean') ?? !decisive;
    }
  }
}

/** What a world says of a condition: a part has a value only where the whole has one, and a text is only one text. */
export function knownOf(key: string, world: World): boolean | null {
  const stated = world.get(key);
  if (stated !== undefined) return stated;
  const [path = '', literal] = key.split(EQUALS);
  for (const [other, holds] of world) {
    if (holds && literal !== undefined && other.startsWith(path + EQUALS)) return false;
    if (holds && literal === undefined && other.startsWith(`${key}.`)) return true;
    if (!holds && path.startsWith(`${other}.`)) return false;
  }
  return null;
}
