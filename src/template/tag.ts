import { calledHelper, callRefusals, rewriteCall, rewriteExpression, writtenAs } from './expression.js';
import { refuse, type Refusal } from './refusal.js';
import { callOf, internal, tagOf } from './tree.js';

/** `{{path}}` or `{{helper a b}}` → `{{%print value}}`. */
export function rewriteTag(tag: hbs.AST.MustacheStatement, file: string): hbs.AST.MustacheStatement {
  refuse(tagRefusals(tag), file);
  const value = isCall(tag) ? rewriteCall(tag, file) : rewriteExpression(tag.path, file);
  return tagOf(callOf(internal.print, [value], tag, file, writtenAs(tag.path)));
}

/** What is wrong with a tag and the call in it; what the call's arguments call and name is not looked into. */
export function tagRefusals(tag: hbs.AST.MustacheStatement): Refusal[] {
  const written = writtenAs(tag.path);
  if (!tag.escaped) {
    return [
      {
        rule: 'no-provenance',
        at: tag,
        what: `“${written}”用了不转义的写法（三个花括号或“&”）。`,
        advice: `请改为两个花括号：{{${written}}}。`,
      },
    ];
  }
  if (!isCall(tag) && tag.path.type !== 'PathExpression') {
    return [
      {
        rule: 'syntax',
        at: tag,
        what: `标签里是一个固定的值“${written}”，不是变量。`,
        advice: '固定的文字请直接写，不用花括号。',
      },
    ];
  }
  if (!isCall(tag)) return [];
  if (calledHelper(tag)?.yields !== 'flag') return callRefusals(tag);
  return [
    ...callRefusals(tag),
    {
      rule: 'not-printable',
      at: tag,
      what: `“${written}”得到的是“是或否”，不能打印。`,
      advice: `请写在判断里：{{#if (${written} …)}}…{{/if}}。`,
    },
  ];
}

/** Whether a tag calls a helper; a lone name is a variable. */
export function isCall(tag: hbs.AST.MustacheStatement): boolean {
  return tag.params.length > 0 || hasHash(tag);
}

function hasHash(tag: { hash?: hbs.AST.Hash }): boolean {
  return tag.hash !== undefined && tag.hash.pairs.length > 0;
}
