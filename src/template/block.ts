import { hashRefusals, rewriteExpression, writtenAs } from './expression.js';
import { helpers } from './helpers.js';
import { blockArgumentFault } from './helpers/argumentFaults.js';
import { guess } from './guess.js';
import { refuse, type Refusal } from './refusal.js';
import { callOf, internal, placeHash } from './tree.js';

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
  refuse(openingRefusals(block), file);
  const wrapper = blocks[writtenAs(block.path)] ?? null;
  return {
    params: block.params.map((argument) => {
      const value = rewriteExpression(argument, file);
      return wrapper === null ? value : callOf(wrapper, [value], argument, file, writtenOf(argument));
    }),
    // The built-in #if reads a hash of its own; only #each asks where it stands.
    ...(wrapper === null ? placeOf(block, file) : {}),
  };
}

/** What is wrong with `{{#if …}}` itself; what its argument calls and names is not looked into. */
export function openingRefusals(block: hbs.AST.BlockStatement): Refusal[] {
  const name = writtenAs(block.path);
  if (!Object.hasOwn(blocks, name)) {
    const known = Object.keys(blocks).map((key) => `{{#${key}}}`);
    return [
      {
        rule: 'unknown-helper',
        at: block,
        what: `没有名为“#${name}”的块。`,
        advice: `${guess(`{{#${name}}}`, known)}可用的块有：${known.join('、')}。`,
      },
    ];
  }
  const [argument] = block.params;
  const fault = argument === undefined ? null : blockArgumentFault(name, argument);
  return [
    ...hashRefusals(block, `#${name}`),
    ...blockParamRefusals(block, name),
    ...(block.params.length === 1 ? [] : [countRefusal(block, name)]),
    ...(fault === null ? [] : [{ rule: 'wrong-argument' as const, ...fault }]),
  ];
}

function countRefusal(block: hbs.AST.BlockStatement, name: string): Refusal {
  return {
    rule: 'wrong-argument',
    at: block,
    what: `“#${name}”后面要有一个变量或一对圆括号，这里有${block.params.length}个。`,
    advice: '例如 {{#if targets.behind}}；几个条件一起用请写 (and a b) 或 (or a b)。',
  };
}

/** `as |item|` gives a name to what a loop is at; it must not hide a helper or a block. */
function blockParamRefusals(
  block: Partial<Pick<hbs.AST.BlockStatement, 'program' | 'inverse'>> & hbs.AST.Node,
  name: string,
): Refusal[] {
  const named = namesOf(block.program) ?? namesOf(block.inverse) ?? [];
  const refusal = (what: string, advice: string): Refusal[] => [{ rule: 'wrong-argument', at: block, what, advice }];
  if (named.length === 0) return [];
  if (name !== 'each' && name !== 'with') {
    return refusal(`“#${name}”后面不能写“as |…|”。`, '“as |名称|”只用于 {{#each}} 和 {{#with}}。');
  }
  if (block.program === undefined) {
    return refusal(`“^${name}”后面不能写“as |…|”。`, `请写成 {{#${name} …}}{{else}}…{{/${name}}}。`);
  }
  const most = name === 'each' ? 2 : 1;
  if (named.length > most) {
    return refusal(`“#${name}”的“as |…|”里至多有${most}个名称。`, '请删去多余的名称。');
  }
  const taken = named.find((param) => helpers.has(param) || Object.hasOwn(blocks, param) || param.startsWith('%'));
  return taken === undefined ? [] : refusal(`“as |${taken}|”里的名称已另有用处。`, '请换一个名称。');
}

function placeOf({ params: [argument] }: hbs.AST.BlockStatement, file: string): { hash?: hbs.AST.Hash } {
  return argument === undefined ? {} : { hash: placeHash(argument, file, writtenOf(argument)) };
}

function namesOf(program: { blockParams?: string[] } | undefined): string[] | undefined {
  return program?.blockParams;
}

function writtenOf(argument: hbs.AST.Expression): string {
  return writtenAs(argument.type === 'SubExpression' ? (argument as hbs.AST.SubExpression).path : argument);
}
