import type { LintFault } from '../fault.js';
import type { ParsedTemplate } from '../parsed.js';
import { contentOffset, startOffset } from '../structure/place.js';
import { PRINTED_TAG } from '../structure/state.js';

/** What a template prints as it is written, and its comments. */
export interface FixedText {
  /** The source, as long as it is, without the tags: a placeholder stands for each of their characters. */
  lines: readonly string[];
  /** The source itself. */
  sourceLines: readonly string[];
  /** `{{! … }}`, without those that end in `--}}`. */
  shortComments: readonly { offset: number; value: string }[];
}

/** The fixed text of a template. Of a line with an escaped tag, `\\{{x}}`, nothing is left: it is meant as it is. */
export function fixedTextOf(template: ParsedTemplate): FixedText {
  const { source } = template;
  const characters: string[] = Array.from({ length: source.length }, (_, at) =>
    source.charAt(at) === '\n' ? '\n' : PRINTED_TAG,
  );
  const shortComments: { offset: number; value: string }[] = [];
  for (const statement of statementsIn(template.program)) {
    if (statement.type === 'ContentStatement') {
      const content = statement as hbs.AST.ContentStatement;
      const start = contentOffset(template, content);
      for (let at = 0; at < content.value.length; at++) characters[start + at] = content.value.charAt(at);
    } else if (statement.type === 'CommentStatement') {
      const offset = startOffset(template, statement.loc);
      const isShort = !/^\{\{~?!--/.test(source.slice(offset, offset + 6));
      if (isShort) shortComments.push({ offset, value: (statement as hbs.AST.CommentStatement).value });
    }
  }
  const sourceLines = source.split('\n');
  const lines = characters.join('').split('\n');
  return {
    lines: lines.map((line, at) => (sourceLines[at]?.includes('\\{{') === true ? '' : line)),
    sourceLines,
    shortComments,
  };
}

/** What is wrong with a stretch of a line of fixed text. */
export type TextWrong = Pick<LintFault, 'rule' | 'severity' | 'what' | 'advice'> & {
  /** 0-based, into the line. */
  at: number;
  length: number;
};

function statementsIn(program: hbs.AST.Program | undefined): hbs.AST.Statement[] {
  return (program?.body ?? []).flatMap((statement) => {
    if (statement.type !== 'BlockStatement') return [statement];
    const block = statement as Partial<Pick<hbs.AST.BlockStatement, 'program' | 'inverse'>>;
    return [...statementsIn(block.program), ...statementsIn(block.inverse)];
  });
}
