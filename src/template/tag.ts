import { rewriteCall, rewriteExpression, writtenAs } from './expression.js';
import { templateError } from './place.js';
import { callOf, internal, startOf, tagOf } from './tree.js';

/** `{{path}}` or `{{helper a b}}` → `{{%print value}}`. */
export function rewriteTag(tag: hbs.AST.MustacheStatement, file: string): hbs.AST.MustacheStatement {
  const written = writtenAs(tag.path);
  if (!tag.escaped) {
    throw templateError(
      `“${written}”用了不转义的写法（三个花括号或“&”）。`,
      { file, ...startOf(tag) },
      `请改为两个花括号：{{${written}}}。`,
    );
  }
  const isCall = tag.params.length > 0 || hasHash(tag);
  if (!isCall && tag.path.type !== 'PathExpression') {
    throw templateError(
      `标签里是一个固定的值“${written}”，不是变量。`,
      { file, ...startOf(tag) },
      '固定的文字请直接写，不用花括号。',
    );
  }
  const value = isCall ? rewriteCall(tag, file) : rewriteExpression(tag.path, file);
  return tagOf(callOf(internal.print, [value], tag, file, written));
}

function hasHash(tag: { hash?: hbs.AST.Hash }): boolean {
  return tag.hash !== undefined && tag.hash.pairs.length > 0;
}
