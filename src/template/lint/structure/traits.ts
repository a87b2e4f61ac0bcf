import type { ParsedTemplates } from '../parsed.js';
import { partialName } from './partials.js';

/** What a piece of a template may do, on any way through it. */
export interface Traits {
  /** It may end a line. */
  breaks: boolean;
  /** It may end a line or a cell of a table. */
  parts: boolean;
  /** It asks for `@last`. */
  asksLast: boolean;
}

const NONE: Traits = { breaks: false, parts: false, asksLast: false };

/** Finds the traits of pieces, each once; partials count with what they print. */
export function traitsIn(templates: ParsedTemplates): (node: hbs.AST.Node) => Traits {
  const known = new WeakMap<hbs.AST.Node, Traits>();
  const traitsOf = (node: hbs.AST.Node): Traits => {
    const before = known.get(node);
    if (before !== undefined) return before;
    // For a partial within itself, which the walk does not follow either.
    known.set(node, NONE);
    const own = ownTraits(node);
    const inner = childrenOf(node, templates).map(traitsOf);
    const traits = {
      breaks: own.breaks || inner.some(({ breaks }) => breaks),
      parts: own.parts || inner.some(({ parts }) => parts),
      asksLast: own.asksLast || inner.some(({ asksLast }) => asksLast),
    };
    known.set(node, traits);
    return traits;
  };
  return traitsOf;
}

function ownTraits(node: hbs.AST.Node): Traits {
  switch (node.type) {
    case 'ContentStatement': {
      const { value } = node as hbs.AST.ContentStatement;
      return { ...NONE, breaks: value.includes('\n'), parts: /[\n|]/.test(value) };
    }
    case 'PathExpression': {
      const { data, parts } = node as hbs.AST.PathExpression;
      return { ...NONE, asksLast: data && parts[0] === 'last' };
    }
    // What is in a block of a kind that does not exist is nobody's guess.
    case 'PartialBlockStatement':
      return { ...NONE, breaks: true, parts: true };
    default:
      return NONE;
  }
}

function childrenOf(node: hbs.AST.Node, templates: ParsedTemplates): hbs.AST.Node[] {
  switch (node.type) {
    case 'Program':
      return (node as hbs.AST.Program).body;
    case 'BlockStatement': {
      const { params, program, inverse } = node as Partial<hbs.AST.BlockStatement>;
      return [...(params ?? []), program, inverse].filter((child) => child !== undefined);
    }
    case 'SubExpression':
      return (node as hbs.AST.SubExpression).params;
    case 'PartialStatement': {
      const template = templates.get(partialName(node as hbs.AST.PartialStatement));
      return template === undefined ? [] : [template.program];
    }
    default:
      return [];
  }
}
