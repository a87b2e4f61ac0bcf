import { rewriteOpening } from './block.js';
import { guardEnd } from './content.js';
import { rewritePartial, type Scope } from './partial.js';
import { refuse, type Refusal } from './refusal.js';
import { rewriteTag } from './tag.js';

/**
 * A template's tree in which every tag prints through one helper that knows the value, its path and its place; in which
 * #if, #unless, #each and #with know a missing value; and in which no partial is indented, since spaces before a line
 * mean something in Markdown. What is not allowed in a template throws an InputError with its place.
 */
export function rewrite(program: hbs.AST.Program, scope: Scope): hbs.AST.Program {
  return { ...program, body: program.body.flatMap((statement) => rewriteStatement(statement, scope)) };
}

function rewriteStatement(statement: hbs.AST.Statement, scope: Scope): hbs.AST.Statement[] {
  switch (statement.type) {
    case 'ContentStatement':
      return [guardEnd(statement as hbs.AST.ContentStatement)];
    case 'CommentStatement':
      return [];
    case 'MustacheStatement':
      return [rewriteTag(statement as hbs.AST.MustacheStatement, scope.file)];
    case 'BlockStatement':
      return [rewriteBlock(statement as hbs.AST.BlockStatement, scope)];
    case 'PartialStatement':
      return rewritePartial(statement as hbs.AST.PartialStatement, scope);
    default:
      refuse([statementRefusal(statement)], scope.file);
      return [];
  }
}

/** What is said of a statement that no template may have. */
export function statementRefusal(statement: hbs.AST.Statement): Refusal {
  return {
    rule: 'syntax',
    at: statement,
    what: '模板里不能用装饰器 {{* }}、内嵌片段 {{#*inline}} 和片段块 {{#> }}。',
    advice: '请把这段内容存成单独的片段文件，再用 {{> 片段名}} 引用。',
  };
}

function rewriteBlock(block: hbs.AST.BlockStatement, scope: Scope): hbs.AST.BlockStatement {
  return { ...block, ...rewriteOpening(block, scope.file), ...rewriteBranches(block, scope) };
}

/** An inverted block, `{{^if}}`, has no first branch, and a block without `{{else}}` no second one. */
function rewriteBranches(
  block: Partial<Pick<hbs.AST.BlockStatement, 'program' | 'inverse'>>,
  scope: Scope,
): Partial<Pick<hbs.AST.BlockStatement, 'program' | 'inverse'>> {
  return {
    ...(block.program === undefined ? {} : { program: rewrite(block.program, scope) }),
    ...(block.inverse === undefined ? {} : { inverse: rewrite(block.inverse, scope) }),
  };
}
