import { refuseHash, rewriteExpression, writtenAs } from './expression.js';
import { helpers } from './helpers.js';
import { templateError } from './place.js';
import { callOf, internal, placeHash, startOf } from './tree.js';

/** The blocks there are, and by what each one's argument is seen. #each checks its list itself. */
const blocks: Readonly<Record<string, string | null>> = {
  if: internal.truth,
  unless: internal.truth,
  each: null,
  with: internal.present,
};

/** The argument of a block as the block is to see it, and where it stands for #each, which asks. */
export function rewriteOpening(
  block: hbs.AST.BlockStatement,
  file: string,
): Pick<hbs.AST.BlockStatement, 'params'> & { hash?: hbs.AST.Hash } {
  const name = writtenAs(block.path);
  const wrapper = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
  if (wrapper === undefined) {
    throw templateError(
      `没有名为“#${name}”的块。`,
      { file, ...startOf(block) },
      `可用的块有：${Object.keys(blocks)
        .map((key) => `{{#${key}}}`)
        .join('、')}。`,
    );
  }
  refuseHash(block, `#${name}`, file);
  checkBlockParams(block, name, file);
  const [argument] = block.params;
  if (argument === undefined || block.params.length > 1) {
    throw templateError(
      `“#${name}”后面要有一个变量或一对圆括号，这里有${block.params.length}个。`,
      { file, ...startOf(block) },
      '例如 {{#if targets.behind}}；几个条件一起用请写 (and a b) 或 (or a b)。',
    );
  }
  const value = rewriteExpression(argument, file);
  const written = writtenOf(argument);
  return {
    params: [wrapper === null ? value : callOf(wrapper, [value], argument, file, written)],
    // The built-in #if reads a hash of its own; only #each asks where it stands.
    ...(wrapper === null ? { hash: placeHash(argument, file, written) } : {}),
  };
}

/** `as |item|` gives a name to what a loop is at; it must not hide a helper or a block. */
function checkBlockParams(
  block: Partial<Pick<hbs.AST.BlockStatement, 'program' | 'inverse'>> & hbs.AST.Node,
  name: string,
  file: string,
): void {
  const named = namesOf(block.program) ?? namesOf(block.inverse) ?? [];
  const place = { file, ...startOf(block) };
  if (named.length > 0 && name !== 'each' && name !== 'with') {
    throw templateError(`“#${name}”后面不能写“as |…|”。`, place, '“as |名称|”只用于 {{#each}} 和 {{#with}}。');
  }
  const taken = named.find((param) => helpers.has(param) || Object.hasOwn(blocks, param) || param.startsWith('%'));
  if (taken !== undefined) {
    throw templateError(`“as |${taken}|”里的名称已另有用处。`, place, '请换一个名称。');
  }
}

function namesOf(program: { blockParams?: string[] } | undefined): string[] | undefined {
  return program?.blockParams;
}

function writtenOf(argument: hbs.AST.Expression): string {
  return writtenAs(argument.type === 'SubExpression' ? (argument as hbs.AST.SubExpression).path : argument);
}
