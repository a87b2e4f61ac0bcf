import Handlebars from 'handlebars';

/**
 * The variables that a partial takes from where it is named, without those further in: `targets`, `@root.period`; those of
 * partials that it names in turn are among them. Sorted as they are met.
 * @param templates sources by name
 */
export function variablesOf(name: string, templates: ReadonlyMap<string, string>): string[] {
  return [...new Set(ofTemplate(name, templates, []))];
}

/** @param within partials that are being looked into, so that one that names itself comes to an end */
function ofTemplate(name: string, templates: ReadonlyMap<string, string>, within: readonly string[]): string[] {
  const source = templates.get(name);
  if (source === undefined || within.includes(name)) return [];
  return ofProgram(Handlebars.parse(source), 0, [], { templates, within: [...within, name] });
}

interface Walk {
  templates: ReadonlyMap<string, string>;
  within: readonly string[];
}

/**
 * @param depth how many loops and groups are open: a name stands for the partial's own only with as many `../`
 * @param named names given by `as |…|`
 */
function ofProgram(
  program: hbs.AST.Program | undefined,
  depth: number,
  named: readonly string[],
  walk: Walk,
): string[] {
  return (program?.body ?? []).flatMap((statement) => ofStatement(statement, depth, named, walk));
}

function ofStatement(statement: hbs.AST.Statement, depth: number, named: readonly string[], walk: Walk): string[] {
  const argumentsOf = (node: object): string[] => ofArguments(node as Call, depth, named);
  switch (statement.type) {
    case 'MustacheStatement': {
      const { path, params } = statement as hbs.AST.MustacheStatement;
      return [...(params.length === 0 ? ofExpression(path, depth, named) : []), ...argumentsOf(statement)];
    }
    case 'BlockStatement': {
      const { path, program, inverse } = statement as hbs.AST.BlockStatement;
      const opens = 'original' in path && (path.original === 'each' || path.original === 'with') ? 1 : 0;
      return [
        ...argumentsOf(statement),
        ...ofProgram(program, depth + opens, [...named, ...namesGiven(program)], walk),
        ...ofProgram(inverse, depth, named, walk),
      ];
    }
    case 'PartialStatement':
      return [...argumentsOf(statement), ...ofPartial(statement as hbs.AST.PartialStatement, depth, walk)];
    default:
      return [];
  }
}

/** What a partial that is named here takes, but what it is given. */
function ofPartial(partial: hbs.AST.PartialStatement, depth: number, { templates, within }: Walk): string[] {
  const name = 'original' in partial.name ? partial.name.original : '';
  const hash = partial.hash as hbs.AST.Hash | undefined;
  const given = new Set(hash?.pairs.map(({ key }) => key));
  const isSame = depth === 0 && partial.params.length === 0;
  return ofTemplate(name, templates, within).filter(
    (variable) => variable.startsWith('@') || (isSame && !given.has(variable)),
  );
}

/** What `as |…|` names; most blocks name nothing, whatever Handlebars' types say. */
function namesGiven({ blockParams = [] }: { blockParams?: string[] }): string[] {
  return blockParams;
}

interface Call {
  params: hbs.AST.Expression[];
  hash?: hbs.AST.Hash;
}

function ofArguments({ params, hash }: Call, depth: number, named: readonly string[]): string[] {
  return [...params, ...(hash?.pairs ?? []).map(({ value }) => value)].flatMap((node) =>
    ofExpression(node, depth, named),
  );
}

function ofExpression(node: hbs.AST.Expression, depth: number, named: readonly string[]): string[] {
  if (node.type === 'SubExpression') return ofArguments(node as hbs.AST.SubExpression, depth, named);
  if (node.type !== 'PathExpression') return [];
  const { data, parts, depth: up } = node as hbs.AST.PathExpression;
  const [first] = parts.map(String);
  if (data) return first === 'root' ? [`@root.${parts.slice(1, 2).join('.')}`] : [];
  return first === undefined || up !== depth || named.includes(first) ? [] : [first];
}
